import Foundation
import SaysoPosts
import SaysoTestSupport
import Testing

/// The parsing cases of JSONTestSuite that fit on a line, each as the value of a key no reader knows: what is unread
/// must be checked all the same.
@Suite(
  "JSONTestSuite as unknown values", .enabled(if: Conformance.isPresent("robustness/JSONTestSuite/SOURCE.txt")))
struct JSONSuite {
  private static let folder = "robustness/JSONTestSuite/test_parsing"

  @Test("y_ accepted, n_ refused, nothing crashes")
  func cases() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Conformance.path(Self.folder)).sorted()
    var equal = 0
    var count = 0
    for name in names where !name.hasPrefix("i_") {
      guard let data = Conformance.data(Self.folder + "/" + name), !data.contains(0x0A) else { continue }
      let result = ndjson(bytes: Array("{\"text\":\"a\",\"x\":".utf8) + Array(data) + Array("}\n{\"text\":\"b\"}".utf8))
      let isEqual = (result.tally.posts == 2) == name.hasPrefix("y_") && result.tally.rows == 2
      equal += isEqual ? 1 : 0
      count += 1
      if !isEqual { Issue.record("\(name): \(result.records.first.map { "\($0)" } ?? "")") }
    }
    print("conformance: JSONTestSuite as unknown values \(equal) / \(count)")
    #expect(equal == count && count > 260)
  }
}
