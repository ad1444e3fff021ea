import SaysoModel
import SaysoText

/// Whether hashtags of several words show where each begins.
struct HashtagCaseCheck: FormCheck {
  static let shape = ElementShape(
    "hashtag-case",
    summary:
      "A hashtag of several words has a capital for each (#BlackFriday), so that a screen reader can tell them apart. Only tags whose every part is a known word are taken for several.",
    attributes: [
      .optional("words", .text, "More words to know, white space between them; the policy's own names are known.")
    ])

  let leaf: LeafID
  private let words: TagWords

  init(_ element: PolicyElement, _ decoding: inout Decoding) {
    leaf = Self.leaf(element, &decoding)
    let names = [MentionCondition.Subject.organization, .product, .competitor, .customer, .person]
      .flatMap { decoding.names.all(of: $0) }.filter { !$0.hasPrefix("@") }
    words = TagWords(names: names + element.words(of: "words"))
  }

  static func explanation(_ element: PolicyElement) -> String {
    let more = element.words(of: "words").map { "“\($0)”" }
    let known = more.isEmpty ? "" : "; \(EnglishList.of(more)) \(more.count == 1 ? "is a word" : "are words"), too"
    return "a hashtag of several words has no capital for each (#blackfriday for #BlackFriday)\(known)"
  }

  func outcomes(_ scene: Scene) -> [KindOutcome] {
    let tags = Hashtags.placed(in: scene).filter { words.capitalized($0.tag) != nil }
    let hits = tags.map { hit(.text, $0.range, zone: .hashtag) }
    return [
      outcome(hits, scene) { quotations in
        let are = QuotedList.isPlural(quotations) ? "are read as one word each" : "is read as one word"
        return "\(QuotedList.of(quotations, else: "")) \(are): a capital for every word tells them apart."
      }
    ].compactMap { $0 }
  }

  func need(_ scene: Scene) -> ScreenNeed { .form(.undividedHashtag(words)) }

  func mayFault(_ scene: Scene) -> Bool {
    Hashtags.placed(in: scene).contains { TagWords.lengths.contains($0.tag.utf8.count) }
  }

  func suggestion(_ outcome: KindOutcome, _ scene: Scene) -> SuggestedEdit? {
    let wanted = Set(outcome.hits.map(\.span.range))
    let edits = Hashtags.placed(in: scene).filter { wanted.contains($0.range) }.compactMap { placed in
      words.capitalized(placed.tag).map {
        // The sign stays as it is, be it # or ＃.
        SuggestedEdit(range: placed.range.upperBound - placed.tag.utf8.count..<placed.range.upperBound, replacement: $0)
      }
    }
    return scene.scan.joined(edits)
  }
}
