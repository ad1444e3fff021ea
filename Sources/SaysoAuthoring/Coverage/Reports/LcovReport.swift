/// Coverage as a tracefile of LCOV (geninfo(1), “FILES”): a source file for the policy and for each list, a line for
/// each line with points, and each point a branch of its line.
///
/// Paths stand as the policy was named, so `genhtml` is run from the same folder.
public struct LcovReport: Sendable {
  public init() {}

  public func output(_ coverage: PolicyCoverage) -> String {
    CoverageLines(coverage).files.map(record).joined()
  }

  private func record(_ file: CoverageLines.File) -> String {
    var lines = ["TN:", "SF:\(Self.line(file.path))"]
    for line in file.lines {
      for (branch, point) in line.points.enumerated() {
        lines.append("BRDA:\(line.number),0,\(branch),\(CoverageLines.Line.hits(point))")
      }
    }
    lines += ["BRF:\(file.branchRatio.total)", "BRH:\(file.branchRatio.covered)"]
    lines += file.lines.map { "DA:\($0.number),\($0.hits)" }
    lines += ["LF:\(file.lineRatio.total)", "LH:\(file.lineRatio.covered)", "end_of_record"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// A path with a line break in it would be two records.
  private static func line(_ path: String) -> String {
    String(path.map { $0.isNewline ? "\u{FFFD}" : $0 })
  }
}
