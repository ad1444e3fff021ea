import SaysoModel
import SaysoPolicy

/// The points of one clause, or those that belong to none.
struct CoverageGroup {
  /// Subjects on one line that lack the same.
  struct Lack {
    let place: String
    let subjects: String
    let want: CoverageWant
  }

  let clause: ClauseID?
  let title: String
  let points: [CoveragePoint]
  let lacks: [Lack]

  var ratio: CoverageRatio { CoverageRatio(points) }

  /// Worst first; those that are equally well covered in order of the document.
  static func all(of coverage: PolicyCoverage) -> [CoverageGroup] {
    let byClause = Dictionary(grouping: coverage.points, by: \.clause)
    let clauses = coverage.policy.sections.flatMap(\.clauses).compactMap { clause in
      byClause[clause.id].map { CoverageGroup(clause.id, "\(clause.number)  \(clause.title)", $0, coverage) }
    }
    let others = byClause[nil].map { [CoverageGroup(nil, "People, names, platforms", $0, coverage)] } ?? []
    return (others + clauses).enumerated().sorted { left, right in
      (left.element.ratio.permille, left.offset) < (right.element.ratio.permille, right.offset)
    }.map(\.element)
  }

  private init(_ clause: ClauseID?, _ title: String, _ points: [CoveragePoint], _ coverage: PolicyCoverage) {
    self.clause = clause
    self.title = title
    self.points = points
    lacks = Self.lacks(points, coverage)
  }

  private struct Key: Hashable {
    let location: SourceLocation
    let want: CoverageWant
  }

  private static func lacks(_ points: [CoveragePoint], _ coverage: PolicyCoverage) -> [Lack] {
    var order: [Key] = []
    var subjects: [Key: [String]] = [:]
    for point in points where !point.isCovered {
      let key = Key(location: point.location, want: point.want)
      if subjects[key] == nil { order.append(key) }
      subjects[key, default: []].append(point.subject)
    }
    return order.map { key in
      Lack(
        place: "\(coverage.path(of: key.location.file)):\(key.location.line)",
        subjects: (subjects[key] ?? []).joined(separator: ", "), want: key.want)
    }
  }
}
