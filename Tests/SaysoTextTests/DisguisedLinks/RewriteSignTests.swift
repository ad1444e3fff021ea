import SaysoTestSupport
import Testing

@testable import SaysoText

/// The loop that looks for signs of disguised links passes none by.
@Suite struct RewriteSignTests {
  private static let pieces = [
    "larkfield", ".", "com", "[.]", "(dot)", " dot ", " Dot ", " DOT ", " punkt ", " point ", " punto ", " ponto ",
    " punt ", " piste ", " kropka ", " nokta ", " . ", " [.] ", " { . } ", " <dot> ", "hxxps", "h**p", "Http", "://",
    "http:/", "[:]", "//", "\u{200B}", "\u{AD}", "\u{34F}", "\u{FEFF}", "\u{180E}", "é", "日本", "😀", "]", ".]", "\\.",
    "example", " ", "a", "@", "h", "(", "{", "\n", " d", " no", " pu",
  ]

  @Test func everyRewriteBeginsAtASign() {
    var random = SeededGenerator(seed: 31)
    var found = 0
    for _ in 0..<6_000 {
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
      let bytes = Array(text.utf8)
      for position in bytes.indices where Self.isRewritten(at: position, in: EntityText(bytes: bytes)) {
        found += 1
        #expect(bytes.withUnsafeBufferPointer { RewriteSigns.next(from: position, in: $0) } == position, "\(text)")
      }
    }
    #expect(found > 1_000)
  }

  private static func isRewritten(at position: Int, in text: EntityText) -> Bool {
    BracketedSign.rewrite(opening: position, in: text) != nil
      || BracketedSign.rewrite(lone: position, in: text) != nil
        && [UInt8(ascii: "]"), UInt8(ascii: "\\")].contains(text[position])
      || [UInt8(ascii: "h"), UInt8(ascii: "H")].contains(text[position])
        && !BrokenScheme.rewrites(at: position, in: text).isEmpty
      || text[position] == 0x20 && !SpokenDots(domains: ["larkfield.example"]).rewrites(at: position, in: text).isEmpty
      || InvisibleGap.rewrite(at: position, in: text) != nil && [0xC2, 0xCD, 0xE1, 0xE2, 0xEF].contains(text[position])
  }

  @Test func ordinaryTextHasNone() {
    let text = Array("The lamp that I put on the desk is not perfect, but he does know his kind of people.".utf8)
    #expect(text.withUnsafeBufferPointer { RewriteSigns.next(from: 0, in: $0) } == nil)
  }
}
