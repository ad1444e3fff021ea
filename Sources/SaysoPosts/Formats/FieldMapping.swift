/// Where the fields of a post stand in a file without a known schema: `--map text=Caption`, `--map id=/post/id`.
public struct FieldMapping: Hashable, Sendable {
  public enum Field: String, Sendable, CaseIterable {
    case id, text, author, platform, account, kind, link, alt, paid
    case publishAt = "publishAt"
    case language = "lang"
  }

  public enum Source: Hashable, Sendable {
    /// A column's name, or a key of the record.
    case name(String)
    /// RFC 6901, from the record on.
    case pointer(String)
    /// The same for every record: `--map platform==linkedin`.
    case constant(String)
  }

  public private(set) var sources: [Field: Source] = [:]

  public init() {}

  public subscript(field: Field) -> Source? {
    get { sources[field] }
    set { sources[field] = newValue }
  }

  public var isEmpty: Bool { sources.isEmpty }
}
