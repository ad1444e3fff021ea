import SaysoPolicy

/// The matrix as CSV.
struct MatrixTable {
  let matrix: TraceabilityMatrix

  private static let header = [
    "section", "clause", "clause_title", "sentence", "force", "text", "judged_by", "relation", "rule", "kind", "tier",
    "breaks", "keeps", "unsure", "known_gaps", "examples", "state",
  ]

  var text: String {
    ([Self.header] + matrix.rows.map { fields($0, matrix.matter.names) }).map(CSVRecord.line).joined()
  }

  private func fields(_ row: TraceabilityMatrix.Row, _ names: SourceName) -> [String] {
    let examples = (row.breaking + row.keeping + row.unsure + row.gaps).sorted().map(names.place)
    return [
      row.section, row.clause?.number ?? "", row.clause?.title ?? "", row.anchor, row.sentence.force.rawValue,
      row.sentence.text, row.judge, row.relation == .none ? "" : row.relation.rawValue, row.rule, row.kind, row.tier,
      String(row.breaking.count), String(row.keeping.count), String(row.unsure.count), String(row.gaps.count),
      examples.joined(separator: " "), row.state,
    ]
  }
}

/// How files are named whatever folder a policy was opened from: the policy by its last name, its suites from where it
/// lies, others as they are.
struct SourceName: Sendable {
  private let path: String
  private let suites: Set<String>

  init(_ path: String, suites: [String] = []) {
    self.path = path
    self.suites = Set(suites)
  }

  func place(_ location: SourceLocation) -> String { "\(name(of: location.file)):\(location.line)" }

  func name(of file: String) -> String {
    guard file == path else { return suites.contains(file) ? suite(file) : file }
    return file.split(separator: "/").last.map(String.init) ?? file
  }

  private func suite(_ file: String) -> String {
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    return file.hasPrefix(folder) ? String(file.dropFirst(folder.count)) : file
  }
}

/// A record of CSV (RFC 4180).
enum CSVRecord {
  static func line(_ fields: [String]) -> String { fields.map(field).joined(separator: ",") + "\r\n" }

  /// A spreadsheet runs what begins with one of these as a formula, white space before it or not (OWASP, “CSV
  /// Injection”); an apostrophe in front makes it text. The full-width forms count, too, since some programs fold them.
  private static let formula: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]

  private static func field(_ text: String) -> String {
    let first = text.unicodeScalars.first { !$0.properties.isWhitespace || formula.contains($0) }
    let safe = first.map(formula.contains) == true ? "'" + text : text
    guard safe.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
