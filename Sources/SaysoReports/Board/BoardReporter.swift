public import SaysoCalendar
public import SaysoModel

extension ScanFormat {
  public static let html = ScanFormat(name: "html", summary: "one page to hand on, masked", leavesHouse: true) {
    settings, exposure in
    BoardReporter(
      tool: settings.tool, exposure: exposure, hidesAuthors: settings.hidesAuthors, zone: settings.zone)
  }
}

/// A scan as one page of HTML that a board can be handed: self-contained, loading nothing, whole without its script,
/// fit for print, told apart without colour.
///
/// It leaves the house, so what the authors wrote is masked unless ``exposure`` reveals it. A page stays a page however
/// much was scanned: it lists as many findings as ``BoardLimits`` allow, worst first, says how many there are, and
/// counts them all. Findings wait in the ``SpillStore``; memory holds only counts, of which there is a bounded number.
/// Speech that the law protects, and what a baseline settles, is counted and never listed. What only the whole shows has
/// a section of its own.
public struct BoardReporter: ScanReporter {
  public let tool: Tool
  public let exposure: Exposure
  /// Whether authors are called `Author 1`, `Author 2` and so on. Names of files stay as they are.
  public let hidesAuthors: Bool
  /// Whose wall clock days, weekdays and hours are read from: the policy's.
  public let zone: PolicyZone
  public let limits: BoardLimits

  public init(
    tool: Tool = Tool(), exposure: Exposure = .share, hidesAuthors: Bool = false, zone: PolicyZone,
    limits: BoardLimits = BoardLimits()
  ) {
    self.tool = tool
    self.exposure = exposure
    self.hidesAuthors = hidesAuthors
    self.zone = zone
    self.limits = limits
  }

  public var attention: ScanAttention { .everyPost }
  public var isStreaming: Bool { false }

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}

  public func append(_ report: Report, to piece: inout ReportPiece) {
    BoardCount.count(report, exposure, zone, in: &piece)
    guard !report.findings.isEmpty || !report.undetermined.isEmpty else { return }
    if let row = AuthorTally.row(report) { piece.keep(row) }
    for entry in BoardEntry.list(report, exposure, zone) {
      BoardCount.count(entry, in: &piece)
      piece.keep(entry.row)
    }
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {
    piece.keep(UncheckedTally.row(exposure.apply(record)))
  }

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    let matter = try BoardMatter(ending, self)
    try sink.write(BoardPage(matter: matter).bytes)
  }
}

/// How much a page lists. Figures and charts always count everything.
public struct BoardLimits: Hashable, Sendable {
  /// Findings and open questions in all. A scan's own `maxResults` lowers it.
  public var entries: Int
  /// Of one clause.
  public var entriesPerClause: Int
  /// Rows of the charts of platforms and of authors.
  public var rows: Int
  /// Kinds of reasons for which records were not checked.
  public var reasons: Int
  /// Places named for each of them.
  public var places: Int

  public init(entries: Int = 1000, entriesPerClause: Int = 200, rows: Int = 12, reasons: Int = 40, places: Int = 5) {
    self.entries = entries
    self.entriesPerClause = entriesPerClause
    self.rows = rows
    self.reasons = reasons
    self.places = places
  }
}
