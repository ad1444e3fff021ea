import Foundation
import Testing

/// What becomes of every file that is handed over: read, or named with the reason why not, and the exit status with it.
@Suite struct ExportAccountTests {
  private struct Outcome {
    let status: Int32
    let errors: String
    let summary: [String: Any]
    var isPartial: Bool { summary["partial"] as? Bool ?? false }
    /// Posts, checked, skipped, failed.
    var counts: [Int] { ["posts", "checked", "skipped", "failed"].map { summary[$0] as? Int ?? -1 } }
  }

  private static func scan(_ arguments: [String], _ scratch: borrowing Scratch) throws -> Outcome {
    let scan = ["scan", "--policy", Binary.larkfield, "--now", "2026-12-01T10:00", "--format", "none"]
    let run = try Binary.run(scan + arguments, folder: scratch.url)
    let summary = try? JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    return Outcome(status: run.status, errors: run.errors, summary: summary ?? [:])
  }

  // MARK: - Nothing in it

  static let empties: [(name: String, text: String)] = [
    ("a.csv", ""), ("a.json", ""), ("a.ndjson", "\n\n"), ("a.txt", "\u{FEFF}"), ("a.md", ""), ("a.xml", ""),
    ("list.json", "[]"), ("head.csv", "text,author\n"),
  ]

  @Test(arguments: empties) func anEmptyExportIsSaid(_ row: (name: String, text: String)) throws {
    let scratch = try Scratch()
    _ = try scratch.write(row.text, row.name)
    let lenient = try Self.scan([row.name], scratch)
    #expect(lenient.status == 0 && !lenient.isPartial && lenient.counts == [0, 0, 0, 0])
    #expect(lenient.errors.contains("\(row.name) holds no posts: "), "\(lenient.errors)")
    #expect(try Self.scan([row.name, "--strict"], scratch).status == 2)
  }

