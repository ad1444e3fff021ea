public import SaysoDetectors
public import SaysoModel
public import SaysoText

/// What sayso sees in a post, before any policy has its say.
public struct Inspection: Sendable {
  /// The text as a reader sees it, with its words and its links, mentions and tags.
  public let text: TokenizedText
  /// Links that the markup of the post marks, by their targets; `nil` for a target that leads nowhere on the web.
  public let markedLinks: [(link: PostLink, address: LinkAddress?)]
  public let personalData: [Detection]
  public let length: InspectedLength
}

/// How long a text is by a platform's own counting.
public struct InspectedLength: Sendable {
  public let platform: PlatformID?
  /// `nil` where the platform has no limit that anybody knows, or none is named.
  public let limited: PostLength?
  /// In characters as a reader counts them (extended grapheme clusters); counted only where nothing else is.
  public let characters: Int
}

/// Looks at posts one by one. Made once, it may be shared; a look takes a few microseconds and time linear in the length
/// of the text.
public struct Inspector: Sendable {
  private let platform: PlatformID?
  private let profile: PlatformProfile?
  private let extractor: EntityExtractor
  private let detectors = DetectorScanner()

  /// Entities and lengths are those of the platform; without one, all that any platform links.
  public init(platform: PlatformID? = nil, suffixes: PublicSuffixList = .builtin) {
    self.platform = platform
    profile = platform.flatMap(PlatformProfile.known)
    extractor = EntityExtractor(dialect: EntityDialect(platform: platform), suffixes: suffixes)
  }

  public func inspect(_ post: Post) -> Inspection {
    let text = TokenizedText(post.text, field: .text, entities: extractor)
    return Inspection(
      text: text,
      markedLinks: (post.links ?? []).map { ($0, LinkAddress(url: $0.target, suffixes: extractor.suffixes)) },
      personalData: detectors.detections(in: text.bytes, entities: text.entities), length: length(of: post.text, text))
  }

  private func length(of words: String, _ text: TokenizedText) -> InspectedLength {
    let limited = profile?.length(of: words, entities: text.entities)
    return InspectedLength(
      platform: platform, limited: limited, characters: limited == nil ? Self.characters(of: words, text) : 0)
  }

  /// In ASCII every byte is a character, but for CR and LF together.
  private static func characters(of words: String, _ text: TokenizedText) -> Int {
    text.bytes.contains { $0 >= 0x80 || $0 == 0x0D } ? words.count : text.bytes.count
  }
}
