import SaysoCalendar
public import SaysoModel

extension ScanFormat {
  public static let junit = ScanFormat(name: "junit", summary: "JUnit XML, masked", leavesHouse: true) {
    settings, exposure in
    JUnitScanReporter(exposure: exposure, failOn: settings.failOn, root: settings.root)
  }
}

/// JUnit's XML as GitLab, Jenkins and GitHub's reporters read it: a suite for each section of the policy, a case for each
/// finding and open question, and one that passes for each clause that found nothing. A suite of its own tells what only
/// the whole shows, and a last one what could not be read and what was left out. `time` is 0: the same scan gives the same bytes.
public struct JUnitScanReporter: ScanReporter {
  public let exposure: Exposure
  public let failOn: Action
  let address: RelativeAddress

  public init(exposure: Exposure = .share, failOn: Action = .hold, root: String? = nil) {
    self.exposure = exposure
    self.failOn = failOn
    address = RelativeAddress(root: root)
  }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { false }

  enum List { static let results = 0, failed = 1 }

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}

  public func append(_ report: Report, to piece: inout ReportPiece) {
    for result in ListedResult.list([report], exposure) {
      let made = JUnitCase(result, failOn: failOn, address: address)
      let fields = [made.outcome.rawValue, result.clause.number, result.clause.title, result.clause.section, made.xml]
      piece.keep(
        SpillRow(
          list: List.results, group: ScanClauses.order(result.clause.number), rank: result.rank,
          moment: report.post.publishAt, payload: SpillFields(fields).payload))
    }
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {
    let shown = exposure.apply(record)
    guard shown.cause == .failed else {
      return piece.count("skipped", address.path(shown.origin.file), shown.reason.plain)
    }
    let made = JUnitCase(unreadable: shown, address: address)
    piece.keep(SpillRow(list: List.failed, payload: Array(made.xml.utf8)))
  }

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    let plan = try JUnitPlan(ending)
    let reading = try ReadingSuite(ending, address)
    let policy = ending.header.policy
    let measures = MeasureSuite(exposure.apply(ending.summary.measures), address)
    let total = plan.total + measures.total + reading.total
    try sink.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="\(XMLText.escaped("\(policy.title) \(policy.version)"))" \(total.attributes) time="0">

      """)
    let moment = Timestamp.text(ending.summary.checkedAt).dropLast()
    try write(plan, ending, "timestamp=\"\(moment)\"", sink)
    try measures.write("timestamp=\"\(moment)\"", to: sink)
    try reading.write("timestamp=\"\(moment)\"", to: sink)
    try sink.write("</testsuites>\n")
  }

  private func write(_ plan: JUnitPlan, _ ending: ScanEnding, _ timestamp: String, _ sink: any ByteSink) throws {
    var rest = plan.clauses[...]
    var section: String?
    var budget = plan.budget
    /// Writes the clauses up to one: the heads of their suites, and for each without a case the one that passes.
    func advance(to order: Int) throws {
      while let clause = rest.first, clause.order <= order {
        rest = rest.dropFirst()
        if clause.sectionName != section {
          if section != nil { try sink.write("  </testsuite>\n") }
          section = clause.sectionName
          let total = plan.total(of: clause.sectionName)
          let name = XMLText.escaped(clause.sectionName)
          try sink.write("  <testsuite name=\"\(name)\" \(total.attributes) time=\"0\" \(timestamp)>\n")
        }
        if clause.total.all == 0 { try sink.write(clause.passing) }
      }
    }
    try ending.kept.eachRow(of: List.results, in: .grouped) { row in
      let slot = JUnitPlan.Slot(order: row.group, rank: row.rank)
      guard let left = budget[slot], left > 0 else { return }
      budget[slot] = left - 1
      try advance(to: row.group)
      try sink.write(SpillFields(row.payload)[4])
    }
    try advance(to: .max)
    if section != nil { try sink.write("  </testsuite>\n") }
  }
}
