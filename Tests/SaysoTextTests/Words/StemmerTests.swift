import SaysoText
import Testing

@Suite struct StemmerTests {
  static let alike: [(String, String, String)] = [
    ("en", "launch", "Launching"), ("en", "connection", "connected"), ("en-GB", "ship", "ships"),
    ("de", "Häuser", "Hause"),
    ("fr", "continuité", "CONTINUITÉS"), ("es", "canción", "canciones"), ("sv", "flicka", "flickorna"),
    ("nb", "hund", "hunden"),
    ("ru", "книга", "книги"), ("it", "abbandonata", "abbandonate"), ("pt-BR", "menina", "meninas"),
    ("nl", "lopen", "loop"),
  ]

  @Test(arguments: alike) func stemsAlike(_ language: String, _ left: String, _ right: String) throws {
    let stemmer = try #require(Stemmer(language: language))
    #expect(stemmer.stem(Folding.fold(left)) == stemmer.stem(Folding.fold(right)))
    #expect(stemmer.stemHash(of: Folding.fold(left)) == stemmer.stemHash(of: Folding.fold(right)))
  }

  @Test func composesBeforeItStems() throws {
    let stemmer = try #require(Stemmer(language: "fr"))
    #expect(stemmer.stem(Folding.fold("aimé")) == Array("aim".utf8))
  }

  @Test func remembersExactly() throws {
    let stemmer = try #require(Stemmer(language: "en"))
    for number in 0..<5_000 {
      let word = Array("running\(number)s".utf8)
      #expect(stemmer.stemHash(of: word) == TokenHash.of(stemmer.stem(word)))
      #expect(stemmer.stemHash(of: word) == TokenHash.of(stemmer.stem(word)))
    }
    for odd in ["", "\u{0}", String(repeating: "ing", count: 2_000)] {
      #expect(stemmer.stemHash(of: Array(odd.utf8)) == TokenHash.of(stemmer.stem(Array(odd.utf8))))
    }
  }

  @Test func knowsEveryLanguageOfSnowball() {
    let tags = "ar hy eu ca da nl en fi fr de el hi hu id ga it lt ne no nb nn pt ro ru sr es sv ta tr yi"
    for tag in tags.split(separator: " ") { #expect(Stemmer(language: String(tag)) != nil, "\(tag)") }
    for tag in ["", "xx", "ja", "english", "-"] { #expect(Stemmer(language: tag) == nil, "\(tag)") }
  }

  @Test func isSafeToShare() async throws {
    let stemmer = try #require(Stemmer(language: "en"))
    let expected = stemmer.stemHash(of: Array("launching".utf8))
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<4 {
        group.addTask { (0..<2_000).allSatisfy { _ in stemmer.stemHash(of: Array("launching".utf8)) == expected } }
      }
      for await isEqual in group { #expect(isEqual) }
    }
  }
}
