public import SaysoModel

/// What is known of a platform's form: how long a post may be and how that is counted, how many hashtags it takes, and
/// how much of it is seen before “more”.
///
/// Platforms change such figures without notice, and publish few of them. Each says where it comes from, as of when and
/// how sure it is; a policy's `platform` element overrides it. Not in it: what an account has paid for, and a Mastodon
/// server's own limit.
public struct PlatformProfile: Hashable, Sendable {
  public let platform: PlatformID
  /// How people write it.
  public internal(set) var name: String
  public let unit: PostLength.Unit
  public internal(set) var limit: PlatformFigure?
  /// In UTF-8 bytes, beside ``limit``.
  public internal(set) var byteLimit: PlatformFigure?
  public internal(set) var hashtags: PlatformFigure?
  /// Characters that a reader sees before “more”; `nil`: all of them.
  public internal(set) var fold: PlatformFigure?
  /// Lines that a reader sees before “more”.
  public internal(set) var foldLines: PlatformFigure?
  package let entityLength: EntityLength

  package init(
    _ platform: PlatformID, _ name: String, unit: PostLength.Unit = .graphemes, limit: PlatformFigure? = nil,
    byteLimit: PlatformFigure? = nil, hashtags: PlatformFigure? = nil, fold: PlatformFigure? = nil,
    foldLines: PlatformFigure? = nil, entityLength: EntityLength = .asWritten
  ) {
    self.platform = platform
    self.name = name
    self.unit = unit
    self.limit = limit
    self.byteLimit = byteLimit
    self.hashtags = hashtags
    self.fold = fold
    self.foldLines = foldLines
    self.entityLength = entityLength
  }

  /// The built-in profile; `nil` for a platform without one.
  public static func known(_ platform: PlatformID) -> PlatformProfile? { all.first { $0.platform == platform } }

  /// The profile of a platform that has none: no limit, and of a post no more is seen than is seen everywhere.
  public static func unknown(_ platform: PlatformID) -> PlatformProfile {
    PlatformProfile(platform, platform.rawValue, fold: smallestFold, foldLines: smallestLines)
  }

  /// The profile with a policy's own figures in place of its own. A limit of the policy's replaces the one in bytes,
  /// too: who knows the one has looked at the other.
  public func overridden(
    name: String? = nil, limit: Int? = nil, hashtags: Int? = nil, fold: Int? = nil, lines: Int? = nil
  ) -> Self {
    var profile = self
    profile.name = name ?? self.name
    if let limit {
      profile.limit = .declared(limit)
      profile.byteLimit = nil
    }
    if let hashtags { profile.hashtags = .declared(hashtags) }
    if let fold { profile.fold = .declared(fold) }
    if let lines { profile.foldLines = .declared(lines) }
    return profile
  }

  /// How long a text is here; `nil` where no limit is known. `entities` are those of the text, in order, with ranges in
  /// its UTF-8 bytes. Linear; an ASCII text costs one pass and no allocation.
  public func length(of text: String, entities: [Entity]) -> PostLength? {
    guard limit != nil else { return nil }
    var text = text
    return text.withUTF8 { length(of: $0, in: 0..<$0.count, entities: entities) }
  }

  /// The same for a part of a text that is there as bytes.
  package func length(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, entities: [Entity]
  ) -> PostLength? {
    guard let limit else { return nil }
    let used = counter.length(of: bytes, in: range, entities: entities)
    return PostLength(
      platform: platform, first: PostLength.Measure(unit: unit, used: used, limit: limit.value),
      second: byteLimit.map { .init(unit: .bytes, used: range.count, limit: $0.value) },
      holdsRefusedCharacter: unit == .weighted && Self.holdsRefused(bytes, range))
  }

  /// Counts towards ``fold``: in weights on X, elsewhere in characters as a reader sees them, with what stands in for
  /// links.
  package var foldCounter: LengthCounter {
    LengthCounter(unit: unit == .weighted ? .weighted : .graphemes, rules: entityLength)
  }

  package var counter: LengthCounter { LengthCounter(unit: unit, rules: entityLength) }

  /// U+FFFE, U+FFFF and U+FEFF all begin with the byte EF.
  private static func holdsRefused(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard bytes[range].contains(0xEF) else { return false }
    return range.contains { offset in
      bytes[offset] == 0xEF && WeightedCount.isRefused(UTF8Decoder.scalar(in: bytes, at: offset).scalar)
    }
  }
}
