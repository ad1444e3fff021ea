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

  static func explanation(_ element: PolicyElement) -> String {
    "words stand in decorated letters that screen readers spell out (𝗯𝗼𝗹𝗱, ⓒⓘⓡⓒⓛⓔⓓ)"
  }

  func outcomes(_ scene: Scene) -> [KindOutcome] {
    // Only the post's own text: what stands in descriptions may not be told, and the answer would hang on it.
    let hits = runs(scene).map { hit(.text, $0.range) }
    return [
      outcome(hits, scene) { quotations in
        let are = QuotedList.isPlural(quotations) ? "are" : "is"
        return "\(QuotedList.of(quotations, else: "")) \(are) in letters that screen readers spell out one by one."
      }
    ].compactMap { $0 }
  }

  func need(_ scene: Scene) -> ScreenNeed { .form(.fancyLetters) }

  func mayFault(_ scene: Scene) -> Bool { !runs(scene).isEmpty }

  func suggestion(_ outcome: KindOutcome, _ scene: Scene) -> SuggestedEdit? {
    let wanted = Set(outcome.hits.map(\.span.range))
    let edits = runs(scene).filter { wanted.contains($0.range) }.map {
      SuggestedEdit(range: $0.range, replacement: $0.plain)
    }
    return scene.scan.joined(edits)
  }

  private func runs(_ scene: Scene) -> [FancyRun] {
    guard let text = scene.scan.text(of: .text), FancyLetters.mayStand(in: text.bytes) else { return [] }
    return FancyRun.runs(in: String(decoding: text.bytes, as: UTF8.self))
  }
}
