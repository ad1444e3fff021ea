import SaysoModel
import SaysoPolicy

/// Points with the examples that show them, one line of the policy after the other, each to be opened.
struct CoverageEvidence {
  private let coverage: PolicyCoverage
  private let examples: [SourceLocation: Example]

  init(_ coverage: PolicyCoverage) {
    self.coverage = coverage
    examples = Dictionary(
      coverage.allExamples.map { ($0.location, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func html(_ points: [CoveragePoint]) -> String {
    guard !points.isEmpty else { return "" }
    let lines = Dictionary(grouping: points, by: \.location).sorted { $0.key < $1.key }
    return "<div class=\"evidence\">\n" + lines.map { line($0.key, $0.value) }.joined() + "</div>\n"
  }

  private func line(_ location: SourceLocation, _ points: [CoveragePoint]) -> String {
    let ratio = CoverageRatio(points)
    let mark = CoverageMark(ratio)
    let place = MarkupText.escaped("\(coverage.path(of: location.file)):\(location.line)")
    let rows = points.map(row).joined()
    return """
      <details class="\(mark.rawValue)"><summary><span class="sign">\(mark.sign)</span> \
      \(subjects(points).joined(separator: " · ")) \
      <small>\(ratio.covered) of \(ratio.total) · \(place)</small></summary>
      <ul>
      \(rows)</ul></details>

      """
  }

  /// Each in its own colour; hovering over it shows the first example that needs it.
  private func subjects(_ points: [CoveragePoint]) -> [String] {
    var order: [String] = []
    var bySubject: [String: [CoveragePoint]] = [:]
    for point in points {
      if bySubject[point.subject] == nil { order.append(point.subject) }
      bySubject[point.subject, default: []].append(point)
    }
    return order.map { subject in
      let own = bySubject[subject] ?? []
      let shown = own.lazy.flatMap(\.witnesses).compactMap { examples[$0]?.post.text }.first
      let hint = MarkupText.escaped(shown ?? own.first { !$0.isCovered }?.want.lack ?? "")
      let mark = CoverageMark(CoverageRatio(own)).rawValue
      return "<span class=\"\(mark)\" title=\"\(hint)\">\(MarkupText.escaped(subject))</span>"
    }
  }

  private func row(_ point: CoveragePoint) -> String {
    let subject = MarkupText.escaped(point.subject)
    guard point.isCovered else {
      return "<li class=\"none\"><b>\(point.want.name)</b> \(subject): \(point.want.lack)</li>\n"
    }
    let shown = point.witnesses.prefix(Self.most).compactMap { witness in
      examples[witness].map {
        "<q>\(MarkupText.escaped($0.post.text))</q> <small>\(MarkupText.escaped(coverage.place(of: witness)))</small>"
      }
    }
    let more = point.witnesses.count > Self.most ? " and \(point.witnesses.count - Self.most) more" : ""
    return "<li class=\"all\"><b>\(point.want.name)</b> \(subject) \(shown.joined(separator: ", "))\(more)</li>\n"
  }

  /// More examples than that teach nothing new about a point.
  private static let most = 3
}

extension CoverageWant {
  /// As a label: “near miss”.
  var name: String { rawValue.replacing("-", with: " ") }
}
