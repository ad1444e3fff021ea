import SaysoPolicy
import SaysoPolicyXML
import Testing

@Suite("Where elements and attributes stand")
struct LocationTests {
  private static func places(_ text: String) -> [String] { places(Array(text.utf8)) }

  private static func places(_ bytes: [UInt8]) -> [String] {
    let elements = PolicyLoader.elements(of: bytes, named: "p.xml")
    #expect(told(elements.problems) == [])
    return elements.root.map(places) ?? []
  }

  private static func places(_ element: PolicyElement) -> [String] {
    func place(_ location: Place) -> String { "\(location.line):\(location.column ?? 0)" }
    let attributes = element.attributes.map { " \($0.name)@\(place($0.location))" }.joined()
    return ["\(element.name)@\(place(element.location))\(attributes)"] + element.elements.flatMap(places)
  }

  @Test func tagsOverSeveralLines() {
    let text = """
      <?xml version="1.0"?>
      <!-- <policy id="no"> -->
      <policy
          id="a > b"   version
       =  '"1"'
        xmlns="urn:sayso:policy:1"
        lang="en">
        <title/><p>é <must   id="x"/></p><![CDATA[<title/>]]>
      \t<p
      \t/></policy>
      """
    #expect(
      Self.places(text) == [
        "policy@3:1 id@4:5 version@4:18 lang@7:3", "title@8:3", "p@8:11", "must@8:17 id@8:25", "p@9:2",
      ])
  }

  @Test func prefixedAndCRLF() {
    let text =
      "\u{FEFF}<s:policy xmlns:s='urn:sayso:policy:1'\r\n id='x'>\r\n <s:p xml:space='preserve'/>\r\n</s:policy>"
    #expect(Self.places(text) == ["policy@1:1 id@2:2", "p@3:2 xml:space@3:7"])
  }

  static let inLatin1 =
    Array("<?xml version='1.0' encoding='ISO-8859-1'?><policy xmlns='urn:sayso:policy:1' id='".utf8)
    + [0xE9] + Array("' lang='e'/>".utf8)

  static let inWindows1251 =
    Array("<?xml version='1.0' encoding='windows-1251'?><policy xmlns='urn:sayso:policy:1' id='".utf8)
    + [0xE9] + Array("' lang='e'/>".utf8)

  @Test func otherEncodings() {
    #expect(Self.places(Self.inLatin1) == ["policy@1:44 id@1:79 lang@1:87"])
    #expect(Self.places(Self.inWindows1251) == ["policy@1:46 id@1:81 lang@1:89"])
    let text = "<?xml version='1.0' encoding='UTF-16'?><policy xmlns='urn:sayso:policy:1' id='é' lang='e'/>"
    let units = Array(text.utf16)
    let places = ["policy@1:40 id@1:75 lang@1:83"]
    #expect(Self.places([0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == places)
    #expect(Self.places(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == places)
  }

  /// libxml2 moves its window over a long text: offsets must not drift.
  @Test func farIntoALongFile() {
    let filler = String(repeating: "<p a='1'>some words that go on &amp; on</p>\n", count: 20_000)
    let elements = policy(holding: "\n\(filler)<p b='2'/>")
    #expect(elements.problems.isEmpty)
    let last = elements.root?.elements.last
    #expect(last?.location == Place(file: "p.xml", line: 20_002, column: 1))
    #expect(last?.attribute("b")?.location.column == 4)
  }

  @Test func textIsKept() {
    let root = policy(holding: " a <em>b &lt; &#233;</em><!-- c --><?d e?><![CDATA[ <f> ]]>").root
    #expect(root?.text == " a b < é <f> ")
    #expect(root?.words == "a b < é <f>")
  }
}
