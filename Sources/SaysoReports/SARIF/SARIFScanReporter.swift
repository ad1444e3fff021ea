import SaysoCalendar
public import SaysoModel

extension ScanFormat {
  public static let sarif = ScanFormat(name: "sarif", summary: "SARIF 2.1.0, masked", leavesHouse: true) {
    settings, exposure in SARIFScanReporter(tool: settings.tool, exposure: exposure, root: settings.root)
  }
}

/// SARIF 2.1.0 of a whole scan, worst first, within GitHub's limits: what does not fit is counted in a notification. Each
/// result stands on a line of its own, and is the one ``SARIFReporter`` gives for the same finding.
///
/// Results that a baseline settles keep their place, marked `unchanged` or suppressed, as the standard has it. Records
/// that could not be read are notifications of the tool, and so is what only the whole shows: a result has to stand on a
/// line, and that stands on none.
public struct SARIFScanReporter: ScanReporter {
  public let tool: Tool
  public let exposure: Exposure
  public let maxResults: Int
  let address: RelativeAddress
  /// GitHub takes ten megabytes after compression. Results repeat one another so much that they shrink to less than a
  /// sixth.
  let byteLimit: Int

  /// `root` is the absolute folder that file names are made relative to; `byteLimit` holds before compression.
  public init(
    tool: Tool = Tool(), exposure: Exposure = .share, root: String? = nil,
    maxResults: Int = SARIFReporter.resultLimit, byteLimit: Int = 60_000_000
  ) {
    self.maxResults = min(max(maxResults, 0), SARIFReporter.resultLimit)
    self.tool = tool
    self.exposure = exposure
    self.byteLimit = byteLimit
    address = RelativeAddress(root: root)
  }

  public var attention: ScanAttention { .findings }
  public var isStreaming: Bool { false }

  private enum List { static let results = 0, failed = 1 }
  /// More than a page of notifications is read by nobody.
  private static let mostNotifications = 100

  public func begin(_ header: ScanHeader, in piece: inout ReportPiece) {}

  public func append(_ report: Report, to piece: inout ReportPiece) {
    let results = SARIFResults(address: address)
    for result in ListedResult.list([report], exposure) {
      let rest = results.members(result) + baseline(result) + results.properties(result)
      let json = JSONWriter.write(JSONValue.object([]).adding(rest), pretty: false)
      let fields = [result.rule.rawValue, results.key(result), result.fingerprint, json]
      let clause = ScanClauses.order(result.clause.number)
      piece.keep(
        SpillRow(
          list: List.results, group: clause, rank: result.rank, moment: report.post.publishAt,
          payload: SpillFields(fields).payload))
      let descriptor = JSONWriter.write(SARIFRules.descriptor(result), pretty: false)
      piece.count("rule", result.rule.rawValue, result.verdict == .undetermined ? "1" : "0", descriptor)
    }
  }

  public func append(_ record: UncheckedRecord, to piece: inout ReportPiece) {
    guard record.cause == .failed else { return }
    let shown = exposure.apply(record)
    let physical: JSONValue = [
      "artifactLocation": ["uri": .string(address.uri(shown.origin.file))],
      "region": ["startLine": .number(max(shown.origin.line, 1))],
    ]
    let member = shown.origin.member.map { "\($0): " } ?? ""
    let note: JSONValue = [
      "level": "error", "message": ["text": .string(SARIFDocument.escape(member + shown.reason.plain))],
      "locations": [["physicalLocation": physical]],
    ]
    piece.keep(SpillRow(list: List.failed, payload: Array(JSONWriter.write(note, pretty: false).utf8)))
  }

  /// The standard knows `unchanged` and suppression; both only where there is a baseline.
  private func baseline(_ result: ListedResult) -> [(String, JSONValue)] {
    switch result.standing {
    case .uncompared: return []
    case .new, .expired: return [("baselineState", "new")]
    case .known: return [("baselineState", "unchanged")]
    case .waived(let waiver):
      let suppression: JSONValue = [
        "kind": "external", "status": "accepted", "justification": .string(waiver.reason),
        "properties": ["owner": .string(waiver.owner), "until": .string(waiver.until)],
      ]
      return [("baselineState", "unchanged"), ("suppressions", [suppression])]
    }
  }

