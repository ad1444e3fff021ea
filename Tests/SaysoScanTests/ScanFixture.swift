import Foundation
import SaysoEngine
import SaysoModel
import SaysoPosts
import SaysoReports
import SaysoScan
import SaysoTestSupport

/// Posts that break a small policy here and there, and a scan of them into memory.
enum ScanFixture {
  static let policy =
    "<confidential id=\"falcon\" enforces=\"duty\" tier=\"red\"><find><term>Falcon</term></find></confidential>"

  static func checker() throws -> Checker { try PolicySnippet(policy).checker() }

  /// NDJSON of about `count` rows: clear posts, findings, damaged rows, blank lines.
  static func rows(_ count: Int, seed: UInt64) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    var text = ""
    for number in 0..<count {
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: text += "{\"id\":\"\(number)\",\"text\":\"About Falcon and F4lc0n\",\"platform\":\"x\"}"
      case 1: text += "{\"id\":\"\(number)\",\"txt\":\"nothing\"}"
      case 2: text += "damaged row \(number)"
      case 3: text += ""
      default: text += "{\"id\":\"\(number)\",\"text\":\"Good morning \(number)\",\"platform\":\"x\"}"
      }
      text += "\n"
    }
    return Array(text.utf8)
  }

  static func options(jobs: Int = 1, chunk: Int = 300) -> BulkOptions {
    var options = BulkOptions(jobs: jobs, moment: .mondayNoon)
    options.chunk = chunk
    return options
  }

  /// With `mapped`, the rows go through their reader, one by one.
  static func files(_ inputs: [[UInt8]], mapped: Bool = false) throws -> [ExportFile] {
    var options = ReadingOptions()
    if mapped { try options.mapping.add("author==amir") }
    options.format = ExportFormat.ndjson.id
    return inputs.enumerated().map { number, bytes in
      ExportFile(name: "posts-\(number).ndjson", source: MemorySource(bytes), options: options)
    }
  }

  static func scan(
    _ inputs: [[UInt8]], _ options: BulkOptions = options(), mapped: Bool = false, maxResults: Int? = nil
  ) throws -> (report: String, summary: ScanSummary) {
    let sink = MemorySink()
    let scan = ExportScan(try checker(), options: options, maxResults: maxResults)
    let summary = try scan.run(
      try files(inputs, mapped: mapped), outputs: [ScanOutput(NDJSONReporter(), to: sink)])
    return (sink.text, summary)
  }
}

/// A report in memory that can be cut, as one in a file can.
final class CuttableSink: DurableSink {
  let name = "report.ndjson"
  private(set) var bytes: [UInt8] = []
  var written: Int { bytes.count }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  func write(_ bytes: UnsafeRawBufferPointer) { self.bytes.append(contentsOf: bytes) }
  func synchronize() {}
  func cut(to length: Int) -> Bool {
    guard length <= bytes.count else { return false }
    bytes.removeLast(bytes.count - length)
    return true
  }
}
