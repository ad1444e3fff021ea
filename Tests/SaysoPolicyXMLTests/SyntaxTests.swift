import SaysoPolicy
import SaysoPolicyXML
import Testing

@Suite("What is no policy file")
struct SyntaxTests {
  static let open = "<policy xmlns=\"urn:sayso:policy:1\">"

  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let told: [String]
    var testDescription: String { text }
    init(_ text: String, _ told: String...) { (self.text, self.told) = (text, told) }
  }

  static let rows: [Row] = [
    Row("", "1:1 the file holds no XML"),
    Row("hello", "1:1 the file holds no XML"),
    Row(
      "\(open)\n <p>\n </ul>\n</policy>", "3:2 </ul> closes nothing: the element open here is <p>, from line 2"),
    Row("\(open)\n <p>", "2:2 <p> is never closed"),
    Row("\(open)</policy>\n<p/>", "2:1 something follows the end of the document"),
    Row(
      "\(open)\n x &foo; y</policy>",
      "2:4 there is no entity “&foo;”: write the character itself, or its number as &#233;"),
    Row("\(open)\n<p a=1/></policy>", "2:6 the value needs quotation marks around it"),
    Row("\(open)\n<p a/></policy>", "2:5 an attribute needs a value: name=\"value\""),
    Row("\(open)\n<p a='1' a='2'/></policy>", "2:10 the attribute “a” stands twice in one tag"),
    Row("\(open)\n<p a='<'/></policy>", "2:7 a value can't hold “<”: write &lt;"),
    Row("\(open)\n<p a='1'b='2'/></policy>", "2:9 a space is missing here"),
    Row("\(open)\n R&D</policy>", "2:3 a bare “&” is written &amp;"),
    Row("\(open)\n<!-- a", "2:7 this comment is never closed with -->"),
    Row("\(open)\n&#0;</policy>", "2:1 this character is not allowed in XML"),
    Row("\(open)\n&#xg;</policy>", "2:1 this number stands for no character that XML allows"),
    Row("\(open)<p x:a='1' b='2'/></policy>", "1:39 the prefix “x” stands for no namespace"),
    Row(
      "\(open)\n a & b</policy>",
      "2:5 a name is missing here; a bare “<” is written &lt; and a bare “&” is written &amp;"),
    Row("\(open)\n\u{1}</policy>", "2:1 this character is not allowed in XML"),
    Row("\(open)<x:p/></policy>", "1:36 the prefix “x” stands for no namespace"),
    Row("<policy/>", "1:1 the policy element needs xmlns=\"urn:sayso:policy:1\""),
    Row(
      "<policy lang='en' xmlns='urn:sayso:policy:2'><p/></policy>",
      "1:19 the namespace is “urn:sayso:policy:2”, not “urn:sayso:policy:1”"),
    Row(
      "\(open)<h:b xmlns:h='urn:h'><h:i/></h:b><p/></policy>",
      "1:36 <h:b> is of the namespace “urn:h”, which has no place in a policy"),
    Row(
      "\(open)<p xmlns:h='urn:h' h:a='1' xml:space='preserve' xml:base='x'/></policy>",
      "1:55 the attribute “h:a” has a prefix, which no attribute of a policy has",
      "1:84 the attribute “xml:base” has a prefix, which no attribute of a policy has"),
    Row(
      "<?xml version='1.0' encoding='klingon'?>\(open)</policy>",
      "1 the encoding “klingon” is not known; UTF-8 always is"),
    Row(" <?xml version='1.0'?>\(open)</policy>", "1:7 <?xml …?> can stand only at the very beginning of a file"),
    Row("<!DOCTYPE policy>\(open)</policy>", "1:1 a policy may not declare a document type or entities"),
    Row(
      "<?xml version='1.0'?>\n  <!DOCTYPE policy [ <!ENTITY a 'b'> ]>\(open)&a;</policy>",
      "2:3 a policy may not declare a document type or entities"),
    Row(
      "<!DOCTYPE policy SYSTEM 'file:///etc/passwd'>\(open)</policy>",
      "1:1 a policy may not declare a document type or entities"),
  ]

  @Test(arguments: rows) func faultIsTold(row: Row) {
    let elements = PolicyLoader.elements(of: Array(row.text.utf8), named: "p.xml")
    #expect(told(elements.problems) == row.told.map { "p.xml:\($0)" })
  }

  @Test func notUTF8() {
    let bytes = Array("\(Self.open)\n <p>é".utf8) + [0xFF] + Array("</p></policy>".utf8)
    #expect(told(PolicyLoader.elements(of: bytes, named: "p.xml").problems) == ["p.xml:2:7 this is not UTF-8"])
    let units = Array("\u{FEFF}<policy/>".utf16).flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let cut = PolicyLoader.elements(of: units.dropLast(), named: "p.xml")
    #expect(told(cut.problems) == ["p.xml:1 the file is declared to be UTF-16, and is not"])
  }

  @Test(arguments: [(127, true), (128, false), (100_000, false)]) func depth(count: Int, isAccepted: Bool) {
    let content = String(repeating: "<p>", count: count) + String(repeating: "</p>", count: count)
    let problems = policy(holding: content).problems
    #expect(problems.map(\.mistake) == (isAccepted ? [] : [.tooDeep(limit: 128)]))
  }

  @Test func size() {
    let bytes = [UInt8](repeating: 0x20, count: (16 << 20) + 1)
    let problems = PolicyLoader.elements(of: bytes, named: "p.xml").problems
    #expect(problems.map(\.mistake) == [.tooLarge(limit: 16 << 20)])
  }

  @Test func endlessFaultsAreCut() {
    let content = String(repeating: "<p xmlns='urn:h'/>\n", count: 1000)
    #expect(policy(holding: content).problems.count == 20)
  }
}
