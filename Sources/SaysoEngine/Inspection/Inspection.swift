public import SaysoDetectors
public import SaysoModel
public import SaysoText

/// What sayso sees in a text, before any policy has its say.
public struct Inspection: Sendable {
  /// The text with its words and its links, mentions and tags.
  public let text: TokenizedText
  public let personalData: [Detection]
  public let platform: PlatformID?
}

/// Looks at texts one by one. Made once, it may be shared; a look takes a few microseconds and time linear in the
/// length of the text.
public struct Inspector: Sendable {
  private let platform: PlatformID?
  private let extractor: EntityExtractor
  private let detectors = DetectorScanner()

  /// Entities and lengths are those of the platform; without one, all that any platform links.
  public init(platform: PlatformID? = nil) {
    self.platform = platform
    extractor = EntityExtractor()
  }

  public func inspect(_ text: String) -> Inspection {
    let text = TokenizedText(text, field: .text, entities: extractor)
    return Inspection(text: text, personalData: detectors.detections(in: text.bytes, entities: text.entities), platform: platform)
  }
}
