public import SaysoModel

/// A post written in markup, as a reader sees it.
public struct MarkupText: Hashable, Sendable {
  public let text: String
  public let links: [PostLink]
  public let images: [Media]
  public let sourceMap: SourceMap

  public init(text: String, links: [PostLink], images: [Media], sourceMap: SourceMap) {
    self.text = text
    self.links = links
    self.images = images
    self.sourceMap = sourceMap
  }
}
