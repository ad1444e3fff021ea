public import SaysoModel

/// A text in which the places a test is about stand between « and ».
public struct MarkedText: Hashable, Sendable {
  public let text: String
  /// In UTF-8 bytes of ``text``, half-open, in order.
  public let ranges: [Range<Int>]

  public init(_ marked: String) {
    var text = ""
    var ranges: [Range<Int>] = []
    var start = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": start = text.utf8.count
      case "»": ranges.append(start..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
    self.ranges = ranges
  }

  public func spans(in field: PostField) -> [TextSpan] { ranges.map { TextSpan(field, $0) } }
}

extension Post {
  /// The post without marks in its text, its images' descriptions and the post it quotes; and the places marked.
  public var unmarked: (post: Post, places: [TextSpan]) {
    var post = self
    let text = MarkedText(self.text)
    post.text = text.text
    var places = text.spans(in: .text)
    for (index, medium) in (media ?? []).enumerated() {
      if let alt = medium.alt.map(MarkedText.init) {
        post.media?[index].alt = alt.text
        places += alt.spans(in: .alt(index))
      }
      if let file = medium.file.map(MarkedText.init) {
        post.media?[index].file = file.text
        places += file.spans(in: .file(index))
      }
    }
    if let quoted = reference?.text.map(MarkedText.init) {
      post.reference?.text = quoted.text
      places += quoted.spans(in: .quoted)
    }
    return (post, places)
  }
}
