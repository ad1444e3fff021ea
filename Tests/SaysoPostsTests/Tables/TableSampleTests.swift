import Foundation
import SaysoCalendar
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// The samples of every format that is a table: found out by their content, and read row by row.
@Suite struct TableSampleTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../../samples/exports").standardized

  static func sample(_ name: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: folder.appending(path: name)))
  }

  private static let companions: [String: String] = [
    "Profile_17529409.csv": "linkedin-profile.csv", "statistics.csv": "reddit-statistics.csv",
    "Takeout/YouTube und YouTube Music/kanäle/kanal.csv": "youtube-channel.csv",
  ]

  static let samples: [(file: String, format: String)] = [
    ("linkedin-shares.csv", "linkedin-shares"), ("linkedin-comments.csv", "linkedin-comments"),
    ("reddit-posts.csv", "reddit-posts"), ("reddit-comments.csv", "reddit-comments"),
    ("youtube-comments.csv", "youtube-comments"), ("youtube-kommentare.csv", "youtube-comments"),
    ("hootsuite-bulk.csv", "hootsuite-bulk"), ("hootsuite-report.csv", "hootsuite-report"),
    ("sprout-bulk.csv", "sprout-bulk"), ("sprout-report.csv", "sprout-report"), ("buffer-bulk.csv", "buffer-bulk"),
    ("buffer-report.csv", "buffer-report"), ("later.csv", "later"), ("agorapulse.csv", "agorapulse"),
    ("publer.csv", "publer"), ("highlevel.csv", "highlevel"), ("posts.csv", "csv"), ("posts.tsv", "csv"),
  ]

  @Test(arguments: samples) func reads(_ row: (file: String, format: String)) throws {
    let bytes = try Self.sample(row.file)
    // The name tells nothing: only the content does.
    let best = try #require(FormatDetection(ExportSample(file: "export", head: bytes, isCut: false)).best)
    #expect(best.format.id.name == row.format)
    var context = ReadingContext(file: row.file)
    if row.file == "posts.tsv" {
      context.mapping[.author] = .name("Name")
      context.mapping[.publishAt] = .name("when posted")
      context.mapping[.platform] = .constant("LinkedIn")
    }
    for (path, file) in Self.companions where best.format.companions(path) {
      context.companions.append(CompanionFile(path: path, bytes: try Self.sample(file)))
    }
    var reader = best.format.reader(MemorySource(bytes), context)
    var records: [PostRecord] = []
    while let record = reader.next() { records.append(record) }
    #expect(reader.tally.isBalanced && reader.tally.rows == records.count)
    try Self.expect("\(row.format): \(best.recognition.reason)\n" + listing(records, reader.tally), row.file + ".txt")
  }

  /// The records lie beside the samples, for people to read. `SAYSO_RECORD=1` writes them anew, and the test then fails.
  private static func expect(_ output: String, _ name: String) throws {
    let file = folder.appending(path: "records/\(name)")
    if ProcessInfo.processInfo.environment["SAYSO_RECORD"] != nil {
      try Data(output.utf8).write(to: file)
      Issue.record("recorded \(name)")
      return
    }
    #expect(output == String(decoding: try Data(contentsOf: file), as: UTF8.self), "\(name) differs")
  }
}
