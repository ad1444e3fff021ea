import Foundation
import SaysoEngine
import SaysoModel
import SaysoPosts
import SaysoReports
import SaysoScan
import SaysoTestSupport
import Testing

@Suite struct ExportScanTests {
  private func lines(_ report: String, _ type: String) -> Int {
    report.split(separator: "\n").count { $0.hasPrefix("{\"type\":\"\(type)\"") }
  }

  @Test(arguments: [2, 4, 7]) func threadsChangeNothing(_ jobs: Int) throws {
    let inputs = [ScanFixture.rows(700, seed: 1), [], ScanFixture.rows(50, seed: 2)]
    let alone = try ScanFixture.scan(inputs)
    for chunk in [64, 1000, 1 << 20] {
      let together = try ScanFixture.scan(inputs, ScanFixture.options(jobs: jobs, chunk: chunk))
      #expect(together.report == alone.report)
      #expect(together.summary == alone.summary)
    }
  }

  @Test func everyRowIsAccountedFor() throws {
    let (report, summary) = try ScanFixture.scan([ScanFixture.rows(700, seed: 3)])
    #expect(summary.counts.isBalanced && summary.counts.posts > 600 && summary.counts.failed > 20)
    #expect(lines(report, "finding") == summary.counts.findings && summary.counts.findings > 20)
    #expect(lines(report, "failed") == summary.counts.failed)
    #expect(summary.files.map(\.posts) == [summary.counts.posts])
    #expect(report.hasSuffix("}\n") && lines(report, "summary") == 1)
  }

  /// Formats with a row a line are cut and parsed by the threads, all others read by their reader.
  @Test(arguments: [1, 3]) func bothWaysOfReadingAgree(_ jobs: Int) throws {
    let rows = ScanFixture.rows(3000, seed: 4)
    let cut = try ScanFixture.scan([rows], ScanFixture.options(jobs: jobs))
    let read = try ScanFixture.scan([rows], ScanFixture.options(jobs: jobs), mapped: true)
    #expect(cut.summary.counts == read.summary.counts)
    // Of the rows that fail, each way tells in its own words.
    let types = [cut.report, read.report].map { report in
      report.split(separator: "\n").map { $0.prefix { $0 != "," } }
    }
    let places = [cut.report, read.report].map { report in
      report.split(separator: "\n").map { $0.split(separator: "\"line\":").last?.prefix { $0.isNumber } ?? "" }
    }
    #expect(types[0] == types[1] && places[0].dropLast() == places[1].dropLast())
  }

