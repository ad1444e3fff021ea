/// How a text was read when something was found in it. Ordinary reading (any letter case, compatibility forms such as
/// full-width letters) has no view of its own; everything a reader must see *through* is named.
public enum View: String, Sendable, CaseIterable, Comparable {
  /// Inside a hashtag, split at its capitals or taken whole.
  case hashtag
  /// Inside an @handle, split or taken whole.
  case handle
  /// In a link's path or query, percent-decoded.
  case link
  /// Invisible characters (zero-width, soft hyphen, bidi marks) dropped from inside the words.
  case invisible
  /// Letters that look like others (Cyrillic а, accents, small capitals) read as what they look like.
  case lookAlike = "look-alike"
  /// Digits and symbols read as the letters they stand for (`F4lc0n`).
  case leet
  /// A letter drawn out (`Faaalcon`) read once.
  case repeats
  /// Single letters (`F·a·l·c·o·n`) read as one word, or a phrase whose words are parted by other signs
  /// (`Project: Falcon`, `Project🚀Falcon`).
  case spaced
  /// A phrase run together outside a hashtag (`ProjectFalcon`).
  case joined
  /// Within the number of edits the term allows.
  case nearSpelling = "near-spelling"
  /// Letters drawn in another style (mathematical `𝐅𝐚𝐥𝐜𝐨𝐧`, circled, full-width outside East Asian text) read as plain
  /// ones.
  case styled

  /// Whether finding something only through this view means somebody took trouble to hide it.
  public var isDisguise: Bool {
    switch self {
    case .hashtag, .handle, .link, .nearSpelling: false
    case .invisible, .lookAlike, .leet, .repeats, .spaced, .joined, .styled: true
    }
  }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  public static func < (left: Self, right: Self) -> Bool { left.position < right.position }
}

/// The views a hit was seen through. Empty: it stands there plainly.
public struct ViewSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }
  public init(_ view: View) { rawValue = 1 << UInt16(View.allCases.firstIndex(of: view) ?? 0) }

  public static let hashtag = ViewSet(.hashtag)
  public static let handle = ViewSet(.handle)
  public static let link = ViewSet(.link)
  public static let invisible = ViewSet(.invisible)
  public static let lookAlike = ViewSet(.lookAlike)
  public static let leet = ViewSet(.leet)
  public static let repeats = ViewSet(.repeats)
  public static let spaced = ViewSet(.spaced)
  public static let joined = ViewSet(.joined)
  public static let nearSpelling = ViewSet(.nearSpelling)
  public static let styled = ViewSet(.styled)

  /// In the order of ``View``, so that reports are stable.
  public var views: [View] { View.allCases.filter { contains(ViewSet($0)) } }
  public var containsDisguise: Bool { views.contains { $0.isDisguise } }
}
