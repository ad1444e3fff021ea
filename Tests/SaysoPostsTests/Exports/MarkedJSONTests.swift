import Foundation
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// JSON behind a byte order mark, as some editors save it.
@Suite("JSON behind a byte order mark")
struct MarkedJSONTests {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private static let samples =
    (FileManager.default.enumerator(atPath: SampleExport.root)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".json") || $0.hasSuffix(".ndjson") || $0.hasSuffix(".js") }.sorted()

  /// Whole records but for their columns, and what was told of each file.
  private func records(_ bytes: [UInt8], _ name: String) throws -> [String] {
    var records: [String] = []
    try ExportFile(name: name, source: MemorySource(bytes)).eachPart { part in
      records += part.notes.map(\.message)
      guard case .posts(let format, let recognition, let source, let context) = part.content else {
        return records.append("\(part.content)")
      }
      records.append("\(format.id.name) \(recognition)")
      var reader = format.reader(source, context)
      while var record = reader.next() {
        if case .post(var post) = record {
          post.origin = nil
          record = .post(post)
        }
        records.append("\(record.shown) \(record.post.map { "\($0)" } ?? "")")
      }
      records.append("\(reader.tally)")
    }
    return records
  }

  @Test("the samples read as they do without it, bare and in an archive", arguments: samples)
  func sample(path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(SampleExport.root)/\(path)")))
    #expect(try records(Self.mark + bytes, path) == records(bytes, path))
    let zips = [bytes, Self.mark + bytes].map { ZipBuilder.zip(.init(path, $0)) }
    #expect(try records(zips[1], "export.zip") == records(zips[0], "export.zip"))
  }

  @Test("there are samples of many formats") func many() { #expect(Self.samples.count > 20) }

  @Test("our own schema keeps its links, media and reference") func own() throws {
    let post =
      "{\"text\":\"See Lumo\",\"links\":[{\"start\":4,\"end\":8,\"url\":\"https://larkfield.example/\"}],"
      + "\"media\":[{\"kind\":\"image\"}],\"reference\":{\"handle\":\"amir\",\"text\":\"Hello\"}}"
    for text in ["{\"posts\":[\(post)]}", "[\(post)]", post] {
      let found = try records(Self.mark + Array(text.utf8), "own.json")
      #expect(try found == records(Array(text.utf8), "own.json"))
      #expect(found.contains { $0.contains("larkfield.example") && $0.contains("amir") }, "\(found)")
    }
  }

  @Test("columns of the first line count it") func columns() {
    var reader = NDJSONReader(MemorySource(Self.mark + Array("{\"text\":\"a\"}".utf8)), file: "a.ndjson")
    #expect(reader.next()?.post?.origin?.column == 13)
  }
}
