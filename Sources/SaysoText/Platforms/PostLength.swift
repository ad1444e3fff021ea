public import SaysoModel

/// How long a post is by the counting of the platform it goes to.
public struct PostLength: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Sendable, CaseIterable {
    /// X's weights (``WeightedCount``), links at the length of their stand-in.
    case weighted
    /// Extended grapheme clusters (UAX #29).
    case graphemes
    /// Grapheme clusters, but an emoji as its bytes in UTF-8: what Threads documents.
    case emojiBytes = "emoji-bytes"
    /// UTF-16 code units.
    case utf16
    /// Bytes in UTF-8.
    case bytes
  }

  /// A count beside what is allowed.
  public struct Measure: Hashable, Sendable {
    public let unit: Unit
    public let used: Int
    public let limit: Int

    public init(unit: Unit, used: Int, limit: Int) {
      self.unit = unit
      self.used = used
      self.limit = limit
    }

    public var fits: Bool { used <= limit }
    /// The share of the limit that is used, in thousandths, rounded down.
    public var permillage: Int { limit > 0 ? used * 1000 / limit : 0 }
  }

  public let platform: PlatformID
  /// The platform's chief measure.
  public let first: Measure
  /// What it asks beside: Bluesky counts bytes, too.
  public let second: Measure?
  /// Whether the text holds a character that the platform takes in no post.
  public let holdsRefusedCharacter: Bool

  public init(platform: PlatformID, first: Measure, second: Measure? = nil, holdsRefusedCharacter: Bool = false) {
    self.platform = platform
    self.first = first
    self.second = second
    self.holdsRefusedCharacter = holdsRefusedCharacter
  }

  /// The measure that decides: the chief one, unless only the other is exceeded.
  public var decisive: Measure {
    if let second, first.fits, !second.fits { return second }
    return first
  }

  public var unit: Unit { decisive.unit }
  public var used: Int { decisive.used }
  public var limit: Int { decisive.limit }
  /// Whether the platform would take a post of this length. An empty text fits.
  public var fits: Bool { decisive.fits && !holdsRefusedCharacter }
}
