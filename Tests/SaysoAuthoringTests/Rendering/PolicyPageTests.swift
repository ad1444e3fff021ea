import Foundation
import SaysoAuthoring
import SaysoPolicy
import SaysoTestSupport
import Testing

@Suite struct PolicyPageTests {
  private static func page(_ text: String = SmallPolicy.text, examples: Bool = false) throws -> String {
    PolicyPage(showsExamples: examples).output(try SmallPolicy.document(text))
  }

  @Test(arguments: WorkedPolicy.allCases) func everySentenceAndClauseCanBeLinkedTo(_ worked: WorkedPolicy) throws {
    let document = try worked.document()
    let page = PolicyPage().output(document)
    for sentence in document.policy.sentences {
      #expect(page.count(of: " id=\"\(sentence.id)\"") == 1, "\(sentence.id)")
      #expect(page.contains("class=\"s \(sentence.force)\" id=\"\(sentence.id)\""))
    }
    for clause in document.policy.sections.flatMap(\.clauses) {
      #expect(page.count(of: " id=\"\(clause.id)\"") == 1, "\(clause.id)")
    }
    let ids = page.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = page.matches(of: /href="#([^"]*)"/).map { String($0.1).removingPercentEncoding }
    #expect(links.count > 20 && links.allSatisfy { link in ids.contains { $0 == link } })
  }

  @Test(arguments: WorkedPolicy.allCases) func itLoadsNothing(_ worked: WorkedPolicy) throws {
    let page = PolicyPage(showsExamples: true).output(try worked.document())
    #expect(page.contains("default-src 'none'; style-src 'sha256-"))
    for piece in [
      " src=", "@import", "url(", "<link", "<iframe", "<img", " style=", " onclick", "javascript:", "eval(",
    ] {
      #expect(!page.contains(piece), "\(piece)")
    }
    #expect(!page.contains("<base") && page.count(of: "</script") == 1 && page.count(of: "</style") == 1)
  }

  @Test(arguments: WorkedPolicy.allCases) func itIsWellFormed(_ worked: WorkedPolicy) throws {
    let page = PolicyPage(showsExamples: true).output(try worked.document())
    let faults = TagBalance.faults(in: page)
    #expect(faults.isEmpty, "\(faults.prefix(3))")
  }

  /// All of a small page but its style and script.
  @Test func whole() throws {
    let text = SmallPolicy.replacing(
      "<speaking", with: "<in lang=\"de\" of=\"named\">Nur wer genannt ist.</in><speaking owner=\"Press\"")
    let page = try Self.page(text, examples: true)
      .replacing(/<(style|script)>.*?<\/(style|script)>/.dotMatchesNewlines(), with: "")
      .replacing(/'sha256-[^']*'/, with: "'sha256-'")
    try expectSnapshot(page, "page.html", file: #filePath.replacing("Rendering/", with: ""))
  }

  @Test func equalPoliciesGiveEqualPages() throws {
    #expect(try Self.page(examples: true) == Self.page(examples: true))
    let moved = try PolicyDocument(Array(SmallPolicy.text.utf8), named: "/elsewhere/other.xml")
    #expect(PolicyPage().output(moved) == (try Self.page()))
  }

  @Test func allThatStaffNeedIsThere() throws {
    let page = PolicyPage().output(try WorkedPolicy.larkfield.document())
    for piece in [
      "<em>about</em>", "Say it as your own view", "That is a question for our spokespeople",
      "Who may speak about what", "until the end of 31 Oct 2031", "LinkedIn, X", "href=\"tel:+442079460142\"",
      "Mon–Fri 08:00–20:00", "25 Dec 2026; 28 Dec 2026", "63,206 characters", "Sprich nur dann im Namen", "Deutsch",
      "Nine customers in ten", "2 internal addresses are not listed here", "until announced", "@LarkfieldHelp",
      "lighting-regulator.example",
    ] {
      #expect(page.contains(piece), "\(piece)")
    }
    #expect(
      page.contains("<q>I work for Larkfield</q>") && page.contains("<q lang=\"de\">Ich arbeite bei Larkfield</q>"))
  }

  @Test func examplesAreShownOnRequestWithTheirMarks() throws {
    #expect(!(try Self.page()).contains("sorry."))
    let page = try Self.page(examples: true)
    #expect(page.contains("<mark>On behalf of Acme</mark>: sorry.</span>"))
    #expect(page.contains("2 examples not shown, since they would tell what is not public."))
  }

  @Test func thePageSpeaksThePolicysLanguage() throws {
    let page = try Self.page(
      SmallPolicy.text.replacing("lang=\"en\">\n  <title>", with: "lang=\"ar\">\n  <title>"))
    #expect(page.contains("<html lang=\"ar\" dir=\"rtl\">"))
    #expect(page.contains("<h2 class=\"small\" lang=\"en\" dir=\"ltr\">Contents</h2>"))
  }

  @Test func whatIsMissingIsLeftOut() throws {
    let bare = """
      <policy xmlns="urn:sayso:policy:1" id="b" version="1" effective="2026-11-01" zone="Europe/London" lang="en">
        <title>Bare</title><organization name="Acme"/><tiers><tier id="t" action="advise">Think.</tier></tiers>
        <section id="s" title="S"><clause id="c" title="C"><p><may id="m">Post.</may></p></clause></section>
      </policy>
      """
    let page = try Self.page(bare)
    for piece in ["page:speakers", "page:responses", "page:contacts", "page:platforms", "page:languages\""] {
      #expect(!page.contains(piece), "\(piece)")
    }
  }
}

/// Finds end tags that don't match: a browser would forgive them, and put things elsewhere.
enum TagBalance {
  static func faults(in page: String) -> [String] {
    let void: Set<String> = ["meta", "br", "hr", "input"]
    var open: [String] = []
    var faults: [String] = []
    let text = page.replacing(/<script>.*?<\/script>/.dotMatchesNewlines(), with: "").replacing(
      /<style>.*?<\/style>/.dotMatchesNewlines(), with: "")
    for match in text.matches(of: /<(\/?)([A-Za-z0-9]+)[^>]*>/) {
      let name = String(match.2)
      if match.1.isEmpty {
        if !void.contains(name) { open.append(name) }
      } else if open.popLast() != name {
        faults.append(name)
      }
    }
    return faults + open
  }
}
