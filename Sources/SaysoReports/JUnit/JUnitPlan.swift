import SaysoModel

/// How many cases of which outcome: JUnit's XML has the sums before the cases.
struct JUnitTotal: Hashable {
  private var counts: [JUnitCase.Outcome: Int] = [:]

  init(_ counts: [JUnitCase.Outcome: Int] = [:]) { self.counts = counts }

  var all: Int { counts.values.reduce(0, +) }

  var attributes: String {
    "tests=\"\(all)\" failures=\"\(counts[.failure] ?? 0)\" errors=\"\(counts[.error] ?? 0)\" "
      + "skipped=\"\(counts[.skipped] ?? 0)\""
  }

  mutating func count(_ outcome: JUnitCase.Outcome) { counts[outcome, default: 0] += 1 }

  static func + (left: Self, right: Self) -> Self { Self(left.counts.merging(right.counts) { $0 + $1 }) }
}

/// Which cases a report will hold, clause by clause, found in a first walk through the rows.
struct JUnitPlan {
  struct Slot: Hashable {
    let order: Int
    let rank: Int
  }

  struct PlannedClause {
    let number: String
    let title: String
    let section: String
    var total = JUnitTotal()

    var order: Int { ScanClauses.order(number) }
    var sectionName: String { "\(number.split(separator: ".").first ?? "") \(section)" }
    var passing: String {
      JUnitCase.element([("classname", "\(number) \(title)"), ("name", "nothing found"), ("time", "0")])
    }
    /// A clause without results has the one case that passes.
    var shown: JUnitTotal { total.all == 0 ? JUnitTotal([.pass: 1]) : total }
  }

  /// In order of the document.
  private(set) var clauses: [PlannedClause]
  /// How many rows of each clause and gravity are written: all, or what `--max-results` leaves, worst first.
  private(set) var budget: [Slot: Int] = [:]

  init(_ ending: ScanEnding) throws {
    var byOrder: [Int: PlannedClause] = [:]
    for clause in ending.header.clauses {
      let planned = PlannedClause(number: clause.number, title: clause.title, section: clause.section)
      byOrder[planned.order] = planned
    }
    var budget: [Slot: Int] = [:]
    let limit = ending.header.maxResults.map { max(0, $0) }
    try ending.kept.eachRow(of: JUnitScanReporter.List.results, in: .worstFirst, limit: limit) { row in
      let fields = SpillFields(row.payload)
      budget[Slot(order: row.group, rank: row.rank), default: 0] += 1
      var clause =
        byOrder[row.group] ?? PlannedClause(number: fields[1], title: fields[2], section: fields[3])
      clause.total.count(JUnitCase.Outcome(rawValue: fields[0]) ?? .failure)
      byOrder[row.group] = clause
    }
    self.budget = budget
    clauses = byOrder.sorted { $0.key < $1.key }.map(\.value)
  }

  var total: JUnitTotal { clauses.reduce(JUnitTotal()) { $0 + $1.shown } }

  func total(of section: String) -> JUnitTotal {
    clauses.filter { $0.sectionName == section }.reduce(JUnitTotal()) { $0 + $1.shown }
  }
}

/// The suite about the input itself.
struct ReadingSuite {
  private let cases: String
  let total: JUnitTotal
  private static let mostCases = 100

  init(_ ending: ScanEnding, _ address: RelativeAddress) throws {
    var cases = ""
    var total = JUnitTotal()
    if let notice = PartialNotice(ending, address.path) {
      cases += JUnitCase.partial(notice)
      total.count(.error)
    }
    try ending.kept.eachRow(of: JUnitScanReporter.List.failed, limit: Self.mostCases) { row in
      cases += String(decoding: row.payload, as: UTF8.self)
      total.count(.error)
    }
    func add(_ outcome: JUnitCase.Outcome, _ name: String, _ content: String = "") {
      cases += JUnitCase.element([("classname", "Reading"), ("name", name), ("time", "0")], content)
      total.count(outcome)
    }
    let more = try ending.kept.count(of: JUnitScanReporter.List.failed) - Self.mostCases
    if more > 0 {
      add(.error, "further records", "      <error message=\"\(more) more could not be read.\" type=\"unreadable\"/>\n")
    }
    let skipped = ending.kept.counts.filter { $0.key.first == "skipped" && $0.key.count == 3 }
    for (key, count) in skipped.sorted(by: { ($0.key[1], $0.key[2]) < ($1.key[1], $1.key[2]) }) {
      let name = "\(key[1]), \(count) \(count == 1 ? "record" : "records") left out: \(key[2])"
      add(.skipped, name, "      <skipped message=\"\(XMLText.escaped(key[2]))\"/>\n")
    }
    if total.all == 0 { add(.pass, "every record was read") }
    self.cases = cases
    self.total = total
  }

  func write(_ timestamp: String, to sink: any ByteSink) throws {
    try sink.write(
      "  <testsuite name=\"Reading\" \(total.attributes) time=\"0\" \(timestamp)>\n\(cases)  </testsuite>\n")
  }
}
