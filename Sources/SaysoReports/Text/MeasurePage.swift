import SaysoModel
import SaysoText

/// What only the whole of an export shows, under the sentences that say how it is meant to be.
struct MeasurePage {
  let style: TextStyle

  /// Nothing of goals that are met.
  func lines(_ results: [MeasureResult]) -> [String] {
    let missed = results.filter { !$0.outcome.isMet }
    guard !missed.isEmpty else { return [] }
    return [style.paint("OVER ALL POSTS", .quiet), ""] + missed.flatMap(block)
  }

  private func block(_ result: MeasureResult) -> [String] {
    let clause = result.clause.map { paragraph("\($0.number) \($0.title)", 0) } ?? []
    var lines = clause + paragraph("“\(result.sentence)”", 2) + [""]
    for missed in result.outcome.cases {
      let places = missed.places.map(RecordPlace.words).joined(separator: "; ")
      let more = missed.count > missed.places.count ? "; …" : ""
      lines += paragraph(missed.reason.plain, 4)
      if !places.isEmpty { lines += paragraph(places + more, 4).map { style.paint($0, .quiet) } }
      lines.append("")
    }
    if result.outcome.unlisted > 0 {
      lines += paragraph("and \(ScanWords.number(result.outcome.unlisted)) more.", 4) + [""]
    }
    return lines
  }

  private func paragraph(_ text: String, _ indent: Int) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - indent).map {
      String(repeating: " ", count: indent) + $0
    }
  }
}
