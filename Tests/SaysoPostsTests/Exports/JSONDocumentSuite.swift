import Foundation
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// JSONTestSuite on whole documents: as the parser reads them, and as the records of an export.
@Suite(
  "JSONTestSuite as documents", .enabled(if: Conformance.isPresent("robustness/JSONTestSuite/SOURCE.txt")))
struct JSONDocumentSuite {
  private static let folder = "robustness/JSONTestSuite/test_parsing"

  private static func cases() throws -> [(name: String, bytes: [UInt8])] {
    try FileManager.default.contentsOfDirectory(atPath: Conformance.path(folder)).sorted().compactMap { name in
      Conformance.data(folder + "/" + name).map { (name, [UInt8]($0)) }
    }
  }

  @Test("the parser accepts y_ and refuses n_") func whole() throws {
    let parser = JSONNodeParser()
    var (equal, count) = (0, 0)
    for (name, bytes) in try Self.cases() {
      let isRead = (try? parser.node(bytes)) != nil
      guard !name.hasPrefix("i_") else { continue }
      count += 1
      if isRead == name.hasPrefix("y_") { equal += 1 } else { Issue.record("\(name): \(isRead)") }
    }
    print("conformance: JSONTestSuite as documents \(equal) / \(count)")
    #expect(equal == count && count == 283)
  }

  /// An element of an array is read by itself, and an array as what holds records, so that a document which is refused as
  /// a whole may lose one record only. What is refused must show in the tally: no document of n_ comes out clean.
  ///
  /// Lone strings, numbers and words hold no records, though they are JSON.
  @Test("the cutter lets nothing of n_ through in silence") func records() throws {
    var (equal, count) = (0, 0)
    var silent: Set<String> = []
    for (name, bytes) in try Self.cases() {
      for chunk in [16, 1 << 20] {
        let (rows, failed) = try Self.read(bytes, chunk: chunk)
        guard name.hasPrefix("n_") else {
          if name.hasPrefix("y_") { #expect(failed == (Self.isLone(bytes) ? 1 : 0) && rows >= failed, "\(name)") }
          continue
        }
        count += 1
        if failed > 0 { equal += 1 } else { silent.insert(name) }
      }
    }
    print("conformance: JSONTestSuite, refused as records \(equal) / \(count)")
    #expect(silent == Set(Self.exceptions.keys), "\(silent.symmetricDifference(Self.exceptions.keys).sorted())")
    #expect(count == 376)
  }

  /// What is no single document and yet is what an export may be.
  private static let exceptions: [String: String] = [
    "n_structure_double_array.json": "documents may follow each other without anything between them"
  ]

  private static func isLone(_ bytes: [UInt8]) -> Bool {
    bytes.first { $0 > 0x20 }.map { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "{") } ?? true
  }

  private static func read(_ bytes: [UInt8], chunk: Int) throws -> (rows: Int, failed: Int) {
    let cutter = JSONElementCutter(MemorySource(bytes), chunk: chunk)
    let parser = JSONNodeParser()
    var (rows, failed) = (0, 0)
    while let element = try cutter.next() {
      rows += 1
      switch element.content {
      case .bytes(let bytes): if (try? parser.node(in: bytes)) == nil { failed += 1 }
      case .tooLong, .fault: failed += 1
      }
    }
    return (rows, failed)
  }
}
