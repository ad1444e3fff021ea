import SaysoModel
import SaysoPolicy

/// The points of a coverage by file and line, for formats that know only source files.
struct CoverageLines {
  struct File {
    let path: String
    /// In order.
    let lines: [Line]
  }

  /// A line counts as covered only when every point on it is: its hits are those of the point with the fewest.
  struct Line {
    let number: Int
    let points: [CoveragePoint]

    var hits: Int { points.map(Self.hits).min() ?? 0 }
    var ratio: CoverageRatio { CoverageRatio(points) }

    /// How many examples show the point. What no example has to show counts as shown once.
    static func hits(_ point: CoveragePoint) -> Int { point.isCovered ? max(1, point.witnesses.count) : 0 }
  }

  /// In order of their paths.
  let files: [File]

  init(_ coverage: PolicyCoverage) {
    let byFile = Dictionary(grouping: coverage.points) { coverage.path(of: $0.location.file) }
    files = byFile.sorted { $0.key < $1.key }.map { path, points in
      let byLine = Dictionary(grouping: points, by: \.location.line)
      return File(
        path: path, lines: byLine.sorted { $0.key < $1.key }.map { Line(number: $0.key, points: $0.value) })
    }
  }
}

extension CoverageLines.File {
  var lineRatio: CoverageRatio { CoverageRatio(covered: lines.count { $0.hits > 0 }, total: lines.count) }
  var branchRatio: CoverageRatio { CoverageRatio(lines.flatMap(\.points)) }
}
