import SaysoModel
import SaysoText

/// Whether the post is written in letters that everybody's software reads.
struct FancyLettersCheck: FormCheck {
  static let shape = ElementShape(
    "fancy-letters",
    summary:
      "No words in mathematical, boxed, full-width, small-capital or superscript letters, which screen readers spell out and searches miss. Formulas and single signs are left alone."
  )

  let leaf: LeafID

  init(_ element: PolicyElement, _ decoding: inout Decoding) { leaf = Self.leaf(element, &decoding) }

  func outcomes(_ scene: Scene) -> [KindOutcome] {
    let hits = scene.scan.texts.flatMap { text -> [Hit] in
      let zone: Zone
      switch text.field {
      case .text: zone = .text
      case .alt: zone = .alt
      case .file, .quoted: return []
      }
      return FancyRun.runs(in: String(decoding: text.bytes, as: UTF8.self)).map {
        hit(text.field, $0.range, zone: zone)
      }
    }
    return [
      outcome(hits, scene) { quotations in
        let are = QuotedList.isPlural(quotations) ? "are" : "is"
        return "\(QuotedList.of(quotations, else: "")) \(are) in letters that screen readers spell out one by one."
      }
    ].compactMap { $0 }
  }

  func suggestion(_ outcome: KindOutcome, _ scene: Scene) -> SuggestedEdit? {
    guard outcome.hits.allSatisfy({ $0.span.field == .text }), let text = scene.scan.text(of: .text) else { return nil }
    let wanted = Set(outcome.hits.map(\.span.range))
    let runs = FancyRun.runs(in: String(decoding: text.bytes, as: UTF8.self)).filter { wanted.contains($0.range) }
    return scene.scan.joined(runs.map { SuggestedEdit(range: $0.range, replacement: $0.plain) })
  }
}
