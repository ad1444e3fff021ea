import SaysoCalendar
public import SaysoModel

/// Findings that were there before and those that somebody answers for, by fingerprint: one JSON object a line, in any
/// order, so that branches merge. The first line names the policy:
///
///     {"baseline":"larkfield","schemaVersion":1}
///     {"fingerprint":"0a…","rule":"praise","clause":"1.3","platform":"x","post":"17"}
///     {"fingerprint":"5f…","waiver":{"owner":"Dana Reyes","reason":"Agreed with Legal.","until":"2027-01-31"}}
///
/// An entry settles one finding, never a rule.
public struct Baseline: Hashable, Sendable {
  /// In the order of the files, each fingerprint once.
  public let entries: [BaselineEntry]
  private let positions: [String: Int]

  /// Reads files that belong together, such as findings and waivers kept apart. Throws every mistake in any of them.
  public init(_ files: [(name: String, bytes: [UInt8])], policy: PolicyReference) throws(BaselineErrors) {
    var problems: [BaselineProblem] = []
    var entries: [BaselineEntry] = []
    var positions: [String: Int] = [:]
    for file in files {
      var reader = BaselineReader(file: file.name, policy: policy.id)
      reader.read(file.bytes)
      problems += reader.problems
      for entry in reader.entries {
        guard let position = positions[entry.fingerprint] else {
          positions[entry.fingerprint] = entries.count
          entries.append(entry)
          continue
        }
        if let problem = Self.merge(entry, into: &entries[position]) { problems.append(problem) }
      }
    }
    guard problems.isEmpty else { throw BaselineErrors(problems: problems) }
    self.entries = entries
    self.positions = positions
  }

  public func entry(_ fingerprint: String) -> BaselineEntry? { positions[fingerprint].map { entries[$0] } }

  /// A waiver goes before a plain entry: waivers may be kept in a file of their own. Two that differ are a mistake.
  private static func merge(_ entry: BaselineEntry, into first: inout BaselineEntry) -> BaselineProblem? {
    if entry.isAlike(first) || entry.waiver == nil { return nil }
    guard first.waiver != nil else {
      first = entry
      return nil
    }
    return BaselineProblem(file: entry.file, line: entry.line, column: 1, mistake: .repeated(firstLine: first.line))
  }
}
