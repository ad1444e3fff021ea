import SaysoPosts
import Testing

/// What makes a table of lines of text, and what doesn't.
@Suite struct TableEvidenceTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let file: String
    let text: String
    /// The format, then the rows.
    let read: [String]

    init(_ what: String, _ file: String, _ text: String, _ read: [String]) {
      (testDescription, self.file, self.text, self.read) = (what, file, text, read)
    }
  }

  static let cases = [
    Case(
      "a first post of known words", "posts.txt", "Comment, like, share\nThanks, everyone, for coming\nHello\n",
      ["text", "Comment, like, share", "Thanks, everyone, for coming", "Hello"]),
    Case(
      "two known words, and as many commas below", "a.txt", "Status, link\nHappy, Monday\nGood, night\n",
      ["text", "Status, link", "Happy, Monday", "Good, night"]),
    Case("one word", "a.txt", "Text\nHello there\nBye now\n", ["text", "Text", "Hello there", "Bye now"]),
    Case("one line of known words", "a.txt", "text,author\n", ["text", "text,author"]),
    Case(
      "known words further down", "a.txt", "One\nTwo\nContent, date\nThree\nFour, five\nSix\n",
      ["text", "One", "Two", "Content, date", "Three", "Four, five", "Six"]),
    Case(
      "lines of words in a file that is called a table", "a.csv",
      "Update, we are open\nHello there\nWhat a day, yes, really\n",
      ["text", "Update, we are open", "Hello there", "What a day, yes, really"]),
    Case(
      "two known names and rows as wide", "a.txt", "text,author\nHello there,amir\nBye,jo\n",
      ["csv", "Hello there", "Bye"]),
    Case(
      "one known name, and rows as wide", "a.txt", "when;text;reach\n1;Hello;3\n2;Bye;4\n", ["csv", "Hello", "Bye"]),
    Case("a header alone", "export", "text,author,platform\n", ["csv"]),
    Case("a header alone, in a file of that name", "a.csv", "text,author\n", ["csv"]),
    Case(
      "a lone column in a file of that name", "a.csv", "Caption\n\"Hello, you\"\nBye\n", ["csv", "Hello, you", "Bye"]),
    Case(
      "a header below a line that could be one", "a.csv",
      "Update,as of May\n\nid,text,date\n1,Hello,2026-05-01\n2,Bye,2026-05-02\n3,Again,2026-05-03\n",
      ["csv", "? not-a-row", "Hello", "Bye", "Again"]),
    Case(
      "spaces behind the commas of a table", "a.txt", "id, text, date\n1, Hello, 2026-05-01\n2, Bye, 2026-05-02\n",
      ["csv", " Hello", " Bye"]),
  ]

  @Test(arguments: cases) func told(_ row: Case) throws {
    let parts = try readExport(Array(row.text.utf8), name: row.file)
    #expect(parts.map { [$0.format] + $0.rows } == [row.read])
  }

  @Test("a mapping tells the header, whatever the file is called")
  func mapped() throws {
    let table = Array("Worte,Wer\nhallo zusammen,amir\n".utf8)
    var mapping = FieldMapping()
    try mapping.add("text=Worte")
    for name in ["a.csv", "export", "a.txt"] {
      let parts = try readExport(table, name: name) { $0.mapping = mapping }
      #expect(parts == [ReadPart(format: "csv", rows: ["hallo zusammen"])], "\(name)")
    }
    let zip = ZipBuilder.zip(.init("a.ndjson", rows("one")), .init("list.csv", table))
    #expect(try readExport(zip) { $0.mapping = mapping }.map(\.rows).last == ["hallo zusammen"])
  }

  @Test("a key that isn't there is counted where the text is") func missingKey() throws {
    var context = ReadingContext(file: "a")
    try context.mapping.add("text=/words")
    try context.mapping.add("author=/who")
    let rows = "{\"words\":\"one\",\"who\":\"amir\"}\n{\"words\":\"two\"}\n{\"who\":\"jo\"}\n"
    var reader = ExportFormat.ndjson.reader(MemorySource(Array(rows.utf8)), context)
    while reader.next() != nil {}
    #expect(reader.tally.notes == [.missingKey: 1] && reader.tally.posts == 2 && reader.tally.failed == 1)
  }

  @Test("a column that isn't there is a failure, also where the table could be read without it")
  func wrongMapping() throws {
    var mapping = FieldMapping()
    try mapping.add("text=Wordz")
    for (name, text) in [("a.csv", "text,author\nHello,amir\n"), ("a.csv", "text\nHello\n"), ("a", "a,b\n1,2\n3,4\n")] {
      let parts = try readExport(Array(text.utf8), name: name) { $0.mapping = mapping }
      #expect(parts.flatMap(\.rows).first?.hasPrefix("! 1: There is no column “Wordz”") == true, "\(parts)")
    }
  }
}
