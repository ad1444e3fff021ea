@testable import SaysoPosts

extension FuzzTarget {
  static let plannerTables = FormatFamily(
    formats: [
      .hootsuiteReport, .hootsuiteBulk, .sproutBulk, .sproutReport, .bufferBulk, .bufferReport, .later, .agorapulse,
      .publer, .highLevel,
    ],
    samples: [
      "hootsuite-report.csv", "hootsuite-bulk.csv", "sprout-bulk.csv", "sprout-report.csv", "buffer-bulk.csv",
      "buffer-report.csv", "later.csv", "agorapulse.csv", "publer.csv", "highlevel.csv",
    ]
  ).target("planner-tables", "Hootsuite, Sprout, Buffer, Later, Agorapulse, Publer, HighLevel: tables", .csv)
}
