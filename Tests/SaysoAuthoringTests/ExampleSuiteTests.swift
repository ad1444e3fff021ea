import Foundation
import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import Testing

@Suite struct ExampleSuiteTests {
  private let folder: SuiteFolder

  init() throws { folder = try SuiteFolder() }

  @Test func everyColumnReachesItsExample() throws {
    let header =
      "Expect,rule,text,Span,author,platform,at,tier,contact,verdict,Respond by,also,note,known,account,kind,of,lang,alt,file,quoted,paid"
    let row =
      "breaks,magnet,\"On behalf of Acme,\r\nthe Magnetite\",Magnetite,Kim Ode,x,2026-11-02T09:30,red,press,block,"
      + "2026-11-02T10:00,reserved,why,gap,kim_o,reply,customer,en,a lamp,lamp.png,hello,no"
    let example = try #require(try folder.examples("\u{FEFF}\(header)\r\n\(row)\r\n").first)
    #expect(example.rule == "magnet" && example.isKnownGap && example.note == "why" && example.also == ["reserved"])
    #expect(example.post.text == "On behalf of Acme,\nthe Magnetite")
    #expect(example.hits.map(\.rule) == ["magnet"] && example.hits.map(\.range) == [23..<32])
    #expect(example.post.author == "kim" && example.post.platform == "x" && example.post.account == "kim_o")
    #expect(example.post.kind == .reply && example.post.language == "en" && example.post.paid == false)
    #expect(example.post.media == [Media(alt: "a lamp", file: "lamp.png")])
    #expect(example.post.reference == ReferencedPost(ownership: .customer, text: "hello"))
    #expect(example.answer.tier == "red" && example.answer.contact == "press" && example.answer.verdict == .block)
    let publishAt = try #require(example.post.publishAt)
    #expect(example.answer.respondBy?.timeIntervalSince(publishAt) == 1800)
    #expect(example.location.line == 2 && example.location.column == 1)
    if case .breaks = example.expectation {} else { Issue.record("it should break") }
  }

  /// The same examples in both forms come to the same.
  @Test func tableAndMarkupSayTheSame() throws {
    let table = """
      expect;rule;text;author;platform;span;missing
      breaks;magnet;"Magnetite; again Magnetite";kim;x;Magnetite | Magnetite;

      keeps;magnet;Iron;kim;x;;
      unsure;reserved;On behalf of Acme: no;;x;;author
      """
    let markup = """
      <examples xmlns="urn:sayso:policy:1" policy="small">
        <example breaks="magnet" author="kim" platform="x"><hit>Magnetite</hit>; again <hit>Magnetite</hit></example>
        <example keeps="magnet" author="kim" platform="x">Iron</example>
        <example unsure="reserved" missing="author" platform="x">On behalf of Acme: no</example>
      </examples>
      """
    let document = try SmallPolicy.document()
    let paths = [
      try folder.write(Array(table.utf8), "s.csv"), try folder.write(Array(markup.utf8), "s.examples.xml"),
    ]
    let suites = try ExampleSuite.read(paths, for: document)
    #expect(suites.map(\.path) == paths)
    #expect(suites[0].examples.map(\.hits) == suites[1].examples.map(\.hits))
    #expect(suites[0].examples.map(\.post) == suites[1].examples.map(\.post))
    let run = ExampleRunner(document.policy).run(suites)
    #expect(run.summary == "10 examples: 10 pass, 0 fail, 0 known gaps.")
    #expect(run.results.dropFirst(4).map(\.example.location.line) == [2, 4, 5, 2, 3, 4])
  }

  static let mistakes: [(name: String, table: String, told: [String])] = [
    ("nothing at all", "", ["1:0 the list needs a first line with the names of its columns"]),
    (
      "columns", "expect,rule,txt,rule\nkeeps,magnet,Iron,\n",
      [
        "1:1 the list needs a column “text”", "1:13 there is no column “txt” in this list",
        "1:17 the row can't be read: the column “rule” stands there twice",
      ]
    ),
    (
      "a row too long", "expect,rule,text\nkeeps,magnet,Iron,,\nkeeps,magnet,Iron,,kim\n",
      ["3:20 the row can't be read: it has 5 values, and the table has 3 columns"]
    ),
    (
      "empty cells", "expect,rule,text\n,magnet,Iron\nkeeps,,Iron\nkeeps,magnet, \n",
      [
        "2:1 the row needs a value for “expect”", "3:1 the row needs a value for “rule”",
        "4:1 the row needs a value for “text”",
      ]
    ),
    (
      "values",
      "expect,rule,text,author,platform,at,verdict,known,also\nbrakes,magnt,Iron,kym,xx,2026-02-30,ok,yes,reservd",
      [
        "2:1 “brakes” is no value for “expect”", "2:8 there is no rule “magnt”", "2:19 there is no person “kym”",
        "2:23 “xx” is no value for “platform”", "2:26 “2026-02-30” is no value for “at”",
        "2:37 “ok” is no value for “verdict”", "2:40 “yes” is no value for “known”", "2:44 there is no rule “reservd”",
      ]
    ),
    (
      "marks", "expect,rule,text,span\nbreaks,magnet,Magnetite,Magnetite|Magnetite\n",
      ["2:25 “Magnetite” does not stand in the text, or not behind the words before it"]
    ),
    (
      "an open quotation mark", "expect,rule,text\nkeeps,magnet,\"Iron\nkeeps,magnt,Iron\n",
      ["2:1 the row can't be read: its closing quotation mark is missing", "3:7 there is no rule “magnt”"]
    ),
    (
      "what does not go together", "expect,rule,text,missing\nkeeps,magnet,Iron,author\n",
      ["2:1 “missing” goes with “unsure”"]
    ),
    (
      "a time that the clock shows twice", "expect,rule,text,respond-by\nkeeps,magnet,Iron,2026-10-25T01:30\n",
      [
        "2:19 the clocks of Europe/London show 2026-10-25T01:30 twice when they are put back; add the offset that is meant"
      ]
    ),
  ]