  public func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    let rules = SARIFRuleTable(ending.kept.counts)
    let category = JSONWriter.write(.string("sayso/\(ending.header.policy.id)/"), pretty: false)
    let driver = JSONWriter.write(
      ["name": .string(tool.name), "version": .string(tool.version)], pretty: false
    ).dropLast()
    try sink.write(
      """
      {"$schema": "\(SARIFDocument.schema)", "version": "2.1.0", "runs": [{"tool": {"driver": \(driver),"rules": [
      \(rules.descriptors.joined(separator: ",\n"))
      ]}}, "automationDetails": {"id": \(category)}, "columnKind": "utf16CodeUnits", "results": [
      """)
    let left = try writeResults(ending, rules, sink)
    let invocation = JSONWriter.write(try self.invocation(ending), pretty: false).dropLast()
    let notes = try notifications(ending, left: left).joined(separator: ",\n")
    try sink.write("\n], \"invocations\": [\(invocation),\"toolExecutionNotifications\": [\(notes)]}]}]}\n")
  }

  /// Returns how many there was no room for.
  private func writeResults(_ ending: ScanEnding, _ rules: SARIFRuleTable, _ sink: any ByteSink) throws -> Int {
    let limit = min(max(ending.header.maxResults ?? .max, 0), maxResults)
    var ordinals: [String: Int] = [:]
    var list = JSONLines(sink)
    var written = 0
    var bytes = 0
    try ending.kept.eachRow(of: List.results, in: .worstFirst, limit: limit) { row in
      guard bytes + row.payload.count <= byteLimit else {
        bytes = .max / 2
        return
      }
      let fields = SpillFields(row.payload)
      let key = fields[1]
      ordinals[key, default: 0] += 1
      let fingerprint = fields[2].isEmpty ? "\(key)/\(ordinals[key] ?? 1)" : fields[2]
      let head = SARIFResults.head(RuleID(fields[0]), rules.position(fields[0])).adding([
        SARIFResults.fingerprints(fingerprint)
      ])
      let line = "\(JSONWriter.write(head, pretty: false).dropLast()),\(fields[3].dropFirst())"
      try list.write(Array(line.utf8))
      written += 1
      bytes += line.utf8.count
    }
    return try ending.kept.count(of: List.results) - written
  }

  private func invocation(_ ending: ScanEnding) throws -> JSONValue {
    [
      "executionSuccessful": .bool(!ending.summary.isPartial),
      "endTimeUtc": .string(Timestamp.text(ending.summary.checkedAt)),
    ]
  }

  private func notifications(_ ending: ScanEnding, left: Int) throws -> [String] {
    var notes: [String] = []
    func add(_ level: String, _ text: String) {
      let note: JSONValue = ["level": .string(level), "message": ["text": .string(text)]]
      notes.append(JSONWriter.write(note, pretty: false))
    }
    if left > 0 {
      let further = left == 1 ? "1 further result is" : "\(left) further results are"
      add("warning", "\(further) left out, the mildest: a run holds only so many.")
    }
    if ending.summary.isPartial { add("warning", "The scan ended before the last post.") }
    notes += exposure.apply(ending.summary.measures).flatMap { SARIFMeasure($0, address).notifications }
    try ending.kept.eachRow(of: List.failed, limit: Self.mostNotifications) { row in
      notes.append(String(decoding: row.payload, as: UTF8.self))
    }
    let more = try ending.kept.count(of: List.failed) - Self.mostNotifications
    if more > 0 { add("error", "\(more) further records could not be read.") }
    return notes
  }
}

/// The rules of a scan, put together from what its pieces counted.
private struct SARIFRuleTable {
  let descriptors: [String]
  private let positions: [String: Int]

  /// A rule is described by a finding; by an open question only where it has none.
  init(_ counts: [[String]: Int]) {
    var descriptors: [String] = []
    var positions: [String: Int] = [:]
    let keys = counts.keys.filter { $0.count == 4 && $0[0] == "rule" }
    for key in keys.sorted(by: { ($0[1], $0[2], $0[3]) < ($1[1], $1[2], $1[3]) }) where positions[key[1]] == nil {
      positions[key[1]] = descriptors.count
      descriptors.append(key[3])
    }
    self.descriptors = descriptors
    self.positions = positions
  }

  func position(_ rule: String) -> Int { positions[rule] ?? -1 }
}
