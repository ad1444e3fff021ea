import SaysoCalendar
import SaysoPosts
import SaysoReports
import SaysoScan
import Testing

/// What had to be supposed is told once for each file, with a number.
@Suite struct ScanNoteTests {
  @Test func timesWithoutAZoneAreTold() throws {
    let table = "text,publishAt\nGood morning,2026-03-01 09:00\nGood evening,2026-03-01 19:00\n"
    var options = ReadingOptions()
    options.zone = try PolicyZone("Europe/London")
    let file = ExportFile(name: "posts.csv", source: MemorySource(Array(table.utf8)), options: options)
    let sink = MemorySink()
    let scan = ExportScan(try ScanFixture.checker(), options: ScanFixture.options())
    let summary = try scan.run([file], outputs: [ScanOutput(NDJSONReporter(), to: sink)])
    #expect(summary.counts.checked == 2)
    #expect(summary.notes == ["posts.csv: 2 rows: the time has no zone and was read as Europe/London."])
  }
}
