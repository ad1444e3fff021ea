import Foundation
import SaysoPolicyXML
import Testing

@Suite("Files laid out")
struct FormattedFileTests {
  private func formatted(_ text: String) throws -> String {
    let policy = try PolicyFormatter().format(Array(text.utf8), named: "p.xml")
    return String(decoding: policy.formatted, as: UTF8.self)
  }

  @Test func declarationAndReferencesToTheSchemaStay() throws {
    let text = """
      <?xml version='1.0' encoding="UTF-8" standalone="yes"?>
      <?xml-model href="sayso-policy.xsd"?>
      <!-- c -->
      <policy xmlns="urn:sayso:policy:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="urn:sayso:policy:1 sayso-policy.xsd" id="p">
        <title>T</title>
      </policy>
      <!-- end -->

      """
    #expect(try formatted(text) == text)
    #expect(try formatted(text.replacing("\n", with: "\r\n")) == text.replacing("\n", with: "\r\n"))
    #expect(try formatted("\u{FEFF}" + text) == "\u{FEFF}" + text)
    #expect(try formatted(text.trimmingCharacters(in: .newlines)) == text)
  }

  @Test func prefixesStay() throws {
    let text = "<s:policy xmlns:s=\"urn:sayso:policy:1\" id=\"p\"><s:title> T </s:title></s:policy>"
    #expect(
      try formatted(text)
        == "<s:policy xmlns:s=\"urn:sayso:policy:1\" id=\"p\">\n  <s:title>T</s:title>\n</s:policy>\n")
  }

  @Test(arguments: ["UTF-16", "ISO-8859-1"]) func otherEncodingsBecomeUTF8(_ name: String) throws {
    let text = "<?xml version=\"1.0\" encoding=\"\(name)\"?>\n<policy xmlns=\"urn:sayso:policy:1\">é</policy>\n"
    let bytes = try #require(text.data(using: name == "UTF-16" ? .utf16 : .isoLatin1))
    let result = try PolicyFormatter().format(Array(bytes), named: "p.xml")
    #expect(String(decoding: result.formatted, as: UTF8.self) == text.replacing(name, with: "UTF-8"))
    #expect(!result.isFormatted)
  }

  @Test(arguments: [
    ("<policy xmlns=\"urn:sayso:policy:1\">\n  <title>T</p>\n</policy>", "p.xml:2:"),
    ("<!DOCTYPE policy []><policy xmlns=\"urn:sayso:policy:1\"/>", "p.xml:1:1:"),
    ("<policy/>", "p.xml:1:1:"), ("", "p.xml:1:"), ("<policy xmlns=\"urn:sayso:policy:1\">&nbsp;</policy>", "p.xml:1:"),
  ])
  func whatCanNotBeReadIsRefused(_ text: String, _ place: String) {
    do {
      _ = try PolicyFormatter().format(Array(text.utf8), named: "p.xml")
      Issue.record("laid out")
    } catch {
      #expect(error.description.hasPrefix(place), "\(error)")
    }
  }

  @Test func aSchemaReferenceIsNoMistake() {
    let head = "<policy xmlns=\"urn:sayso:policy:1\" xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\""
    func problems(_ text: String) -> Int {
      PolicyLoader.elements(of: Array(text.utf8), named: "p.xml").problems.count
    }
    #expect(problems(head + " x:schemaLocation=\"urn:sayso:policy:1 sayso-policy.xsd\"/>") == 0)
    #expect(problems(head + " x:noNamespaceSchemaLocation=\"sayso-policy.xsd\"/>") == 0)
    #expect(problems(head + " x:type=\"p\"/>") == 1)
    #expect(problems(head + "><title x:schemaLocation=\"a b\">T</title></policy>") == 1)
  }

  /// Each would take minutes if a line or a nest were gone through again and again.
  @Test(arguments: [
    LongContent(
      "terms in a nest",
      String(repeating: "<any>", count: 100) + String(repeating: "<term>a</term>", count: 40_000)
        + String(repeating: "</any>", count: 100)),
    LongContent("comments in a title", "<title>" + String(repeating: "a <!-- b --> ", count: 40_000) + "</title>"),
    LongContent("aliases", "<term aliases=\"" + String(repeating: "a|", count: 100_000) + "\">b</term>"),
    LongContent(
      "space", String(repeating: " ", count: 400_000) + String(repeating: "<!-- a --> ", count: 40_000)),
    LongContent("one long word", "<title>" + String(repeating: "é", count: 200_000) + "<em>x</em></title>"),
  ])
  func longHostileFiles(_ content: LongContent) throws {
    let text = "<policy xmlns=\"urn:sayso:policy:1\"><topic id=\"a\">\(content.markup)</topic></policy>"
    let once = try formatted(text)
    #expect(try formatted(once) == once)
  }
}

/// Half a megabyte that the log of a run calls by its name.
struct LongContent: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let markup: String

  init(_ name: String, _ markup: String) {
    testDescription = name
    self.markup = markup
  }
}
