import SaysoModel
import SaysoTestSupport

@testable import SaysoText

/// A small policy and a post that plays with its terms.
struct ScannerCase {
  let patterns: [TermPattern]
  let texts: [TokenizedText]
  let language: String?

  init(_ random: inout SeededGenerator) {
    let patterns = (0..<Int.random(in: 2...5, using: &random)).map { _ in Self.pattern(&random) }
    let extractor = EntityExtractor(declaredDomains: ["larkfield.example"])
    var texts = [TokenizedText(Self.post(patterns, &random), field: .text, entities: extractor)]
    if random.chance(15) {
      let field = random.pick([PostField.alt(0), .file(0), .quoted])
      texts.append(TokenizedText(Self.post(patterns, &random), field: field, entities: extractor))
    }
    self.patterns = patterns
    self.texts = texts
    language = random.pick([nil, "en", "de", "ru"])
  }

  private static let phrases = [
    "Falcon", "Project Falcon", "Q3 results", "Bamboo", "AI", "St. Mary", "Lumo", "merger", "gift card", "NASA launch",
    "Café Lumo", "B2B", "Falcon-9", "will", "Project Blue Falcon", "ФАЛКОН", "layoffs", "🚀 launch", "a la carte",
    "O'Brien", "ship", "salary talks", "iOS 17", "illness",
  ]

  private static func pattern(_ random: inout SeededGenerator) -> TermPattern {
    if random.chance(6) {
      return TermPattern(random.pick(["!!!", "£££", ".NET", "AT&T", "Falcon", "#Falcon", "Q3", "e"]), match: .exact)
    }
    let match = random.pick([TermPattern.Match.word, .word, .word, .stem, .prefix])
    let slack = random.chance(25) ? Int.random(in: 1...2, using: &random) : 0
    return TermPattern(
      random.pick(phrases), match: match, slack: slack, language: random.pick(["en", "en", "de"]),
      seesThroughDisguises: random.chance(75))
  }

  private static func post(_ patterns: [TermPattern], _ random: inout SeededGenerator) -> String {
    var post = ""
    for index in 0..<Int.random(in: 1...6, using: &random) {
      if index > 0 { post += random.pick(separators) }
      if random.chance(55) {
        post += Disguise.rendering(of: random.pick(patterns).phrase, &random)
      } else {
        post += random.pick(filler)
      }
    }
    return post
  }

  private static let separators = [
    " ", " ", " ", " ", "  ", "\n", "\n\n", ", ", ". ", "-", "_", "/", " & ", " 🔥 ", "! ", "'s ", "’", " #", " @", "(",
    "·", " “", ".", ": ", "…", "🚀", " \0", "\u{2800}", "\u{1}",
  ]

  private static let filler = [
    "the", "a", "b", "I", "we love", "manageable", "results", "project", "falcon", "Falcon", "j'ai", "Scunthorpe",
    "F.A.Q.",
    "Привет всем", "καλημέρα", "#adventure", "@dana@mastodon.example", "https://larkfield.example/a-b/falcon?x=lumo",
    "5$", "C++", "great!", "10am", "👍🏽", "naïve", "x y z", "東京", "e\u{301}a", "!\u{301}a", "dana@x.example", "$LUMO",
    "o", "1",
    "falcon.great", "🇬🇧🇮🇹", "café", "∪", "၁", "déjà vu", "is", "£∩∪⊥", "カ", "①", "Łódź", "F∪a", "2 4 7", "gift", "launch",
    "Mary", "#Q", "ﬁt", "\u{200B}", "www.falcon.example", "@@", "l",
  ]
}
