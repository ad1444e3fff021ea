import SaysoModel
import SaysoPolicy

/// Coverage as Cobertura's XML (coverage-04.dtd): a package for the policy's folder, a class for each file, and on each
/// line its points as conditions.
///
/// `timestamp` is 0: two runs on the same policy give the same bytes.
public struct CoberturaReport: Sendable {
  public init() {}

  public func output(_ coverage: PolicyCoverage) -> String {
    let files = CoverageLines(coverage).files
    let lines = CoverageRatio(
      covered: files.reduce(0) { $0 + $1.lineRatio.covered }, total: files.reduce(0) { $0 + $1.lineRatio.total })
    let branches = CoverageRatio(
      covered: files.reduce(0) { $0 + $1.branchRatio.covered }, total: files.reduce(0) { $0 + $1.branchRatio.total })
    let name = MarkupText.escaped(coverage.policy.reference.id)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
      <coverage \(Self.rates(lines, branches)) lines-covered="\(lines.covered)" lines-valid="\(lines.total)" \
      branches-covered="\(branches.covered)" branches-valid="\(branches.total)" complexity="0" version="1" timestamp="0">
        <sources><source>.</source></sources>
        <packages>
          <package name="\(name)" \(Self.rates(lines, branches)) complexity="0">
            <classes>
      \(files.map(element).joined())      </classes>
          </package>
        </packages>
      </coverage>

      """
  }

  private func element(_ file: CoverageLines.File) -> String {
    let path = MarkupText.escaped(file.path)
    return """
            <class name="\(path)" filename="\(path)" \(Self.rates(file.lineRatio, file.branchRatio)) complexity="0">
              <methods/>
              <lines>
      \(file.lines.map(element).joined())        </lines>
            </class>

      """
  }

  private func element(_ line: CoverageLines.Line) -> String {
    let ratio = line.ratio
    let share = "\(ratio.permille / 10)%"
    let conditions = line.points.enumerated().map { index, point in
      "<condition number=\"\(index)\" type=\"jump\" coverage=\"\(point.isCovered ? 100 : 0)%\"/>"
    }
    return """
                <line number="\(line.number)" hits="\(line.hits)" branch="true" \
      condition-coverage="\(share) (\(ratio.covered)/\(ratio.total))"><conditions>\(conditions.joined())</conditions></line>

      """
  }

  private static func rates(_ lines: CoverageRatio, _ branches: CoverageRatio) -> String {
    "line-rate=\"\(rate(lines))\" branch-rate=\"\(rate(branches))\""
  }

  /// `0.998`, `1`, cut off like every share here.
  private static func rate(_ ratio: CoverageRatio) -> String {
    guard ratio.permille < 1000 else { return "1" }
    let digits = String(ratio.permille)
    return "0." + String(repeating: "0", count: 3 - digits.count) + digits
  }
}
