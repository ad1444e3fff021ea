/// The part of a post in which something stands. A term looks only in the zones it names.
public enum Zone: String, Sendable, CaseIterable {
  /// The running text.
  case text
  case hashtag
  /// An @mention inside the text.
  case handle
  /// A link's path and query. Its host belongs to no zone: names of other people's sites are not the author's words.
  case link
  /// An image's alternative text, whole.
  case alt
  /// The file name of a medium, whole.
  case file
  /// The text of the post that is quoted or shared, whole.
  case quoted
}

public struct ZoneSet: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public init(_ zone: Zone) {
    switch zone {
    case .text: rawValue = 1
    case .hashtag: rawValue = 2
    case .handle: rawValue = 4
    case .link: rawValue = 8
    case .alt: rawValue = 16
    case .file: rawValue = 32
    case .quoted: rawValue = 64
    }
  }
  public init(_ zones: [Zone]) { self = zones.reduce(into: []) { $0.formUnion(ZoneSet($1)) } }

  /// `text hashtag alt`: what a term reads unless it says otherwise.
  public static let standard = ZoneSet([.text, .hashtag, .alt])
  public func contains(_ zone: Zone) -> Bool { contains(ZoneSet(zone)) }
}
