import SaysoAuthoring
import SaysoPolicy
import Testing

/// A secret is planted in each place that could hold one, and no page tells it.
@Suite struct SecretsOffThePageTests {
  static let rule = "tier=\"red\"><find><term aliases=\"Magnetite\">Project Magnet</term></find></confidential>"

  /// The place, what is planted there, and what must not be found.
  static let plants: [(place: String, text: String, secret: String)] = [
    ("term", "tier=\"red\"><find><term>Quillfeather</term></find></confidential>", "quillfeather"),
    ("alias", "tier=\"red\"><find><term aliases=\"a b|Quillfeather\">c d</term></find></confidential>", "quillfeather"),
    ("list", "tier=\"red\"><find><terms><term>Quillfeather</term></terms></find></confidential>", "quillfeather"),
    ("pattern", "tier=\"red\"><find><pattern>QF-[0-9]{4}</pattern></find></confidential>", "qf-"),
    (
      "near",
      "tier=\"red\"><find><near words=\"3\"><term>Quillfeather</term><term>x</term></near></find></confidential>",
      "quillfeather"
    ),
    (
      "exception",
      "tier=\"red\"><find><term>x y</term></find><unless><term>Quillfeather</term></unless></confidential>",
      "quillfeather"
    ),
    ("link", "tier=\"red\"><find><link domain=\"quillfeather.example\"/></find></confidential>", "quillfeather"),
    ("date", "tier=\"red\" until=\"2031-05-17T09:00\"><find><term>x y</term></find></confidential>", "2031"),
    ("from", "tier=\"red\" from=\"2031-05-17\"><find><term>x y</term></find></confidential>", "2031"),
    ("term's date", "tier=\"red\"><find><term until=\"2031-05-17T09:00\">x y</term></find></confidential>", "2031"),
    (
      "advice", "tier=\"red\"><find><term>Quillfeather</term></find><advice>Drop Quillfeather.</advice></confidential>",
      "quillfeather"
    ),
    (
      "instead",
      "tier=\"red\"><find><term>Quillfeather</term></find><instead>No quillfeather here.</instead></confidential>",
      "quillfeather"
    ),
    (
      "disguised advice",
      "tier=\"red\"><find><term>Quillfeather</term></find><advice>Drop #QuillFeather.</advice></confidential>",
      "quillfeather"
    ),
    (
      "owner", "tier=\"red\" owner=\"Quillfeather team\"><find><term>Quillfeather</term></find></confidential>",
      "quillfeather"
    ),
    (
      "example",
      "tier=\"red\"><find><term>x y</term></find></confidential><example keeps=\"magnet\">Quillfeather.</example>",
      "quillfeather"
    ),
    (
      "another's example",
      "tier=\"red\"><find><term>Quillfeather</term></find></confidential><example keeps=\"reserved\" author=\"kim\">My quillfeather.</example>",
      "quillfeather"
    ),
    (
      "another's picture",
      "tier=\"red\"><find><term>Quillfeather</term></find></confidential><example keeps=\"reserved\" author=\"kim\" alt=\"Quillfeather, drawn\">Look.</example>",
      "look."
    ),
  ]

  @Test(arguments: plants) func nothingPlantedIsTold(_ place: String, _ planted: String, _ secret: String) throws {
    let text = SmallPolicy.replacing(Self.rule, with: planted)
    #expect(text != SmallPolicy.text)
    try expectUntold(secret, in: text)
  }

  @Test func internalAddressesAreCounted() throws {
    let text = SmallPolicy.replacing(
      "<organization name=\"Acme\">",
      with: "<organization name=\"Acme\"><domain kind=\"internal\">wiki.quillfeather.example</domain>"
    ).replacing(
      "<clause id=\"d\"",
      with: """
        <clause id="l" title="Links"><p><must id="links">Link to public pages.</must></p>
          <links id="odd" enforces="links" tier="red" otherwise="allow">
            <list><allow domain="wiki.quillfeather.example"/></list><advice>Not wiki.quillfeather.example.</advice></links>
          <example keeps="odd">See wiki.quillfeather.example/a.</example></clause>
        <clause id="d"
        """)
    try expectUntold("quillfeather", in: text)
    #expect(PolicyPage().output(try SmallPolicy.document(text)).contains("1 internal address is not listed here"))
  }

  @Test func aSubjectThatOnlyConfidentialRulesKnowHasNoName() throws {
    let text = SmallPolicy.replacing(
      "<topic id=\"work\"",
      with: "<topic id=\"plumage\" title=\"the plumage plan\"><term>Quillfeather</term></topic><topic id=\"work\""
    )
    .replacing(
      "<find><term aliases=\"Magnetite\">Project Magnet</term></find>", with: "<find><about topic=\"plumage\"/></find>"
    )
    .replacing(
      "<person id=\"kim\" name=\"Kim Ode\"/>",
      with: "<person id=\"kim\" name=\"Kim Ode\"><grant topic=\"plumage\" through=\"2031-05-17\"/></person>")
    for secret in ["quillfeather", "plumage", "2031"] { try expectUntold(secret, in: text) }
    #expect(PolicyPage().output(try SmallPolicy.document(text)).contains("a subject that is not public"))
  }

