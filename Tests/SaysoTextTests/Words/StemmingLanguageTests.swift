import SaysoModel
import Testing

@testable import SaysoText

/// A term with `match="stem"` finds a bent form of itself, in every language that Snowball has an algorithm for.
@Suite struct StemmingLanguageTests {
  static let inflections: [(String, String, String)] = [
    ("ar", "كتاب", "الكتاب"), ("hy", "քաղաք", "քաղաքի"), ("eu", "etxe", "etxeak"), ("ca", "gat", "gats"),
    ("da", "lampe", "lamper"), ("nl", "lamp", "lampen"), ("en", "launch", "launching"), ("fi", "talo", "talossa"),
    ("fr", "lampe", "lampes"), ("de", "Lampe", "Lampen"), ("el", "λάμπα", "λάμπες"), ("hi", "लड़का", "लड़के"),
    ("hu", "könyv", "könyvek"), ("id", "baca", "membaca"), ("ga", "múinteoir", "múinteoireacht"),
    ("it", "lampada", "lampade"),
    ("lt", "knyga", "knygos"), ("ne", "किताब", "किताबहरू"), ("no", "lampe", "lamper"), ("nb", "hund", "hunden"),
    ("nn", "hest", "hesten"), ("pt", "menina", "meninas"), ("ro", "copil", "copilul"), ("ru", "книга", "книги"),
    ("sr", "knjiga", "knjige"), ("es", "canción", "canciones"), ("sv", "flicka", "flickorna"),
    ("ta", "புத்தகம்", "புத்தகங்கள்"), ("tr", "kitap", "kitaplar"), ("yi", "שול", "שולן"),
  ]

  @Test(arguments: inflections) func findsBentForm(language: String, term: String, bent: String) {
    let pattern = TermPattern(term, match: .stem, language: language)
    #expect(pattern.problem == nil)
    let text = TokenizedText(bent, field: .text, entities: [Entity]())
    let found = TermScanner([pattern]).hits(in: [text], language: language).count
    #expect(found == 1, "\(language): \(term), \(bent)")
  }

  @Test func everyAlgorithmIsTried() {
    #expect(Set(Self.inflections.map(\.0)) == Set(StemmingLanguage.languages))
  }
}
