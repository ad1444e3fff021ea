public import SaysoCalendar

/// What a reader knows beside the bytes that it reads.
public struct ReadingContext: Sendable {
  /// The name that origins carry.
  public var file: String
  /// The file inside an archive.
  public var member: String?
  /// Files of the same archive that the format asked for, whole.
  public var companions: [CompanionFile]
  /// What the columns or keys of a file without a known schema mean.
  public var mapping: FieldMapping
  /// The zone in which times without an offset are meant.
  public var zone: PolicyZone
  /// How days are written where figures alone don't tell.
  public var dateOrder: DateOrder?
  /// What parts the fields of a table, a byte of ASCII; `nil`: to be found out.
  public var delimiter: UInt8?
  /// The number of the first line, for formats with a post a line.
  public var firstLine = 1

  public init(
    file: String, member: String? = nil, companions: [CompanionFile] = [], mapping: FieldMapping = FieldMapping(),
    zone: PolicyZone = .utc, dateOrder: DateOrder? = nil
  ) {
    self.file = file
    self.member = member
    self.companions = companions
    self.mapping = mapping
    self.zone = zone
    self.dateOrder = dateOrder
  }

  /// The first companion whose path ends so.
  public func companion(_ ending: String) -> CompanionFile? { companions.first { $0.path.hasSuffix(ending) } }
}

/// A small file of an archive, read whole.
public struct CompanionFile: Hashable, Sendable {
  /// Inside the archive.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// `03/04/2024`: the third of April, or the fourth of March.
public enum DateOrder: String, Sendable, CaseIterable {
  case dayFirst = "dmy"
  case monthFirst = "mdy"
}