  @Test(arguments: [
    ("sentence", "<must id=\"unannounced\">", "<must id=\"quillfeather-plan\">"),
    ("clause", "<clause id=\"d\"", "<clause id=\"projectquillfeather\""),
    ("rule", "id=\"magnet\"", "id=\"quillfeather\""),
  ])
  func idsThatTellAreReplaced(_ place: String, _ piece: String, _ other: String) throws {
    var text = SmallPolicy.replacing("Project Magnet</term>", with: "Quillfeather</term>").replacing(piece, with: other)
    if place == "sentence" { text = text.replacing("enforces=\"unannounced\"", with: "enforces=\"quillfeather-plan\"") }
    if place == "rule" { text = text.replacing("=\"magnet\"", with: "=\"quillfeather\"") }
    try expectUntold("quillfeather", in: text)
  }

  /// One of two words that are secret only together.
  @Test func whatTheProseMaySayIsNoSecret() throws {
    let text = SmallPolicy.replacing("Name no project.", with: "Never name Quillfeather.")
      .replacing(
        "<term aliases=\"Magnetite\">Project Magnet</term></find>",
        with:
          "<near words=\"3\"><term>Quillfeather</term><term>launch</term></near></find><advice>Leave Quillfeather out.</advice>"
      )
    let page = PolicyPage().output(try SmallPolicy.document(text))
    #expect(page.contains("Never name Quillfeather.") && page.contains("Leave Quillfeather out."))
  }

  /// Where the policy's own words tell it, they are masked there, and the rest of the sentence stays.
  @Test(arguments: [
    ("sentence", "Name no project.", "Name no Quill<em>feather</em> or #Quillfeather, Kim.", "Kim."),
    ("title", "<title>Small policy", "<title>Small Quillfeather policy", "Small (not public) policy"),
    ("section", "title=\"Speaking\"", "title=\"Speaking of Quillfeather\"", "Speaking of (not public)"),
    ("clause", "title=\"Not public yet\"", "title=\"Quillfeather &amp; co\"", "(not public) &amp; co"),
    ("contact", "name=\"Press office\"", "name=\"Quillfeather desk\"", "(not public) desk"),
    ("role", "name=\"spokesperson\"", "name=\"Quillfeather lead\"", "(not public) lead"),
    ("tier", "within=\"PT30M\">Stop.", "within=\"PT30M\">Drop Quillfeather now.", "Drop (not public) now."),
    (
      "list", "Name no project.</must>", "Name none.</must></p><ul><li>Quillfeather too</li></ul><p>So",
      "(not public) too"
    ),
  ])
  func theProseIsMasked(_ place: String, _ piece: String, _ other: String, _ shown: String) throws {
    let text = SmallPolicy.replacing("Project Magnet</term>", with: "Quillfeather</term>")
      .replacing("Project Magnet</hit>", with: "Quillfeather</hit>").replacing(piece, with: other)
    #expect(text.contains(other))
    try expectUntold("quillfeather", in: text)
    #expect(PolicyPage().output(try SmallPolicy.document(text)).contains(shown))
  }

  /// Would take minutes if each piece were held against each place.
  @Test func aLongSentenceOfSecretsIsMasked() throws {
    let text = SmallPolicy.replacing("Project Magnet</term>", with: "Quillfeather</term>")
      .replacing("Project Magnet</hit>", with: "Quillfeather</hit>")
      .replacing("Name no project.", with: String(repeating: "<em>a</em> Quillfeather ", count: 20_000))
    let document = try SmallPolicy.document(text)
    #expect(!PolicyPage().output(document).contains("Quillfeather"))
    #expect(Linter.findings(in: document).count { $0.code == .secretInProse } == 20_000)
  }

  /// What a rule's exception frees may be said.
  @Test func whatAnExceptionFreesStays() throws {
    let text = SmallPolicy.replacing("Name no project.", with: "Say a peregrine falcon, Kim.")
      .replacing(
        "Project Magnet</term></find>",
        with: "Falcon</term></find><unless><term>peregrine falcon</term></unless>")
    #expect(PolicyPage().output(try SmallPolicy.document(text)).contains("Say a peregrine falcon, Kim."))
  }

  @Test func peoplesDataIsStarredInExamples() throws {
    let text = SmallPolicy.rule(
      "personal-data", "", "<find><detect kind=\"email\"/></find>",
      breaks: "Write to <hit>robin@acme.example</hit>.", keeps: "Write to us.")
    let page = PolicyPage(showsExamples: true).output(try SmallPolicy.document(text))
    #expect(!page.contains("robin@acme") && page.contains("<mark>*****@****.*******</mark>"))
  }

  @Test func larkfieldsSecretsStay() throws {
    let document = try WorkedPolicy.larkfield.document()
    let pages = [
      PolicyPage(showsExamples: true).output(document), TraceabilityMatrix(document).page,
      TraceabilityMatrix(document).table,
    ].map { $0.lowercased() }
    let secrets = [
      "project falcon", "teasel", "teazel", "glasswort", "lumo iv", "wiki.corp", "megabank", "quayside", "1 mar 2032",
      "2032-03-01", "🦅", "larkfield restricted", "confidential id",
    ]
    for secret in secrets { for page in pages { #expect(!page.contains(secret), "\(secret)") } }
  }

  private func expectUntold(_ secret: String, in text: String) throws {
    let document = try SmallPolicy.document(text)
    let matrix = TraceabilityMatrix(document)
    for page in [
      PolicyPage().output(document), PolicyPage(showsExamples: true).output(document), matrix.page, matrix.table,
    ] {
      #expect(!page.lowercased().contains(secret), "\(secret)")
    }
  }
}
