public import SaysoCalendar

/// What the person who scans an export tells about it.
public struct ReadingOptions: Sendable {
  /// The format, when it is not to be detected.
  public var format: FormatID?
  /// What may be detected.
  public var formats = ExportFormat.all
  /// The encoding of text, when it is not to be detected.
  public var encoding: TextEncoding?
  public var mapping = FieldMapping()
  /// The zone in which times without an offset are meant.
  public var zone: PolicyZone = .utc
  public var dateOrder: DateOrder?
  public var archives = ArchiveLimits()

  public init() {}

  /// The format that was asked for, if it is one of ``formats``.
  var forced: ExportFormat? { format.flatMap { id in formats.first { $0.id == id } } }
}
