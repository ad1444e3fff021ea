import SaysoCalendar
import SaysoModel
import SaysoPosts
import Testing

@Suite("Sentences about rows")
struct RecordFailureMessageTests {
  @Test(
    "each",
    arguments: [
      (RecordFailure.notUTF8(column: 3), "This row is not UTF-8 from column 3 on."),
      (.tooLong(bytes: 9, limit: 8), "This row has 9 bytes; the limit is 8."),
      (.notAnObject, "This row is not a JSON object."), (.missingText, "This row has no “text”."),
      (.wrongType(key: "id", expected: .textOrNumber), "“id” must be a string or a whole number."),
      (.wrongType(key: "text", expected: .text), "“text” must be a string."),
      (.wrongType(key: "paid", expected: .truth), "“paid” must be true or false."),
      (.wrongType(key: "reference", expected: .object), "“reference” must be an object."),
      (.wrongType(key: "alt", expected: .textOrList), "“alt” must be a string or a list of strings."),
      (.wrongType(key: "media", expected: .list), "“media” must be a list."),
      (
        .unknownValue(key: "kind", value: "toot", allowed: ["post", "reply"]),
        "“kind” is “toot”, but must be one of: post, reply."
      ),
      (.duplicateKey("text"), "“text” stands twice in this row."),
      (
        .badTime(key: "publishAt", value: "noon", fault: .form),
        "“publishAt” is “noon”, which is not a time such as 2026-03-01T09:00:00+01:00."
      ),
      (
        .badTime(key: "publishAt", value: "2026-02-30T09:00Z", fault: .range),
        "“publishAt” is “2026-02-30T09:00Z”, a time that does not exist."
      ),
      (
        .badTime(key: "publishAt", value: "2026-03-01T09:00", fault: .noOffset),
        "“publishAt” is “2026-03-01T09:00”, which has no offset: write Z or one such as +01:00 after it."
      ),
      (.exportedAsHTML, "This export is in HTML, which can't be read; ask the platform for the same export in JSON."),
      (.unreadable(code: 5), "The input could not be read any further (system error 5)."),
      (.notJSON(.syntax), "This row is not JSON: a comma, colon, bracket or value is missing or misplaced."),
      (.notJSON(.badString), "This row is not JSON: a string holds a bad escape or a raw control character."),
      (.notJSON(.unclosedString), "This row is not JSON: a string is not closed."),
      (.notJSON(.badNumber), "This row is not JSON: a number is malformed."),
      (.notJSON(.tooDeep), "This row is not JSON: it is nested too deeply."),
      (.notJSON(.trailingText), "This row is not JSON: something follows the object."),
      (.unclosedQuote, "A quotation mark opens in this row and is never closed."),
      (.fieldCount(found: 1, columns: 3), "This row has 1 field, but the table has 3 columns."),
      (.fieldCount(found: 4, columns: 3), "This row has 4 fields, but the table has 3 columns."),
      (.notAnAddress(key: "Link", value: "see bio"), "“Link” is “see bio”, which is no address."),
      (.noHeader(columns: ["Date", "Text"]), "None of the first rows names the columns “Date”, “Text”."),
      (
        .noTextColumn(columns: ["A", "B"]),
        "None of the columns is known to hold the posts; tell which one does with --map text=COLUMN. There are “A”, “B”."
      ),
      (.noSuchColumn("Words", columns: ["A", "B"]), "There is no column “Words”; there are “A”, “B”."),
      (.notJSON(.noMemory), "This row is not JSON: there was not enough memory to read it."),
    ])
  func sentences(failure: RecordFailure, sentence: String) { #expect(failure.message.plain == sentence) }

  @Test(
    "the row's own words can be masked",
    arguments: [
      RecordFailure.badTime(key: "publishAt", value: "Falcon", fault: .form),
      .unknownValue(key: "kind", value: "Falcon", allowed: ["post"]), .notAnAddress(key: "Link", value: "Falcon"),
      .noTextColumn(columns: ["Falcon", "Falcon flies"]), .noSuchColumn("Words", columns: ["Falcon"]),
      .noSuchColumn("Falcon", columns: ["A"]), .draft(.unknownKey("Falcon", nearest: nil)),
      .draft(.unknownKey("Falcon", nearest: "alt")), .draft(.unknownValue(.kind, value: "Falcon", allowed: ["post"])),
    ])
  func masked(failure: RecordFailure) {
    #expect(failure.message.plain.contains("Falcon"))
    #expect(!failure.message.masked { _ in "…" }.contains("Falcon"))
  }

  static let cutting: [RecordFailure] = [
    .unreadable(code: 5), .truncated, .noRecords, .foreign(.pdf), .exportedAsHTML, .noHeader(columns: []),
    .noTextColumn(columns: []), .noSuchColumn("a", columns: []), .archive(.encrypted), .archive(.unsafeName),
    .archive(.wrongChecksum), .archive(.noBytes), .archive(.damaged), .repository(.missingNode),
  ]
  static let sparing: [RecordFailure] = [
    .notUTF8(column: 1), .tooLong(bytes: 9, limit: 8), .notJSON(.syntax), .missingText, .unclosedQuote,
    .fieldCount(found: 1, columns: 2), .repository(.missingRecord),
  ]

  @Test("rows that nobody counted may be missing where a whole file is, and only there")
  func cutsShort() {
    #expect(Self.cutting.filter { !$0.cutsShort } == [] && Self.sparing.filter(\.cutsShort) == [])
  }
}