  @Test(arguments: mistakes) func everyMistakeIsTold(_ row: (name: String, table: String, told: [String])) throws {
    #expect(try folder.problems(row.table) == row.told, "\(row.name)")
  }

  @Test func whatIsNotUTF8IsToldWithItsPlace() throws {
    let bytes = Array("expect,rule,text\nkeeps,magnet,Caf".utf8) + [0xE9] + Array("\nkeeps,magnet,Iron\n".utf8)
    #expect(
      try folder.problems(bytes)
        == ["2:17 the row can't be read: it is not UTF-8; spreadsheets save that as “CSV UTF-8”"])
  }

  @Test func markupIsHeldToTheVocabulary() throws {
    let text = """
      <examples xmlns="urn:sayso:policy:1" policy="large">
        <example brakes="magnet">Iron</example><rule/>
        <example keeps="magnet" respond-by="2026-11-02">Iron</example>
      </examples>
      """
    #expect(
      try folder.problems(text, "s.xml") == [
        "1:38 there is no policy “large”", "2:3 an example needs “breaks”, “keeps” or “unsure”",
        "2:12 <example> has no attribute “brakes”", "2:42 there is no element <rule> in <examples>",
        "3:27 “2026-11-02” is no value for “respond-by”",
      ])
    #expect(
      try folder.problems(SmallPolicy.text, "s.xml") == ["1:1 there is no element <policy> in <document>"])
    #expect(try folder.examples("<examples xmlns=\"urn:sayso:policy:1\"/>", "s.xml").isEmpty)
  }

  @Test func mistakesOfAllSuitesAreToldAtOnce() throws {
    let paths = [
      try folder.write(Array("expect,rule,text\nkeeps,magnt,Iron\n".utf8), "a.csv"), folder.url.path() + "none.csv",
      try folder.write(Array("<examples>".utf8), "b.xml"),
    ]
    let error = try #require(throws: (any Error).self) { try ExampleSuite.read(paths, for: SmallPolicy.document()) }
    let text = "\(error)"
    #expect(text.contains("a.csv:2:7") && text.contains("keeps,magnt,Iron\n          ^"), "\(text)")
    #expect(text.contains("there is no file") && text.contains("b.xml:1"), "\(text)")
  }

  /// A quadratic reading would take minutes.
  @Test func longTablesAreReadInLinearTime() throws {
    let text = String(repeating: "a", count: 200_000)
    let wanted = String(repeating: "a", count: 100_000) + "b"
    let many = String(repeating: "keeps,magnet,Iron\n", count: 20_000)
    #expect(try folder.problems("expect,rule,text,span\nkeeps,magnet,\(text),\(wanted)\n").count == 1)
    #expect(try folder.examples("expect,rule,text\n\(many)").count == 20_000)
    let quotes = "expect,rule,text\n" + String(repeating: "\"\n", count: 2_000)
    #expect(try folder.problems(quotes).count <= 2_000)
  }

  @Test(arguments: [
    ("policies/larkfield.xml", ["policies/larkfield.examples.xml", "policies/larkfield.examples.csv"]),
    ("p", ["p.examples.xml", "p.examples.csv"]), ("a.xml/b", ["a.xml/b.examples.xml", "a.xml/b.examples.csv"]),
  ])
  func besideThePolicy(_ policy: String, _ paths: [String]) { #expect(ExampleSuite.paths(beside: policy) == paths) }

  @Test func strictnessHoldsForSuites() throws {
    let document = try SmallPolicy.document()
    let text = "expect,rule,text,author,platform,also\nkeeps,reserved,Magnetite,kim,x,ALSO\n"
    for (also, isStrict, outcome) in [("", false, .pass), ("", true, .fail), ("magnet", true, .pass)]
      as [(String, Bool, ExampleResult.Outcome)]
    {
      let path = try folder.write(Array(text.replacing("ALSO", with: also).utf8), "s.csv")
      let run = ExampleRunner(document.policy, isStrict: isStrict).run(try ExampleSuite.read([path], for: document))
      #expect(run.results.last?.outcome == outcome)
    }
  }
}
