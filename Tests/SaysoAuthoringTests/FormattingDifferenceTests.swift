import SaysoAuthoring
import SaysoPolicyXML
import Testing

@Suite struct FormattingDifferenceTests {
  private func told(_ text: String) throws -> String {
    let policy = try PolicyFormatter().format(Array(text.utf8), named: "p.xml")
    return FormattingDifferenceText().output(FormattingDifference(policy), named: "p.xml")
  }

  @Test func showsPlacesAndWhatOneWouldNotSee() throws {
    let text = """
      <policy xmlns="urn:sayso:policy:1">
        <title>P</title>\u{20}\u{20}

      \t<assume/>


        <topic id="a"><term>b</term></topic>
      </policy>
      """
    #expect(
      try told(text + "\n") == """
        p.xml:2:
        -   <title>P</title>··
        -
        - →<assume/>
        -
        -
        +   <title>P</title>
        +
        +   <assume/>
        +

        """)
  }

  @Test func showsOnlyTheFirstPlaces() throws {
    let lines = (0..<9).map { "  <title>\($0) </title>\n  <topic id=\"t\($0)\"><term>b</term></topic>\n" }
    let shown = try told("<policy xmlns=\"urn:sayso:policy:1\">\n\(lines.joined())</policy>\n")
    #expect(shown.hasPrefix("p.xml:2:\n-   <title>0 </title>\n+   <title>0</title>\np.xml:4:\n"))
    #expect(shown.hasSuffix("… and 5 more places.\n"))
  }

  @Test func nothingToTell() throws {
    #expect(try told("<policy xmlns=\"urn:sayso:policy:1\"/>\n").isEmpty)
  }

  /// Would take minutes if every line were sought in all others.
  @Test func aLongFileThatNeverMeets() throws {
    let lines = (0..<20_000).map { "<title> \($0) </title>" }.joined(separator: "\n")
    let shown = try told("<policy xmlns=\"urn:sayso:policy:1\">\n\(lines)\n</policy>\n")
    #expect(shown.contains("- … ") && shown.split(separator: "\n").count < 20)
  }
}
