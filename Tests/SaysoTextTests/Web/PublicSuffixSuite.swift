import SaysoTestSupport
import SaysoText
import Testing

@Suite("Public Suffix List vectors", .enabled(if: Conformance.isPresent("urls/psl/tests.txt")))
struct PublicSuffixSuite {
  @Test("every vector")
  func vectors() throws {
    let file = String(decoding: try #require(Conformance.data("urls/psl/tests.txt")), as: UTF8.self)
    let rows = file.split(separator: "\n").filter { !$0.hasPrefix("//") }.map { $0.split(separator: " ") }
    var equal = 0
    for row in rows where row.count == 2 {
      let expected = row[1] == "null" ? nil : String(row[1])
      let host = row[0] == "null" ? "" : String(row[0])
      if DomainName(host).registrableDomain == expected { equal += 1 } else { Issue.record("\(row)") }
    }
    print("conformance: public suffix vectors \(equal) / \(rows.count)")
    #expect(rows.count == 78 && equal == rows.count)
  }
}