  @Test(arguments: [0, 1, 7, 10_000]) func noMoreIsListedThanAskedFor(_ limit: Int) throws {
    let rows = ScanFixture.rows(700, seed: 5)
    let whole = try ScanFixture.scan([rows])
    for jobs in [1, 4] {
      let cut = try ScanFixture.scan([rows], ScanFixture.options(jobs: jobs), maxResults: limit)
      let results = whole.summary.counts.findings + whole.summary.counts.undetermined
      #expect(cut.summary.counts.findings == whole.summary.counts.findings)
      #expect(cut.summary.counts.unlisted == max(0, results - limit))
      #expect(lines(cut.report, "finding") + lines(cut.report, "undetermined") == min(results, limit))
      #expect(lines(cut.report, "failed") == whole.summary.counts.failed)
      if limit >= results { #expect(cut.report == whole.report) }
    }
  }

  @Test func severalReportsAreWrittenInOnePass() throws {
    let rows = ScanFixture.rows(400, seed: 6)
    let sinks = [MemorySink(), MemorySink(), MemorySink()]
    let scan = ExportScan(try ScanFixture.checker(), options: ScanFixture.options(jobs: 2))
    let reporters: [any ScanReporter] = [NDJSONReporter(), SummaryReporter(), EveryPostReporter()]
    let summary = try scan.run(
      try ScanFixture.files([rows]), outputs: zip(reporters, sinks).map { ScanOutput($0, to: $1) })
    let alone = try ScanFixture.scan([rows])
    #expect(sinks[0].text == alone.report && summary == alone.summary)
    #expect(sinks[1].text == alone.report.split(separator: "\n").last.map { $0 + "\n" })
    let posts = sinks[2].text.split(separator: "\n")
    #expect(posts.first == "begin" && posts.count == summary.counts.checked + 2)
    #expect(posts.last == "kept \(summary.counts.checked), worst block, \(summary.counts.failed) failed")
  }

  @Test func anInputThatIsNoExportIsToldAndTheOthersAreScanned() throws {
    var options = ReadingOptions()
    options.format = nil
    let files = [
      ExportFile(name: "picture", source: MemorySource([0, 1, 2]), options: options),
      try ScanFixture.files([Array("{\"text\":\"Falcon\"}\n".utf8)])[0],
    ]
    let sink = MemorySink()
    let summary = try ExportScan(try ScanFixture.checker(), options: ScanFixture.options()).run(
      files, outputs: [ScanOutput(NDJSONReporter(), to: sink)])
    #expect(summary.counts.failed == 1 && summary.counts.checked == 1 && summary.counts.isBalanced)
    #expect(summary.isPartial && sink.text.contains("it is of no format that is known here"))
  }

  @Test func aScanThatIsStoppedTellsWhatWasDone() throws {
    let stop = ScanStop()
    let sink = MemorySink()
    let scan = ExportScan(try ScanFixture.checker(), options: ScanFixture.options(jobs: 2))
    let summary = try scan.run(
      try ScanFixture.files([ScanFixture.rows(5000, seed: 8)]), outputs: [ScanOutput(NDJSONReporter(), to: sink)],
      stop: stop, notice: { if case .advanced(let progress) = $0, progress.rows > 50 { stop.stop() } })
    #expect(summary.wasStopped && summary.isPartial && summary.counts.isBalanced)
    #expect((50..<4000).contains(summary.counts.posts))
    #expect(sink.text.contains("\"partial\":true"))
    let whole = try ScanFixture.scan([ScanFixture.rows(5000, seed: 8)]).report.split(separator: "\n")
    let part = sink.text.split(separator: "\n").dropLast()
    #expect(Array(whole.prefix(part.count)) == Array(part))
  }

  @Test func whatTheSinkThrowsEndsTheScan() throws {
    struct Full: Error {}
    final class FullSink: ByteSink {
      func write(_ bytes: UnsafeRawBufferPointer) throws { throw Full() }
    }
    let scan = ExportScan(try ScanFixture.checker(), options: ScanFixture.options(jobs: 3))
    #expect(throws: Full.self) {
      try scan.run(
        try ScanFixture.files([ScanFixture.rows(5000, seed: 9)]),
        outputs: [ScanOutput(NDJSONReporter(), to: FullSink())])
    }
  }
}

/// Writes every post as it comes and keeps each, to be asked for the worst at the end.
private struct EveryPostReporter: ScanReporter {
  var attention: ScanAttention { .everyPost }
  var isStreaming: Bool { false }

  func begin(_ header: ScanHeader, in piece: inout ReportPiece) { piece.write("begin\n") }
  func append(_ report: Report, to piece: inout ReportPiece) {
    piece.write("\(report.post.id ?? "")\n")
    let rank = Verdict.allCases.firstIndex(of: report.verdict) ?? 0
    piece.keep(SpillRow(rank: rank, payload: Array(report.verdict.rawValue.utf8)))
  }
  func append(_ record: UncheckedRecord, to piece: inout ReportPiece) { piece.count(record.cause.rawValue) }
  func finish(_ ending: ScanEnding, to sink: any ByteSink) throws {
    var worst = ""
    try ending.kept.eachRow(in: .worstFirst, limit: 1) { worst = String(decoding: $0.payload, as: UTF8.self) }
    let failed = ending.kept.counts[["failed"]] ?? 0
    try sink.write("kept \(try ending.kept.count()), worst \(worst), \(failed) failed\n")
  }
}
