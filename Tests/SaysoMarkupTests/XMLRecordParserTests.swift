import SaysoMarkup
import Testing

@Suite struct XMLRecordParserTests {
  /// In pieces of `step` bytes.
  private func read(_ xml: String, step: Int = 7) -> (records: [XMLRecordParser.Record], parser: XMLRecordParser) {
    let parser = XMLRecordParser(records: ["item"], surroundings: ["l", "channel/language"])
    var records: [XMLRecordParser.Record] = []
    let bytes = Array(xml.utf8)
    for start in stride(from: 0, to: bytes.count, by: step) {
      records += bytes[start..<min(start + step, bytes.count)].withUnsafeBytes { parser.feed($0) }
    }
    return (records + parser.finish(), parser)
  }

  private func words(_ record: XMLRecordParser.Record) -> String {
    switch record.content {
    case .success(let node): "\(record.line) \(node.text)"
    case .failure(let fault): "\(record.line) \(fault)"
    }
  }

  @Test("records come as trees, wherever the chunks are cut", arguments: [1, 2, 7, 1000])
  func trees(step: Int) throws {
    let xml = """
      <rss><channel><language>en</language>
      <item a="1 &amp; 2"><t>x &lt; y</t><c:e xmlns:c="u"><![CDATA[<p>]]]]><![CDATA[>]]></c:e></item>
      <item>two</item></channel></rss>
      """
    let (records, parser) = read(xml, step: step)
    #expect(records.map(words) == ["2 x < y<p>]]>", "3 two"])
    let first = try records[0].content.get()
    #expect(first.attributes == ["a": "1 & 2"])
    #expect(first["c", "e"]?.text == "<p>]]>")
    #expect(records.map { $0.surroundings.text("channel/language") } == ["en", "en"])
    #expect(parser.root?.name == "rss")
    #expect(parser.fault == nil)
  }

  @Test("a record has what stands before it, of the first that says something", arguments: [1, 2, 7, 1000])
  func surroundings(step: Int) {
    let xml = "<r><item/><l> <!-- --></l><item/><l>m<i>x</i>&amp;</l><item/><l>n</l><m>o</m><item/></r>"
    let records = read(xml, step: step).records
    #expect(records.map { $0.surroundings.text("l") } == [nil, nil, "m&", "m&"])
    #expect(records.allSatisfy { $0.surroundings.text("m") == nil && $0.surroundings.root?.name == "r" })
  }

  @Test("a text around records is whole or missing", arguments: [1, 7, 299, 1 << 16])
  func longSurroundings(step: Int) {
    for (text, isKept) in [("x", 1024), ("é", 512)].flatMap({ unit, most in
      [(most, true), (most + 1, false), (4 * most, false)].map { (String(repeating: unit, count: $0.0), $0.1) }
    }) {
      let records = read("<r><channel><language>\(text)</language></channel><item/></r>", step: step).records
      #expect(records.map { $0.surroundings.text("channel/language") } == [isKept ? text : nil])
    }
  }

  @Test(
    "what is broken costs its record",
    arguments: [
      ("<r><item>a</item><item>b & c</item><item>d</item></r>", ["1 a", "1 notWellFormed", "1 d"]),
      ("<r><item>a</item><item>b<i>c</item><item>d</item></r>", ["1 a", "1 notWellFormed", "1 d"]),
      ("<r><item>a<item>b</item></r>", ["1 notWellFormed", "1 b"]),
      ("<r><item>a</item><item>b", ["1 a", "1 truncated"]),
      ("<r><item>a</item>", ["1 a"]),
      ("", []),
      ("no XML", []),
    ]) func damage(xml: String, expected: [String])
  {
    #expect(read(xml).records.map(words) == expected)
  }

  @Test("a document type is refused, and nothing behind it read")
  func documentType() {
    let (records, parser) = read("<!DOCTYPE r [<!ENTITY a \"b\">]><r><item>&a;</item></r>")
    #expect(records.isEmpty)
    #expect(parser.fault == .documentType)
  }

  @Test("UTF-16 that has been decoded is read, however little comes at once", arguments: [1, 7, 1000])
  func decoded(step: Int) {
    let (records, parser) = read("<?xml version='1.0' encoding='UTF-16'?><r><item>é</item></r>", step: step)
    #expect(records.map(words) == ["1 é"] && parser.fault == nil)
  }

  @Test("a document that breaks off between records says so")
  func truncation() {
    #expect(read("<r><item>a</item>").parser.fault == .truncated)
    #expect(read("<r><item>a</item></r>").parser.fault == nil)
  }

  @Test(
    "a mistake behind which nothing is read says so",
    arguments: [
      "<r><item>a</item></r><r><item>b</item></r>", "<r/>text", "no XML", "<r><item>a</item></r><item", "<1/>",
    ])
  func breakingOff(xml: String) { #expect(read(xml).parser.fault == .brokenOff) }

  @Test("nesting has a limit")
  func depth() {
    let (records, parser) = read("<r><item>" + String(repeating: "<a>", count: 100_000), step: 4096)
    #expect(records.map(words) == ["1 tooDeep(limit: 256)"])
    #expect(parser.fault != nil)
  }

  @Test("elements are written as markup again")
  func markup() throws {
    let node = try #require(read("<r><item>a<b x=\"&quot;\">c &amp; d</b></item></r>").records.first).content.get()
    #expect(node.innerMarkup == "a<b x=\"&quot;\">c &amp; d</b>")
  }

  @Test("a text in very many pieces takes linear time")
  func longText() throws {
    let long = String(repeating: "é", count: 2_000_000)
    let (records, _) = read("<rss><item>\(long)</item></rss>", step: 1 << 16)
    #expect(try records.first?.content.get().text.utf8.count == 4_000_000)
  }
}
