import Testing

@testable import SaysoPolicy

@Suite struct FancyLetterTests {
  /// What is told by the first bytes passes no such letter by.
  @Test func everyLetterIsSeenAtAGlance() {
    var letters = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), FancyLetters.letter(scalar) != nil else { continue }
      letters += 1
      #expect(FancyLetters.mayStand(in: Array("a\(scalar)".utf8)), "U+\(String(value, radix: 16))")
    }
    #expect(letters > 900)
  }

  @Test(arguments: ["Plain.", "“Quoted” – it’s naïve…", "😍🔥❤️👩‍👩‍👧", "Ünïcödé ß", "10 €"])
  func otherTextsAreLeftAlone(_ text: String) {
    #expect(!FancyLetters.mayStand(in: Array(text.utf8)))
  }
}
