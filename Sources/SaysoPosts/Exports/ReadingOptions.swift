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
  /// Files that are read by themselves, so that a folder which holds them passes over them.
  public var readElsewhere: Set<FileIdentity> = []
  /// What origins call standard input, and what its format is told by beside its content.
  public var standardInputName = ExportFile.standardInputName
  /// The number of an input's first line, from 1 to ``mostLines``, where the input is a part of something larger;
  /// `nil`: it is whole. Only what has a post a line can be parted: anything else throws ``UnnumberedLines``.
  public var firstLine: Int?

  /// No file has as many lines, and numbers from there on can still be added up.
  public static let mostLines = 1_000_000_000_000_000

  public init() {}

  /// The format that was asked for, if it is one of ``formats``.
  var forced: ExportFormat? { format.flatMap { id in formats.first { $0.id == id } } }
}
