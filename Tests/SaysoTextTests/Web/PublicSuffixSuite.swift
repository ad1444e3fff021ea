import SaysoTestSupport
import SaysoText
import Testing

@Suite("Public Suffix List vectors", .enabled(if: Conformance.isPresent("urls/psl/tests.txt")))
struct PublicSuffixSuite {
  private static let newer = "urls/psl/public_suffix_list.dat"

  @Test("by the list compiled into libpsl")
  func builtin() throws { try compare(with: .builtin, named: "built in") }

  @Test("by the list of the suite, read from its file", .enabled(if: Conformance.isPresent(newer)))
  func loaded() throws { try compare(with: PublicSuffixList(contentsOf: Conformance.path(Self.newer)), named: "read") }

  /// Names in Unicode stand for their Punycode, on both sides.
  private func compare(with suffixes: PublicSuffixList, named name: String) throws {
    let file = String(decoding: try #require(Conformance.data("urls/psl/tests.txt")), as: UTF8.self)
    let rows = file.split(separator: "\n").filter { !$0.hasPrefix("//") }.map { $0.split(separator: " ") }
    var equal = 0
    for row in rows where row.count == 2 {
      let expected = row[1] == "null" ? nil : DomainName(String(row[1])).name
      let host = row[0] == "null" ? "" : String(row[0])
      if DomainName(host).registrableDomain(by: suffixes) == expected { equal += 1 } else { Issue.record("\(row)") }
    }
    print("conformance: public suffix vectors, list \(name) \(equal) / \(rows.count)")
    #expect(rows.count == 78 && equal == rows.count)
  }
}
