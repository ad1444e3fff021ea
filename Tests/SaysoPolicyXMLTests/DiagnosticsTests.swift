import SaysoPolicy
import Testing

@testable import SaysoPolicyXML

@Suite("How a mistake is shown")
struct DiagnosticsTests {
  private func shown(_ line: String, column: Int?) -> [String] {
    let excerpt = SourceExcerpt(line, column: column)
    return [excerpt.line] + (excerpt.caretLine.map { [$0] } ?? [])
  }

  @Test func caretUnderTheByte() {
    #expect(shown("  <term matc=\"x\">", column: 9) == ["    <term matc=\"x\">", "          ^"])
    #expect(shown("abc", column: 4) == ["    abc", "       ^"])
    #expect(shown("abc", column: 99) == ["    abc", "       ^"])
    #expect(shown("abc", column: nil) == ["    abc"])
    #expect(shown("", column: 1) == ["    ", "    ^"])
    #expect(shown("   ", column: 2) == ["      ", "    ^"])
  }

  @Test func tabsAndWideCharacters() {
    #expect(shown("\t<p\ta=''/>", column: 5) == ["    <p a=''/>", "       ^"])
    #expect(shown("東京 x", column: 8) == ["    東京 x", "         ^"])
    #expect(shown("é👩‍👩‍👧 x", column: "é👩‍👩‍👧 ".utf8.count + 1) == ["    é👩‍👩‍👧 x", "        ^"])
  }

  @Test func controlsAreShown() {
    let line = "a\u{1B}[31m\u{202E}b\u{9B}c\u{7F}d"
    #expect(
      shown(line, column: line.utf8.count) == [
        "    a␛[31m<U+202E>b<U+009B>c␡d", "                             ^",
      ])
  }

  @Test func longLinesAreCutAroundTheCaret() {
    let line = String(repeating: "abcdefghij", count: 30) + "X" + String(repeating: "klmnopqrst", count: 30)
    for column in [1, 50, 99, 150, 301, 500, 601] {
      let rows = shown(line, column: column)
      #expect(rows[0].count <= 100)
      let under = Array(rows[0])[rows[1].count - 1]
      #expect(under == Array(line)[column - 1])
    }
    #expect(shown(line, column: 301)[0].hasPrefix("    …"))
    #expect(shown(line, column: 301)[0].hasSuffix("…"))
  }

  @Test func whole() {
    let text = "<policy xmlns=\"urn:sayso:policy:1\">\n  <p \u{85}x:y='1'/>\n"
    let elements = PolicyLoader.elements(of: Array(text.utf8), named: "p\u{1B}.xml")
    #expect(
      PolicyErrors(elements.problems, in: elements.source).description == """
        p␛.xml:2:6: a name is missing here; a bare “<” is written &lt; and a bare “&” is written &amp;
            <p <U+0085>x:y='1'/>
               ^
        """)
  }

  @Test func longSentencesAreCut() {
    let name = String(repeating: "x", count: 10_000)
    let errors = PolicyErrors(
      [PolicyProblem(.unknownElement(name, in: "p", expected: []), at: Place(file: "f", line: 1))],
      in: PolicySource())
    #expect(errors.description.count < 500)
  }
}
