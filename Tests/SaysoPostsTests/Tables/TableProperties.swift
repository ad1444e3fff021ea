import Foundation
import SaysoCalendar
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// What holds for every format that is a table, whatever its bytes.
@Suite struct TableProperties {
  private static func read(_ bytes: [UInt8], _ format: ExportFormat) -> (records: [PostRecord], tally: ReadingTally) {
    var reader = format.reader(MemorySource(bytes), ReadingContext(file: "t.csv"))
    var records: [PostRecord] = []
    while let record = reader.next() { records.append(record) }
    return (records, reader.tally)
  }

  private static func format(_ name: String) throws -> ExportFormat {
    try #require(ExportFormat.named(FormatID(name)))
  }

  @Test(arguments: TableSampleTests.samples) func damageIsAccountedFor(_ row: (file: String, format: String)) throws {
    let sample = try TableSampleTests.sample(row.file)
    let format = try Self.format(row.format)
    var random = SeededGenerator(seed: UInt64(sample.count))
    let signs: [UInt8] = [0x22, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x5C, 0x00, 0xFF, 0xC3, 0x7C, 0x2F, 0x39, 0x45]
    for _ in 0..<400 {
      var bytes = sample
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(random.pick(signs), at: place)
        case 1: bytes.remove(at: place)
        case 2: bytes.removeSubrange(place..<min(bytes.count, place + 20))
        default: bytes[place] = random.pick(signs)
        }
        if bytes.isEmpty { break }
      }
      let result = Self.read(bytes, format)
      #expect(result.tally.isBalanced && result.tally.rows == result.records.count)
      if random.rarely(20) { _ = FormatDetection(ExportSample(file: "t", head: bytes, isCut: false)) }
    }
  }

  @Test func everyFormatReadsEverySampleWithoutATrap() throws {
    for sample in TableSampleTests.samples {
      let bytes = try TableSampleTests.sample(sample.file)
      for format in ExportFormat.all {
        let result = Self.read(bytes, format)
        #expect(result.tally.isBalanced && result.tally.rows == result.records.count)
      }
    }
  }

  /// A row that is cut off or has a byte too many never harms those before it.
  @Test(arguments: TableSampleTests.samples) func aCutCostsWhatWasCut(_ row: (file: String, format: String)) throws {
    // Where the order of days is only told further down, what stands above it changes with it.
    guard row.format != "csv", !row.format.hasSuffix("bulk"), row.format != "agorapulse", row.format != "sprout-report"
    else { return }
    let sample = try TableSampleTests.sample(row.file)
    let format = try Self.format(row.format)
    let whole = Self.read(sample, format).records
    for end in stride(from: sample.count / 2, to: sample.count, by: 7) {
      let part = Self.read(Array(sample[..<end]), format)
      // A quotation mark that the cut leaves open costs its line; its other lines are read as rows.
      let same = zip(part.records, whole).prefix { $0 == $1 }.count
      let complete = whole.prefix { $0.origin.map { $0.line < lines(sample[..<end]) - 6 } ?? false }.count
      #expect(same >= complete)
      #expect(part.tally.isBalanced)
    }
  }

  private func lines(_ bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == 0x0A } }

  /// None of these ends in time for a reader that goes over a row more often than a few times.
  @Test func hostileTablesCostNoMoreThanTheirBytes() throws {
    let wide = String(repeating: "text,", count: 100_000)
    let hostile = [
      wide + "\n" + wide, String(repeating: wide + "\n", count: 3),
      "Text,Date\n" + String(repeating: "\"", count: 400_000),
      "Text,Date\n" + String(repeating: "\"a\n", count: 100_000),
      "Text,Date\n" + String(repeating: "a,01/02/2026\n", count: 20_000),
      "Text,Date\n\"" + String(repeating: "\n", count: 300_000) + "\",x\n",
      "Text,Date,Image,First comment\na,,,\"" + String(repeating: "||b", count: 50_000) + "\"\n",
      "Text,Date,Image\na,,\"" + String(repeating: "x,", count: 100_000) + "\"\n",
      "Text,Date\na,\"" + String(repeating: "1", count: 300_000) + "\"\n" + String(repeating: "|", count: 300_000),
      String(repeating: "\n", count: 300_000), String(repeating: " ", count: 300_000) + ",text",
    ]
    for text in hostile {
      let bytes = Array(text.utf8)
      _ = FormatDetection(ExportSample(file: "t.csv", head: Array(bytes.prefix(ExportSample.length)), isCut: true))
      #expect(Self.read(bytes, .delimited).tally.isBalanced)
    }
    let shares = "Date,ShareLink,ShareCommentary\n"
    let quoted = String(repeating: "\"\"\n", count: 50_000)
    #expect(Self.read(Array((shares + ",,\"" + quoted + "x\"\n").utf8), .linkedInShares).tally.isBalanced)
    let codes = String(repeating: "urn%3Ali%3A", count: 30_000)
    #expect(Self.read(Array((shares + ",\(codes),x\n").utf8), .linkedInShares).tally.posts == 1)
  }
}
