import Testing

@testable import SaysoText

@Suite("How stems begin")
struct StemBeginningTests {
  /// Every word is bent in every language: what its stem is the gate lets pass.
  @Test("a word passes where its stem is known", arguments: ["en", "de", "fr", "es", "it", "pt", "nl"])
  func passes(language: String) throws {
    let stemmer = try #require(Stemmer(language: language))
    for word in Self.words {
      var beginnings = StemBeginnings(language: language)
      beginnings.add(stemmer.stem(word[...]))
      #expect(beginnings.mayBegin(word[...]), "\(String(decoding: word, as: UTF8.self))")
    }
  }

  @Test("a word that begins otherwise need not be bent")
  func differs() {
    var beginnings = StemBeginnings(language: "en")
    beginnings.add(Array("lamp".utf8))
    #expect(beginnings.mayBegin(Array("lanterns".utf8)[...]))
    #expect(!beginnings.mayBegin(Array("light".utf8)[...]))
    #expect(!beginnings.mayBegin(Array("camps".utf8)[...]))
    #expect(beginnings.mayBegin(Array("élan".utf8)[...]), "what is not ASCII may lose its accents")
  }

  private static let words: [[UInt8]] = {
    let roots = [
      "a", "i", "o", "y", "b", "ab", "by", "dy", "sk", "ty", "ly", "ein", "oed", "lamp", "'cause", "skies", "pay",
      "happy", "yield", "syst", "nai", "ipi", "0", "3d", "o'clock", "nation", "été", "ü",
    ]
    let endings = [
      "", "s", "es", "ed", "ing", "ingly", "edly", "ies", "ied", "ly", "er", "ness", "ment", "amente", "ung", "heit",
      "euse", "ando", "emos", "'s", "ational", "izing", "ful", "ism",
    ]
    return roots.flatMap { root in endings.map { Folding.fold(root + $0) } }
  }()
}
