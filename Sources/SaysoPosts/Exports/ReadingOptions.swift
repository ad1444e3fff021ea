public import SaysoCalendar

/// What the person who scans an export tells about it.
public struct ReadingOptions: Sendable {
  /// The format, when it is not to be detected.
  public var format: FormatID?
  public var mapping = FieldMapping()
  /// The zone in which times without an offset are meant.
  public var zone: PolicyZone = .utc
  public var dateOrder: DateOrder?

  public init() {}
}
