import SaysoPolicy
import SaysoPolicyXML
import SaysoTestSupport
import Testing

/// Mistakes that only decoding finds are told with the rest, each once, each at its place.
@Suite struct ReportedProblemTests {
  private func problems(_ snippet: PolicySnippet) -> [PolicyProblem] {
    do throws(PolicyErrors) {
      _ = try PolicyLoader.load(Array(snippet.xml.utf8), named: "p.xml")
      return []
    } catch {
      return error.problems
    }
  }

  @Test func allInOneRun() {
    let rules = """
      <speaking id="r" enforces="duty" tier="orange" until="2027-01-01T09:00" through="2027-01-02">
      <find><author/><author role="spokesperson" person="dana"/></find>
      <unless><near words="3" within="post"><term>a</term><term>b</term></near><during/><post/></unless></speaking>
      <links id="l" enforces="duty" tier="orange" otherwise="deny" from="2027-01-02" through="2027-01-01"><list><deny/></list></links>
      <example keeps="r" missing="author">x</example>
      """
    let declarations = """
      <topic id="a"><about topic="b"/></topic><topic id="b"><any><about topic="a"/></any></topic>
      <window id="w"><span from="2027-02-02" through="2027-01-01"/></window>
      """
    let told = problems(PolicySnippet(rules, declarations: declarations)).map(\.sentence)
    #expect(
      told.sorted() == [
        "<author> can have only one of “role”, “person”", "<author> needs “role” or “person”",
        "<deny> needs “domain” or “path” or “scheme” or “kind” or “carries”",
        "<during> needs “window” or “from” or “until” or “through”",
        "<near> can have only one of “words”, “within”", "<post> needs “kind” or “of”",
        "the rule ends before it starts",
        "the rule has both “until” and “through”; one end is enough", "the span ends before it starts",
        "the topic “a” is defined by itself", "the topic “b” is defined by itself", "“missing” goes with “unsure”",
      ])
  }

  @Test func eachAtItsPlace() {
    let found = problems(
      PolicySnippet("<speaking id=\"r\" enforces=\"duty\" tier=\"orange\"><find><author/></find></speaking>"))
    #expect(
      found.map(\.location.line) == [17] && found.first?.location.file == "p.xml" && found.first?.location.column == 54)
  }
}
