import SaysoTestSupport
import SaysoText
import Testing

/// What holds of disguised links in any text.
@Suite struct DisguisedLinkPropertyTests {
  private static let reader = DisguisedLinkReader(declaredDomains: ["larkfield.example"])

  private static let pieces = [
    "larkfield", ".", "com", "[.]", "(dot)", " dot ", " ", "hxxps", "://", "http:/", "[:]", "//", "\u{200B}", "é", "日本",
    "😀",
    "[", "]", ".]", "\\.", "example", " slash ", "a", "@", "#", "/x", " punkt ", "de", "\u{AD}", "h", "(", "{", "\n",
  ]

  @Test func rangesLieOnCharactersInOrder() {
    var random = SeededGenerator(seed: 7)
    var found = 0
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
      let bytes = Array(text.utf8)
      let links = Self.reader.links(in: bytes)
      found += links.count
      for link in links {
        #expect(link.range.upperBound <= bytes.count && !link.range.isEmpty, "\(text)")
        #expect(String(validating: bytes[link.range], as: UTF8.self) != nil, "\(text)")
        #expect(!link.address.host.contains("(") && !link.address.host.contains(" "), "\(text)")
      }
      #expect(zip(links, links.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound }, "\(text)")
    }
    #expect(found > 100)
  }

  /// Each would take minutes if any step were quadratic.
  @Test(arguments: [
    " dot", " dot a", "[", "[.]a", "\u{200B}", "a\u{200B}", "h", "http:/", " .", "hxxp:", "a[.", "\\.", "(dot)",
    "a dot com ",
    "é\u{200B}",
  ]) func isLinear(_ piece: String) {
    let bytes = Array(String(repeating: piece, count: 60_000 / piece.utf8.count).utf8)
    #expect(Self.reader.links(in: bytes).count <= bytes.count)
  }
}
