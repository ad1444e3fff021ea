import SaysoModel
@testable import SaysoText

extension FuzzTarget {
  static let words = FuzzTarget(
    name: "words", reads: "Words, sentences, folding, skeletons, stems", dictionary: .text, longest: 1024,
    seeds: { TextSeeds.all },
    run: { input in
      let text = TokenizedText(input.text, field: .text, entities: EntityExtractor())
      demand(text.tokens.map(\.range), in: text.bytes, "words")
      var end = 0
      for token in text.tokens {
        demand(token.foldedRange.lowerBound >= end && token.foldedRange.upperBound <= text.folded.count, "\(token)")
        end = token.foldedRange.upperBound
      }
      demand(text.entities.map(\.range), in: text.bytes, "entities")
      demand(Sentences(of: text.bytes).ranges, in: text.bytes, "sentences")
      let folded = Folding.fold(input.text)
      demand(Folding.fold(folded) == folded, "folded again it changes")
      demand(String(validating: folded, as: UTF8.self) != nil, "folded it is no UTF-8")
      demand(String(validating: Skeleton.of(input.text), as: UTF8.self) != nil, "its skeleton is no UTF-8")
      for language in ["en", "de", "tr", "ru", "ar"] {
        guard let stemmer = Stemmer(language: language) else { continue }
        for token in text.tokens.prefix(40) {
          let word = text.folded[token.foldedRange]
          demand(String(validating: stemmer.stem(word), as: UTF8.self) != nil, "\(language) stem")
        }
      }
    })
}
