import SaysoAuthoring
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct ExampleReportTests {
  @Test(arguments: [
    ("examples.txt", TextStyle(), false), ("examples-quiet.txt", TextStyle(), true),
    ("examples-narrow.txt", TextStyle(width: 50, unicode: false), false),
    ("examples-colour.txt", TextStyle(colour: true), false),
  ])
  func text(_ name: String, _ style: TextStyle, _ isQuiet: Bool) throws {
    try expectSnapshot(ExampleTextReport(style: style, isQuiet: isQuiet).output(try run()), name)
  }

  @Test func json() throws { try expectSnapshot(ExampleJSONReport().output(try run()), "examples.json") }

  @Test func junit() throws {
    let run = try run()
    try expectSnapshot(ExampleJUnitReport().output(run), "examples.junit.xml")
    try expectSnapshot(ExampleJUnitReport(reveals: true).output(run), "examples-revealed.junit.xml")
  }

  /// What a confidential rule guards, and the posts that show it, stay out of what build servers keep.
  @Test func junitTellsNoSecret() throws {
    let output = ExampleJUnitReport().output(try run())
    for secret in ["magnet", "Magnet", "Iron"] { #expect(!output.contains(secret)) }
    #expect(output.contains("confidential-"))
  }

  /// A post, a note and titles that tell what another rule guards; each example fails, so that it is printed.
  @Test(arguments: [
    ("post", "<example breaks=\"reserved\" author=\"kim\" platform=\"x\">Magnetite is here.</example>"),
    ("picture", "<example breaks=\"reserved\" author=\"kim\" platform=\"x\" alt=\"Magnetite\">Look.</example>"),
    ("note", "<example breaks=\"reserved\" author=\"kim\" platform=\"x\" note=\"As Magnetite\">Hello.</example>"),
    ("passes", "<example keeps=\"reserved\" author=\"kim\" platform=\"x\" note=\"As Magnetite\">Hello.</example>"),
    ("title", ""),
  ])
  func junitTellsNoSecretOfAnotherRule(_ place: String, _ more: String) throws {
    let text =
      place == "title"
      ? SmallPolicy.replacing("title=\"Not public yet\"", with: "title=\"After Magnetite\"")
      : SmallPolicy.adding("<p>.</p>\(more)")
    let run = ExampleRunner(try SmallPolicy.document(text).policy, isStrict: true).run()
    #expect(!ExampleJUnitReport().output(run).contains("Magnetite"))
    #expect(ExampleJUnitReport(reveals: true).output(run).contains("Magnetite") || place == "passes")
  }

  /// People's data is starred in every report, whether or not its rule is what fails.
  @Test func peoplesDataIsStarred() throws {
    let text = SmallPolicy.rule(
      "personal-data", "", "<find><detect kind=\"email\"/></find>",
      breaks: "<hit>Write</hit> to robin@acme.example.", keeps: "Write to us.")
    let run = ExampleRunner(try SmallPolicy.document(text).policy, isStrict: true).run()
    #expect(!run.passes)
    for report in [
      ExampleTextReport().output(run), ExampleJUnitReport(reveals: true).output(run), ExampleJSONReport().output(run),
    ] {
      #expect(!report.contains("robin@acme"))
    }
    #expect(ExampleTextReport().output(run).contains("*****@****.*******"))
  }

  @Test func allWell() throws {
    let run = ExampleRunner(try SmallPolicy.document().policy).run()
    try expectSnapshot(ExampleTextReport().output(run), "examples-pass.txt")
    #expect(ExampleTextReport(isQuiet: true).output(run) == "4 examples: 4 pass, 0 fail, 0 known gaps.\n")
  }

  @Test func noTermOfASecretRuleThatThePostDoesNotHold() throws {
    #expect(!ExampleTextReport().output(try run()).contains("Project Magnet"))
  }

  /// Every row of the table in one policy.
  private func run() throws -> ExampleRun {
    let text = SmallPolicy.adding(ExampleRow.all.map(\.example).joined(separator: "\n"))
      .replacing("Project Magnet</hit>", with: "Magnetite</hit>")
    return ExampleRunner(try SmallPolicy.document(text).policy, isStrict: true).run()
  }
}
