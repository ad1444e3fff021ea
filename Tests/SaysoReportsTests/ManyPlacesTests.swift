import SaysoReports
import SaysoText
import Testing

@Suite struct ManyPlacesTests {
  /// Nobody looks at ten thousand underlines, and nobody should wait for them.
  @Test func onlyTheFirstPlacesAreShownAndTheRestIsCounted() {
    let text = String(repeating: "otter ", count: 10_000)
    let marks = (0..<10_000).map { DraftLines.Mark(range: $0 * 6..<$0 * 6 + 5, number: nil, tone: .block) }
    let rendered = DraftLines(text, marks: marks, firstLine: 1, style: TextStyle()).rendered
    #expect(rendered.count < 40)
    #expect(rendered.last == "  … and 9940 more places.")
  }
}
