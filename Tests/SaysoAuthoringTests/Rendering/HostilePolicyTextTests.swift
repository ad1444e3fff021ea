import SaysoAuthoring
import SaysoPolicy
import Testing

/// A policy's text is somebody's input: none of it becomes markup, wherever it stands.
@Suite struct HostilePolicyTextTests {
  static let payload = "&lt;/style>&lt;/script>&lt;/title>--&gt;&lt;img src=x onerror=alert(1)>&quot;'&gt;"

  private static let hostile = SmallPolicy.text
    .replacing("Small policy", with: payload).replacing("Robin Vale", with: payload)
    .replacing("name=\"spokesperson\"", with: "name=\"\(payload)\"").replacing("Press office", with: payload)
    .replacing("press@acme.example", with: "javascript:alert(1)@x.example")
    .replacing("title=\"the company's position\"", with: "title=\"\(payload)\"")
    .replacing("title=\"Speaking\"", with: "title=\"\(payload)\"")
    .replacing("title=\"For the company\"", with: "title=\"\(payload)\"")
    .replacing("Speak for Acme only", with: "Speak \(payload) only").replacing(">Stop.<", with: ">\(payload)<")
    .replacing("</find>\n            <unless permits", with: "</find>\n            <unless permits")
    .replacing("</unless>\n", with: "</unless><advice>\(payload)</advice><instead>\(payload)</instead>\n")
    .replacing(": sorry.", with: ": \(payload)")
    .replacing("<speaking", with: "<in lang=\"de\" of=\"named\">\(payload)</in><speaking")
    .replacing("id=\"reserved\" enforces", with: "owner=\"\(payload)\" id=\"reserved\" enforces")
    .replacing(
      "<assume",
      with: "<purpose><p>\(payload)</p><goal id=\"g\" measure=\"findings\">\(payload)</goal></purpose><assume"
    )
    .replacing("name=\"Acme\">", with: "name=\"Acme\"><account platform=\"x\" handle=\"acme\" class=\"official\"/>")

  @Test func nothingBecomesMarkup() throws {
    let document = try SmallPolicy.document(Self.hostile)
    for page in [PolicyPage(showsExamples: true).output(document), TraceabilityMatrix(document).page] {
      #expect(!page.contains("<img") && !page.contains("href=\"javascript"))
      #expect(page.contains("&lt;img src=x onerror=alert(1)&gt;"))
      #expect(page.count(of: "</script") <= 1 && page.count(of: "</style") == 1 && page.count(of: "</title") == 1)
      #expect(TagBalance.faults(in: page).isEmpty)
    }
  }

  /// Every paragraph is read once, however long: this would take minutes if it were read again for each of its words.
  @Test func aLongPolicyIsNoTrouble() throws {
    let long = String(repeating: "word ", count: 60_000)
    let text = SmallPolicy.adding("<p>\(long)</p><p><should id=\"calm\" by=\"people\">\(long)</should></p>")
    #expect(PolicyPage().output(try SmallPolicy.document(text)).utf8.count > 600_000)
  }
}
