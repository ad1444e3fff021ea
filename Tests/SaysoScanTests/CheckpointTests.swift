import Foundation
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPosts
import SaysoReports
import SaysoScan
import SaysoTestSupport
import Testing

@Suite struct CheckpointTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  private var path: String { folder.appendingPathComponent("scan.checkpoint").path }

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  private static func identity(_ policy: String = "a") -> ScanIdentity {
    var identity = ScanIdentity()
    identity.add("the policy", policy)
    identity.add("--on", "x")
    return identity
  }

  /// A report that fails as if the program had been killed, when it has taken so many writes.
  private final class DyingSink: DurableSink {
    struct Killed: Error {}
    let name = "report.ndjson"
    let kept: CuttableSink
    private var lives: Int
    init(_ kept: CuttableSink, lives: Int) { (self.kept, self.lives) = (kept, lives) }
    var written: Int { kept.written }
    func write(_ bytes: UnsafeRawBufferPointer) throws {
      kept.write(bytes)
      lives -= 1
      if lives < 0 { throw Killed() }
    }
    func synchronize() {}
    func cut(to length: Int) -> Bool { kept.cut(to: length) }
  }

  /// Formats that are written as they go; the tables begin with a byte order mark and a header.
  static let formats = ["ndjson", "csv", "csv-posts", "none"]

  private static func reporter(_ name: String) throws -> any ScanReporter {
    let policy = try ScanFixture.checker().policy.reference
    var settings = ScanReportSettings(policy: policy, checkedAt: .mondayNoon)
    settings.byteOrderMark = true
    return try #require(ScanFormat.named(name)).reporter(settings)
  }

  private func run(
    _ sink: any DurableSink, mapped: Bool, jobs: Int, format: String = "ndjson", stop: ScanStop = ScanStop()
  ) throws -> ScanSummary {
    let inputs = [ScanFixture.rows(60, seed: 1), ScanFixture.rows(300, seed: 2), ScanFixture.rows(20, seed: 3)]
    let checkpoints = try Checkpoints(path: path, identity: Self.identity(), sinks: [sink], interval: .zero)
    let scan = ExportScan(try ScanFixture.checker(), options: ScanFixture.options(jobs: jobs), maxResults: 10)
    let summary = try scan.run(
      try ScanFixture.files(inputs, mapped: mapped), outputs: [ScanOutput(try Self.reporter(format), to: sink)],
      stop: stop, checkpoints: checkpoints)
    if !summary.wasStopped { try checkpoints.remove() }
    return summary
  }

  @Test(arguments: [false, true], [1, 3]) func whateverMomentItDiesAtNothingIsLostOrDoubled(
    _ mapped: Bool, _ jobs: Int
  ) throws {
    let whole = CuttableSink()
    let summary = try run(whole, mapped: mapped, jobs: jobs)
    for lives in [1, 2, 5, 13, 29] {
      let report = CuttableSink(Array("an older report".utf8))
      var deaths = 0
      while true {
        do {
          let resumed = try run(DyingSink(report, lives: lives), mapped: mapped, jobs: jobs)
          #expect(resumed == summary)
          break
        } catch is DyingSink.Killed {
          deaths += 1
          if deaths > 500 { break }
        }
      }
      #expect(deaths > 0 && deaths < 500)
      #expect(report.text == whole.text, "with \(lives) writes each")
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  /// Its checkpoint tells of no record, and the header is in the report already.
  @Test(arguments: formats) func aScanThatEndsBeforeItsFirstRecordBeginsItsReportOnce(_ format: String) throws {
    let whole = CuttableSink()
    _ = try run(whole, mapped: false, jobs: 1, format: format)
    let report = CuttableSink()
    let stop = ScanStop()
    stop.stop()
    #expect(try run(report, mapped: false, jobs: 1, format: format, stop: stop).wasStopped)
    let checkpoint = try String(contentsOfFile: path, encoding: .utf8)
    #expect(checkpoint.contains(#""position":{"file":0,"line":1,"offset":0,"part":0,"records":0}"#))
    #expect(checkpoint.contains("\"written\":[0]") == !format.hasPrefix("csv"))
    _ = try run(report, mapped: false, jobs: 1, format: format)
    #expect(report.text == whole.text)
  }

  /// What is said of a part when it begins is said once, wherever in it the scan is taken up.
  @Test func notesOfAPartAreToldOnce() throws {
    let rows = "id,text,text\n" + (0..<200).map { "\($0),Good morning,\n" }.joined()
    func scan(_ sink: any DurableSink) throws -> ScanSummary {
      let checkpoints = try Checkpoints(path: path, identity: Self.identity(), sinks: [sink], interval: .zero)
      let scan = ExportScan(try ScanFixture.checker(), options: ScanFixture.options())
      let file = ExportFile(name: "posts.csv", source: MemorySource(Array(rows.utf8)), options: ReadingOptions())
      let summary = try scan.run(
        [file], outputs: [ScanOutput(try Self.reporter("csv-posts"), to: sink)], checkpoints: checkpoints)
      try checkpoints.remove()
      return summary
    }
    let whole = try scan(CuttableSink())
    let report = CuttableSink()
    #expect(throws: DyingSink.Killed.self) { try scan(DyingSink(report, lives: 3)) }
    #expect(try scan(report).notes == whole.notes && !whole.notes.isEmpty)
  }

  @Test func aScanThatWasStoppedGoesOnWhereItWas() throws {
    let whole = CuttableSink()
    _ = try run(whole, mapped: false, jobs: 1)
    let report = CuttableSink()
    let stop = ScanStop()
    let inputs = [ScanFixture.rows(60, seed: 1), ScanFixture.rows(300, seed: 2), ScanFixture.rows(20, seed: 3)]
    let scan = ExportScan(try ScanFixture.checker(), options: ScanFixture.options(), maxResults: 10)
    let checkpoints = try Checkpoints(path: path, identity: Self.identity(), sinks: [report])
    let summary = try scan.run(
      try ScanFixture.files(inputs), outputs: [ScanOutput(NDJSONReporter(), to: report)], stop: stop,
      checkpoints: checkpoints,
      notice: { if case .advanced(let progress) = $0, progress.rows > 120 { stop.stop() } })
    #expect(summary.wasStopped && report.text.contains("\"partial\":true"))
    _ = try run(report, mapped: false, jobs: 1)
    #expect(report.text == whole.text)
  }

  private func interrupted() throws {
    #expect(throws: DyingSink.Killed.self) { try run(DyingSink(CuttableSink(), lives: 5), mapped: false, jobs: 1) }
  }

  @Test func anotherScanIsRefusedAndTold() throws {
    try interrupted()
    #expect(throws: CheckpointError.differs(file: path, ["the policy"])) {
      try Checkpoints(path: path, identity: Self.identity("b"), sinks: [CuttableSink()])
    }
    var more = Self.identity("b")
    more.add("--at", "")
    #expect(throws: CheckpointError.differs(file: path, ["the policy", "--at"])) {
      try Checkpoints(path: path, identity: more, sinks: [CuttableSink()])
    }
    #expect(throws: CheckpointError.reportIsShort(checkpoint: path, report: "report.ndjson")) {
      try run(CuttableSink(), mapped: false, jobs: 1)
    }
  }

  @Test(arguments: ["", "{}", "not a checkpoint", "{\"version\":2}"]) func whatIsNoCheckpointIsRefused(
    _ text: String
  ) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    #expect(throws: CheckpointError.unreadable(file: path)) {
      try Checkpoints(path: path, identity: Self.identity(), sinks: [CuttableSink()])
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func aDamagedCheckpointIsRefused() throws {
    try interrupted()
    let whole = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    let text = String(decoding: whole, as: UTF8.self)
    let damaged = [
      text.replacing("\"posts\":", with: "\"posts\":9223372036854775807"),
      text.replacing("\"version\":1", with: "\"version\":1 "),
      String(text.dropLast()), text + "\n", String(text.drop { $0 != "\n" }.dropFirst()),
    ]
    for content in damaged {
      #expect(content != text)
      try Data(content.utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: CheckpointError.unreadable(file: path)) {
        try Checkpoints(path: path, identity: Self.identity(), sinks: [CuttableSink()])
      }
    }
  }

  @Test func theSentencesSayWhatToDo() {
    #expect(
      CheckpointError.differs(file: "c", ["the policy", "--on", "--at"]).description
        == "The checkpoint c belongs to another scan: the policy, --on and --at have changed since. Scan as you did "
        + "then, or remove the checkpoint to begin anew.")
    #expect(CheckpointError.differs(file: "c", ["--on"]).description.contains("another scan: --on has changed since."))
    #expect(CheckpointError.unreadable(file: "c").description.hasPrefix("c is no checkpoint"))
  }
}