  @Test func anEmptyFolderIsSaid() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(at: scratch.url.appending(path: "e"), withIntermediateDirectories: true)
    let nothing = try Self.scan(["e"], scratch)
    #expect(nothing.status == 0 && nothing.errors.contains("e holds no posts.\n"))
    _ = try scratch.write("", "e/posts.csv")
    let hollow = try Self.scan(["e"], scratch)
    #expect(hollow.status == 0 && hollow.errors.contains("e holds no posts: posts.csv: it is empty.\n"))
  }

  @Test func anArchiveWithoutABytesIsNoEmptyExport() throws {
    let scratch = try Scratch()
    _ = try scratch.write("", "a.zip")
    let outcome = try Self.scan(["a.zip"], scratch)
    #expect(outcome.status == 2 && outcome.isPartial && outcome.counts == [1, 0, 0, 1])
  }

  // MARK: - Nothing of it can be read

  static let unread: [(name: String, text: String, options: [String], isPartial: Bool)] = [
    ("a.csv", "Words,Who\nhello there,amir\n", [], true),
    ("a.csv", "text,author\nhello there,amir\n", ["--map", "text=Caption"], true),
    ("a.csv", "text\nhello there\n", ["--from", "linkedin-shares"], true),
    ("a.ndjson", "{\"txt\":1}\n", ["--from", "ndjson"], false), ("a.pdf", "%PDF-1.7\n", [], true),
    ("a.ndjson", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n", ["--map", "text=/words"], false),
  ]

  @Test(arguments: unread)
  func whatCantBeReadAtAllEndsWithTwo(_ row: (name: String, text: String, options: [String], isPartial: Bool)) throws {
    let scratch = try Scratch()
    _ = try scratch.write(row.text, row.name)
    let outcome = try Self.scan([row.name] + row.options, scratch)
    #expect(outcome.status == 2 && outcome.isPartial == row.isPartial, "\(outcome.errors)")
    #expect(outcome.counts[0] > 0 && outcome.counts[0] == outcome.counts[3])
    #expect(outcome.errors.contains("could not be read."))
    if row.options.isEmpty { #expect(try Binary.run(["detect", row.name], folder: scratch.url).status == 2) }
  }

  /// Written by another program than ours.
  @Test func refusedFilesOfAnArchiveMakeTheReportPartial() throws {
    let scratch = try Scratch()
    var archive = try Data(contentsOf: Binary.root.appending(path: "samples/exports/archives/larkfield-posts.zip"))
    // The flag of encryption, in the header of every file and in the list of contents.
    for (mark, flags) in [([0x50, 0x4B, 3, 4] as [UInt8], 6), ([0x50, 0x4B, 1, 2], 8)] {
      var start = archive.startIndex
      while let found = archive.range(of: Data(mark), in: start..<archive.endIndex) {
        archive[found.lowerBound + flags] |= 1
        start = found.upperBound
      }
    }
    try archive.write(to: scratch.url.appending(path: "a.zip"))
    let outcome = try Self.scan(["a.zip"], scratch)
    #expect(outcome.status == 2 && outcome.isPartial && outcome.counts[1] == 0 && outcome.counts[3] > 0)
  }

  // MARK: - Beside a platform's own files

  @Test func ourOwnPostsAreReadBesideAPlatforms() throws {
    let run = try Binary.run([
      "scan", "--policy", Binary.larkfield, "--now", "2026-12-01T10:00", "--format", "ndjson", "samples/exports",
    ])
    let lines = run.output.split(separator: "\n")
    for member in ["posts.csv", "posts.tsv"] {
      #expect(run.errors.contains("\(member)") || lines.contains { $0.contains("\"member\":\"\(member)\"") })
    }
    #expect(run.errors.contains("samples/exports, 2 files: detected: csv, 15 rows, confidence medium\n"))
    #expect(
      run.errors.contains("samples/exports: left out json/foreign.ndjson: it is of no format that is known here.\n"))
    #expect(run.errors.contains("samples/exports: left out README.md: by its name it explains what lies beside it.\n"))
    #expect(run.errors.contains("posts.tsv: Line 1: columns 2 and 3 are both called “Text”; only column 2 is read."))
  }

  @Test func whatIsLeftOutIsInTheReport() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(at: scratch.url.appending(path: "x"), withIntermediateDirectories: true)
    _ = try scratch.write(
      "Date,ShareLink,ShareCommentary\n2026-11-02 09:00:00,https://a.example,Hello\n", "x/Shares.csv")
    for number in 1...12 { _ = try scratch.write("k,v\n1,2\n", "x/table-\(number).csv") }
    let outcome = try Self.scan(["x"], scratch)
    let notes = outcome.summary["notes"] as? [String] ?? []
    let told = "table-4.csv, table-5.csv, table-6.csv, table-7.csv and 2 more: nothing in its columns tells"
    #expect(notes.contains { $0.hasPrefix("x: left out table-1.csv, ") && $0.contains(told) }, "\(notes)")
    let files = outcome.summary["files"] as? [[String: Any]]
    let group = (files?.first?["leftOut"] as? [[String: Any]])?.first
    #expect(group?["count"] as? Int == 12 && (group?["files"] as? [String])?.count == 12)
    #expect(outcome.status == 0)
    let covered = try Binary.run(["policy", "coverage", Binary.larkfield, "--corpus", "x"], folder: scratch.url)
    #expect(covered.errors.contains("x: left out table-1.csv, "), "\(covered.errors)")
  }

  // MARK: - Named twice

  static let repeated: [(arguments: [String], notice: String)] = [
    (["a.csv", "a.csv"], "a.csv was named twice and is read once."),
    (["a.csv", "./a.csv"], "./a.csv is the same as a.csv, and is read once."),
    (["link.csv", "a.csv"], "a.csv is the same as link.csv, and is read once."),
    (["a.csv", "hard.csv"], "hard.csv is the same as a.csv, and is read once."),
    (["f", "./f/"], "./f/ is the same as f, and is read once."),
    (["f", "f/b.csv"], "f: left out b.csv: it was named by itself, and is read there."),
  ]

  @Test(arguments: repeated) func namedTwiceIsReadOnce(_ row: (arguments: [String], notice: String)) throws {
    let scratch = try Scratch()
    let table = "text,author\nHello there,amir\nBye now,amir\n"
    let file = try scratch.write(table, "a.csv")
    try FileManager.default.createDirectory(at: scratch.url.appending(path: "f"), withIntermediateDirectories: true)
    _ = try scratch.write(table, "f/b.csv")
    _ = try scratch.write("{\"text\":\"a\"}\n", "f/c.ndjson")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.appending(path: "link.csv").path, withDestinationPath: "a.csv")
    try FileManager.default.linkItem(atPath: file, toPath: scratch.url.appending(path: "hard.csv").path)
    let outcome = try Self.scan(row.arguments, scratch)
    #expect(outcome.counts[0] == (row.arguments[0] == "f" ? 3 : 2))
    #expect(outcome.errors.contains(row.notice + "\n"), "\(outcome.errors)")
    #expect(try !Self.scan(row.arguments + ["--quiet"], scratch).errors.contains("read once"))
    let detected = try Binary.run(["detect"] + row.arguments, folder: scratch.url)
    #expect(detected.errors.contains("read once") || detected.output.contains("it was named by itself"))
  }
}
