import SaysoPosts
import Testing

@Suite("Sentences about what had to be supposed")
struct ReadingNoteTests {
  static let sentences: [(note: ReadingNote, sentence: String)] = [
    (.timeWithoutZone, "2 rows: the time has no zone and was read as Europe/London."),
    (
      .timeTakenAsUTC,
      "2 rows: the time has no zone and was read as UTC, which this platform is seen to write."
    ),
    (.dateOnly, "2 rows: only the day is given; it was read as the day's first moment."),
    (
      .ambiguousDate,
      "2 rows: nothing tells the day from the month, so the time is unknown; --date-order says which comes first."
    ),
    (.unreadableTime, "2 rows: the time could not be read and is unknown."),
    (.timeFromID, "2 rows: no time is given; it was worked out from the post's id."),
    (.ruinedID, "2 rows: a spreadsheet has rounded the id, so it is unknown."),
    (.missingKey, "2 rows: a key that --map names is not there, so what it stands for is unknown."),
    (.repairedMojibake, "2 rows: garbled characters were repaired."),
  ]

  @Test("each", arguments: sentences)
  func each(_ row: (note: ReadingNote, sentence: String)) {
    #expect(row.note.message(2, zone: "Europe/London") == row.sentence)
  }

  @Test("one row is one row, and no note is without a sentence")
  func all() {
    #expect(ReadingNote.dateOnly.message(1, zone: "UTC").hasPrefix("1 row: "))
    #expect(Set(Self.sentences.map(\.note)) == Set(ReadingNote.allCases))
  }
}
