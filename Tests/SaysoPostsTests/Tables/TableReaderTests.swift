import Foundation
import SaysoCalendar
import SaysoModel
import Testing

@testable import SaysoPosts

/// What tables have in common, whatever their format.
@Suite struct TableReaderTests {
  private static func read(
    _ text: String, _ format: ExportFormat = .delimited, _ adjust: (inout ReadingContext) -> Void = { _ in }
  ) -> String {
    var context = ReadingContext(file: "t.csv")
    adjust(&context)
    var reader = format.reader(MemorySource(Array(text.utf8)), context)
    var records: [PostRecord] = []
    while let record = reader.next() { records.append(record) }
    return listing(records, reader.tally)
  }

  private static func moments(_ text: String, _ adjust: (inout ReadingContext) -> Void = { _ in }) -> [String?] {
    var context = ReadingContext(file: "t.csv")
    adjust(&context)
    var reader = ExportFormat.delimited.reader(MemorySource(Array(text.utf8)), context)
    var moments: [String?] = []
    while let record = reader.next() { moments.append(record.post?.publishAt.map(Timestamp.text)) }
    return moments
  }

  @Test func theOrderOfDaysIsTakenFromTheFileItself() {
    let rows = "date,text\n03/04/2026,a\n04/05/2026,b\n"
    #expect(Self.moments(rows) == [nil, nil])
    #expect(Self.moments(rows) { $0.dateOrder = .dayFirst } == ["2026-04-03T00:00:00Z", "2026-05-04T00:00:00Z"])
    // One day beyond the twelfth tells for all, also for those above it, and against what was said.
    let told = rows + "15/06/2026,c\n"
    #expect(Self.moments(told).first == "2026-04-03T00:00:00Z")
    #expect(Self.moments(told) { $0.dateOrder = .monthFirst }.first == "2026-04-03T00:00:00Z")
    // Both orders in one file: figures alone tell nothing again.
    #expect(
      Self.moments("date,text\n15/06/2026,a\n06/15/2026,b\n03/04/2026,c\n")
        == ["2026-06-15T00:00:00Z", "2026-06-15T00:00:00Z", nil])
  }

  @Test func aTableThatNobodyDatesIsReadInFlatMemory() {
    let rows = "date,text\n" + String(repeating: "03/04/2026,a\n", count: 5_000) + "15/04/2026,z\n03/04/2026,a\n"
    let moments = Self.moments(rows)
    #expect(moments.count == 5_002 && moments[0] == nil && moments[4_999] == nil)
    #expect(moments.last == "2026-04-03T00:00:00Z")
  }

  /// Each below a header of five columns, the third of which holds the posts.
  static let footers: [(row: String, isFooter: Bool)] = [
    ("Total,,2,,", true), ("Total:,2,,,", true), ("Total:,,2,,", true), (",Totals,3,\"1,303\",", true),
    ("Grand Total:,,17,,4 %", true), ("Sum,2,2,2,2", true), ("Gesamt,,\"1.474,5\",,", true), ("Summe:,,€ 3,-1,", true),
    ("TOTAL :,,2,,", true), ("Total,,,,", true), ("Total,,,,x", true), ("Total,,two,,", false),
    ("Total,2026-03-01,2,,", false), ("Total,1772355600,2,,", false), ("Totally,,2,,", false), (",,Total,,", true),
    (",2026-03-01,Total,,", false), ("17,,2,,", false), (",,2,Total,", false),
  ]

  @Test(arguments: footers) func aRowOfFiguresBehindTheWordTotalIsNoPost(_ row: (row: String, isFooter: Bool)) {
    let read = Self.read("author,date,text,likes,note\namir,2026-03-01,hello,1,\n\(row.row)\n")
    let tally = row.isFooter ? "posts 1 + skipped 1" : "posts 2 + skipped 0"
    #expect(read.contains("rows 2 = \(tally) + failed 0"), "\(read)")
    #expect(read.contains("skip 3:1 not-a-row") == row.isFooter, "\(read)")
  }

  @Test func timesAreMeantInTheZone() throws {
    let london = try PolicyZone("Europe/London")
    #expect(Self.moments("date,text\n2026-07-01 09:00,a\n") { $0.zone = london } == ["2026-07-01T08:00:00Z"])
  }

  @Test func aMappingNamesTheColumns() {
    let text = "Words,Who,Web\nhello,amir,larkfield.example/a\n"
    #expect(
      Self.read(text) == """
        fail 1:1 None of the columns is known to hold the posts; tell which one does with --map text=COLUMN. There are \
        “Words”, “Who”, “Web”.
        rows 1 = posts 0 + skipped 0 + failed 1

        """)
    let mapped = Self.read(text) {
      $0.mapping[.text] = .name("words")
      $0.mapping[.author] = .pointer("/Who")
      $0.mapping[.link] = .name("WEB")
      $0.mapping[.platform] = .constant("x")
      $0.mapping[.paid] = .constant("yes")
    }
    #expect(
      mapped == """
        post 2:1 by amir on x “hello” paid true links[5..<5 larkfield.example/a]
        rows 1 = posts 1 + skipped 0 + failed 0

        """)
    #expect(
      Self.read(text) { $0.mapping[.text] = .name("Wordz") }.contains(
        "There is no column “Wordz”; there are “Words”, “Who”, “Web”."))
  }

  /// A mapping wins over what a name would mean, and takes the column away from it.
  @Test func aMappingWinsOverNames() {
    let text = "text,content\na,b\n"
    #expect(Self.read(text) { $0.mapping[.text] = .name("content") }.contains("“b”"))
    #expect(Self.read("id,text\n7,a\n") { $0.mapping[.author] = .name("id") }.contains("post 2:3 by 7 “a”"))
  }

  @Test func aToldDelimiterCounts() {
    #expect(Self.read("text~id\na, b; c~7\n") { $0.delimiter = UInt8(ascii: "~") }.contains("#7 “a, b; c”"))
  }

  @Test func aLoneColumnIsATable() throws {
    let sample = ExportSample(file: "posts.csv", head: Array("Caption\nhello, world\nand\n".utf8), isCut: false)
    #expect(FormatDetection(sample).best?.format.id.name == "csv")
    #expect(Self.read("Caption\n\"hello, world\"\nand\n").contains("rows 2 = posts 2"))
  }

  static let plain = [
    "hello, world\nwe like lamps, too\nand this, and that\n", "Just one line", "text\nis a word, isn't it?\n",
    "2026 was good; 2027 is better\nso they say; we shall see\n",
  ]

  @Test(arguments: plain) func proseIsNoTable(_ text: String) {
    let sample = ExportSample(file: "posts.txt", head: Array(text.utf8), isCut: false)
    #expect(FormatDetection(sample).best?.format.id.name == "text")
  }

  /// Archives hold many tables that are none of posts.
  @Test func whatElseLiesInArchivesIsLeftAlone() {
    let others = [
      "FROM,TO,DATE,SUBJECT,CONTENT\nAmir,Jo,2026-11-02 09:00:00 UTC,Hi,between us\n",
      "First Name,Last Name,Company,Position,Connected On\nJo,Lee,Larkfield,Support,02 Nov 2026\n",
      "id,permalink,direction\nabc,https://www.reddit.com/r/lighting,up\n",
    ]
    for text in others {
      let sample = ExportSample(file: "a.zip", member: "messages.csv", head: Array(text.utf8), isCut: false)
      let best = FormatDetection(sample, among: ExportFormat.all.filter { $0.id.name != "text" }).best
      #expect(best.map { $0.recognition.confidence == .low } ?? true)
    }
  }

  @Test func anEmptyFileHasNoRows() {
    // No list of JSON is empty without its brackets, no repository without its header, and no draft without a word.
    let others = Set(JSONSampleTests.samples.map(\.format) + ["json-feed", "bluesky-car", "draft"])
    for format in ExportFormat.all where !others.contains(format.id.name) {
      #expect(Self.read("", format) == "rows 0 = posts 0 + skipped 0 + failed 0\n")
    }
  }

  @Test func bytesThatAreNoTextCostTheirRow() {
    let bytes = Array("text,id\na,1\n".utf8) + [0x62, 0xE9] + Array(",2\nc,3\n".utf8)
    var reader = ExportFormat.delimited.reader(MemorySource(bytes), ReadingContext(file: "t.csv"))
    var records: [PostRecord] = []
    while let record = reader.next() { records.append(record) }
    #expect(records.map(\.failure) == [nil, .notUTF8(column: 2), nil] && records[1].origin?.line == 3)
  }

  static let ruined = ["1.78E+17", "1,78E+17", "1.78e+17", "1E+18", "1.855555555555555E18"]
  static let whole = ["178000000000000002", "1e5b7c", "E17", "12E", "1.5", "7E2", "a1.78E+17", "1.78E+1777"]

  @Test func ruinedIDsAreKnown() {
    #expect(Self.ruined.allSatisfy(RuinedNumber.isRuined) && !Self.whole.contains(where: RuinedNumber.isRuined))
  }

  static let wrapped: [(cell: String, words: String)] = [
    ("\"a\"\n\"\"\n\"b \"\"c\"\"\"", "a\n\nb \"c\""), ("\"a\"\n b", "\"a\"\n b"),
    ("\"a\" and \"b\"", "\"a\" and \"b\""),
    ("a\nb", "a\nb"), ("\"", "\""), ("", ""), ("\"one\"", "one"),
  ]

  @Test(arguments: wrapped) func linkedInsWrappingComesOff(_ row: (cell: String, words: String)) {
    #expect(LinkedInQuoting.unwrapped(row.cell) == row.words)
  }

  /// LinkedIn writes UTC and no zone: what the reader's own zone is makes no difference.
  @Test(arguments: ["UTC", "Europe/London", "Asia/Tokyo"]) func linkedInsTimesAreUTC(_ zone: String) throws {
    let dates = ["2026-07-01 09:30:00", "2026-07-01", "2026-07-01 09:30:00 UTC", "", "soon"]
    let shares = "Date,ShareLink,ShareCommentary\n" + dates.map { "\($0),,words\n" }.joined()
    let context = ReadingContext(file: "Shares.csv", zone: try PolicyZone(zone))
    var reader = ExportFormat.linkedInShares.reader(MemorySource(Array(shares.utf8)), context)
    var times: [String?] = []
    while let record = reader.next() { times.append(record.post?.publishAt.map { "\($0.timeIntervalSince1970)" }) }
    #expect(times == ["1782898200.0", "1782864000.0", "1782898200.0", nil, nil])
    #expect(reader.tally.notes == [.timeTakenAsUTC: 1, .dateOnly: 1, .unreadableTime: 1])
  }
}
