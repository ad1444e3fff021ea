import SaysoModel

/// That every place a report names lies in the text it speaks of.
func demand(_ report: Report) {
  let places =
    report.findings.flatMap(\.spans) + report.undetermined.flatMap(\.spans)
    + report.explanations.flatMap { $0.leaves.map(\.span) }
  for place in places {
    guard let text = text(of: place.span.field, in: report.post) else { continue }
    demand(place.span.range, in: Array(text.utf8), "\(place)")
  }
  for suggestion in report.findings.flatMap(\.suggestions) where suggestion.span.field == .text {
    let bytes = Array(report.post.text.utf8)
    demand(suggestion.span.range, in: bytes, "\(suggestion)")
    let range = suggestion.span.range
    let corrected = bytes[..<range.lowerBound] + Array(suggestion.replacement.utf8) + bytes[range.upperBound...]
    demand(String(decoding: corrected, as: UTF8.self) == suggestion.correctedText, "\(suggestion)")
  }
}

private func text(of field: PostField, in post: Post) -> String? {
  switch field {
  case .text: post.text
  case .alt(let index): post.media?[index].alt
  case .file(let index): post.media?[index].file
  case .quoted: post.reference?.text
  }
}
