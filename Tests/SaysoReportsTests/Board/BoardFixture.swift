import Foundation
import SaysoCalendar
import SaysoModel
import SaysoReports
import SaysoTestSupport

@testable import SaysoReports

/// A scan as the command would run it: pieces, counts, and what the reporter makes of them.
struct BoardFixture {
  var reporter: BoardReporter
  var summary = ScanSummary(policy: Situation.policy, checkedAt: Situation.now)
  var maxResults: Int?
  private var piece = ReportPiece()

  init(
    _ exposure: Exposure = .share, hidesAuthors: Bool = false, limits: BoardLimits = BoardLimits(),
    maxResults: Int? = nil
  ) throws {
    reporter = BoardReporter(
      exposure: exposure, hidesAuthors: hidesAuthors, zone: try PolicyZone("Europe/London"), limits: limits)
    self.maxResults = maxResults
  }

  mutating func add(_ report: Report) {
    summary.counts.posts += 1
    summary.counts.count(report)
    reporter.append(report.withoutProtectedSpeech, to: &piece)
  }

  mutating func add(_ record: UncheckedRecord) {
    summary.counts.posts += 1
    summary.counts.count(record)
    reporter.append(record, to: &piece)
  }

  mutating func addFile(_ name: String) {
    var file = ScannedFile(name: name)
    file.formats = ["NDJSON"]
    file.posts = summary.counts.posts
    file.checked = summary.counts.checked
    file.skipped = summary.counts.skipped
    file.failed = summary.counts.failed
    summary.files.append(file)
  }

  var ending: ScanEnding {
    get throws {
      let store = SpillStore()
      try store.add(piece)
      let header = ScanHeader(
        policy: summary.policy, checkedAt: summary.checkedAt, files: summary.files.map(\.name), maxResults: maxResults)
      return ScanEnding(header: header, summary: summary, kept: store)
    }
  }

  var matter: BoardMatter { get throws { try BoardMatter(ending, reporter) } }

  var page: String {
    get throws {
      let sink = MemorySink()
      try reporter.finish(ending, to: sink)
      return sink.text
    }
  }

  /// The page without its style and script, whose text is nobody's data.
  var body: String {
    get throws {
      let page = try page
      return page.replacing(/(?s)<style>.*?<\/style>|<script>.*?<\/script>/, with: "")
    }
  }

  /// A post by somebody, somewhere, at some time.
  static func report(
    _ text: String, _ verdict: Verdict = .clear, _ findings: [Finding] = [], author: String? = "amir",
    platform: PlatformID? = .x, at moment: String? = "2026-12-01T10:00:00Z", line: Int = 1
  ) -> Report {
    var report = Situation.report(Situation.post(text, file: "posts.ndjson"), verdict, findings)
    report.post.id = nil
    report.post.author = author
    report.post.account = nil
    report.post.platform = platform
    report.post.publishAt = moment.map(Situation.moment)
    report.post.origin?.line = line
    report.author = author == "amir" ? Situation.amir : nil
    return report
  }

  /// A few posts of every sort.
  static func small(_ exposure: Exposure, hidesAuthors: Bool = false) throws -> BoardFixture {
    var scan = try BoardFixture(exposure, hidesAuthors: hidesAuthors)
    let teaser = "Long week on #ProjectFalcon, but March is going to be bright!"
    let lamp = "The Lumo desk lamp is the best thing on my table."
    scan.add(report(teaser, .block, [Situation.falcon("#ProjectFalcon", in: teaser)]))
    scan.add(
      report(
        "On behalf of Larkfield: no.", .hold,
        [Situation.voice("On behalf of Larkfield", in: "On behalf of Larkfield: no.")], author: "someone",
        platform: "noticeboard", at: "2026-11-03T23:30:00Z", line: 2))
    scan.add(
      report(lamp, .advise, [Situation.tie("Lumo desk lamp is the best", in: lamp, corrected: "")], at: nil, line: 3))
    scan.add(report("Saw a peregrine falcon.", at: "2026-11-03T09:00:00Z", line: 4))
    var unsure = report("On behalf of Larkfield: yes.", .undetermined, author: nil, platform: nil, line: 5)
    unsure.undetermined = [
      Situation.unsure(
        Situation.voice("On behalf of Larkfield", in: "On behalf of Larkfield: yes."), missing: [.author])
    ]
    scan.add(unsure)
    scan.add(Situation.note.report)
    for (line, value) in ["\"x\"", "\"y\""].enumerated() {
      scan.add(
        UncheckedRecord(
          cause: .failed, origin: Origin(file: "posts.ndjson", line: 7 + line), reason: "“kind” is \(quoting: value)."))
    }
    scan.add(
      UncheckedRecord(cause: .skipped, origin: Origin(file: "posts.ndjson", line: 9), reason: "It is a boost."))
    scan.addFile("posts.ndjson")
    return scan
  }
}
