import SaysoPosts
import Testing

/// What lies beside posts of a known platform: read when it tells that it holds posts, else named with the reason.
@Suite struct LeftOutTests {
  private static let tweets = ZipBuilder.Member(
    "data/tweets.js",
    "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"Hello\",\"created_at\":"
      + "\"Mon Nov 02 12:00:00 +0000 2026\"}}]")

  struct Case: CustomTestStringConvertible, Sendable {
    let path: String
    let text: String
    let read: [String]
    var testDescription: String { path }

    init(_ path: String, _ text: String, _ read: String...) { (self.path, self.text, self.read) = (path, text, read) }
  }

  static let cases = [
    Case("posts.csv", "text,author\nOur own words,amir\n", "csv", "Our own words"),
    Case("deep/list.tsv", "Name\tText\nAmir\tOur own words\nJo\tAnd mine\n", "csv", "Our own words", "And mine"),
    Case("table.dat", "text;author\nOur own words;amir\n", "csv", "Our own words"),
    Case("posts.txt", "One plain post\nTwo\n", "text", "One plain post", "Two"),
    Case("launch.md", "# We are open", "draft", "# We are open"),
    Case("one.ndjson", "{\"text\":\"One\"}\n", "ndjson", "One"),
    Case(
      "own.json", "[{\"text\":\"One\",\"author\":\"amir\",\"publishAt\":\"2026-11-02T12:00:00Z\"}]", "json", "One"),
    Case(
      "data/ads.csv", "campaign,spend\nSpring,20\nSummer,30\n", "-", "nothing in its columns tells that it holds posts"),
    Case(
      "events.csv", "name,status\nFair,GOING\nTalk,DECLINED\nTea,GOING\n", "-",
      "nothing in its columns tells that it holds posts"),
    Case("messages.csv", "From,To,Content\na,b,hello there\n", "-", "its columns are those of letters between people"),
    Case(
      "chats.csv", "message_id,username,message,channel_url\n1,a,hello there,x\n", "-",
      "its columns are those of letters between people"),
    Case(
      "people.csv", "First Name,Last Name,Text\nJo,Lee,A great colleague\n", "-",
      "its rows are about people, and no posts"),
    Case(
      "message_1.json", "{\"messages\":[{\"sender_name\":\"Amir\",\"content\":\"Hello\",\"timestamp\":1}]}", "-",
      "it may hold posts, but others lie beside it that are known for certain; scan it by itself"),
    Case("notes.txt", "Something\n", "-", "nothing in it tells that it holds posts"),
    Case("README.md", "# Export", "-", "by its name it explains what lies beside it"),
    Case("other.csv", "", "-", "it is empty"),
    Case("data/deleted.js", "window.YTD.deleted.part0 = [ ]", "-", "it is empty"),
    Case("inner.zip", "", "!", "By its name it is an archive, but it has no bytes: fetch it once more."),
  ]

  @Test(arguments: cases) func beside(_ row: Case) throws {
    let parts = try readExport(ZipBuilder.zip(Self.tweets, .init(row.path, row.text)))
    #expect(parts.map(\.member) == ["data/tweets.js", row.path])
    #expect(parts.last.map { [$0.format] + $0.rows } == row.read)
  }

  @Test("a table of no known columns fails where nothing else holds posts") func alone() throws {
    let parts = try readExport(ZipBuilder.zip(.init("a.csv", "k,v\n1,2\n3,4\n"), .init("b.csv", "k,v\n1,2\n")))
    #expect(parts.map(\.format) == ["csv", "csv"])
    #expect(parts.allSatisfy { $0.rows.first?.contains("--map text=COLUMN") == true })
  }

  static let hollow = ["", "\n \r\n\t", "\u{FEFF}", "[]", " [ ]\n", "window.YTD.tweets.part0 = [];"]

  @Test("nothing written is nothing to read, whatever the file is called", arguments: hollow)
  func empty(_ text: String) throws {
    for name in ["a", "a.csv", "a.json", "a.ndjson", "a.txt", "a.md", "a.xml", "a.js"] {
      #expect(try readExport(Array(text.utf8), name: name) == [ReadPart(format: "-", rows: ["it is empty"])], "\(name)")
    }
    #expect(try readExport(Array(text.utf8)) { $0.format = ExportFormat.rss.id }.map(\.format) == ["-"])
  }

  @Test("an archive without a byte is a damaged one", arguments: ["a.zip", "a.tar", "a.tar.gz", "B.TGZ", "a.csv.xz"])
  func noBytes(_ name: String) throws {
    let failure = "By its name it is an archive, but it has no bytes: fetch it once more."
    #expect(try readExport([], name: name) == [ReadPart(format: "!", rows: [failure])])
    #expect(try readExport([], name: name) { $0.format = ExportFormat.delimited.id }.map(\.format) == ["!"])
  }

  @Test("every reason is the end of a sentence, and its own")
  func reasons() {
    let reasons: [LeftOutReason] = [
      .empty, .litter, .linkInArchive, .linkInFolder, .device, .foreign(.picture), .companion, .letters, .aboutPeople,
      .unsureTable, .unsure, .doubtful, .explanation, .readElsewhere, .unknown,
    ]
    #expect(Set(reasons.map(\.message)).count == reasons.count)
    #expect(reasons.allSatisfy { !$0.message.hasSuffix(".") } && reasons.filter(\.isNothing) == [.empty, .litter])
  }
}
