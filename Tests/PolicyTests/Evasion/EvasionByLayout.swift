import SaysoTestSupport

extension EvasionTechnique {
  private static let gaps = [" ", ".", "-", "_", "🔥", "\n", "/", "*", "·", "•", " - ", "—", "~", "\u{3000}", "❤️"]

  static let writing = [
    EvasionTechnique(name: "drawn out", kind: .letters) { phrase, random in
      phrase.changing(&random) { letter, random in
        letter.isLetter && letter.isASCII
          ? String(repeating: letter, count: Int.random(in: 3...6, using: &random)) : nil
      }
    },
    EvasionTechnique(name: "alternating case", kind: .letters) { phrase, _ in
      let letters = phrase.enumerated().map { $0 % 2 == 0 ? $1.lowercased() : $1.uppercased() }.joined()
      return phrase == phrase.lowercased() && phrase == phrase.uppercased() ? [] : [letters]
    },
    EvasionTechnique(name: "reversed case", kind: .letters) { phrase, _ in
      let turned = phrase.map { $0.isUppercase ? $0.lowercased() : $0.uppercased() }.joined()
      return turned == phrase ? [] : [turned]
    },
  ]

  static let layouts = [
    EvasionTechnique(name: "spelt out", kind: .layout) { phrase, random in
      let letters = phrase.filter { $0 != " " }
      guard phrase.isPlainPhrase, letters.count >= 3, letters.allSatisfy(\.isLetter) else { return [] }
      return gaps.map { letters.map(String.init).joined(separator: $0) }
    },
    EvasionTechnique(name: "signs between words", kind: .layout) { phrase, random in
      let words = phrase.split(separator: " ").map(String.init)
      return words.count > 1 && phrase.isPlainPhrase
        ? [".", "🔥", "_", "/", "*", " · ", "\n", "…", " 🚀 ", "|", ": "].map { words.joined(separator: $0) } : []
    },
    EvasionTechnique(name: "joined", kind: .layout) { phrase, _ in
      let words = phrase.words
      guard words.count > 1, phrase.isPlainPhrase else { return [] }
      return [words.map(\.capitalisedFirst).joined(), words.joined().lowercased()]
    },
    EvasionTechnique(name: "hashtag", kind: .layout) { phrase, _ in
      let words = phrase.words
      guard phrase.isPlainPhrase, phrase.contains(where: \.isLetter) else { return [] }
      let camel = words.map(\.capitalisedFirst)
      return [camel.joined(), words.joined().lowercased(), words.joined(separator: "_"), (camel + ["Now"]).joined()]
        .map { "#" + $0 }
    },
    EvasionTechnique(name: "handle", kind: .layout) { phrase, _ in
      phrase.isPlainPhrase && phrase.contains(where: \.isLetter)
        ? ["@" + phrase.words.map(\.capitalisedFirst).joined()] : []
    },
    EvasionTechnique(name: "link", kind: .layout) { phrase, _ in
      guard !phrase.contains(where: { "/?#\n".contains($0) }), phrase.contains(where: \.isLetter) else { return [] }
      let paths = ["-", "_", "+", "%20", "/", "%2D"].map { phrase.split(separator: " ").joined(separator: $0) }
      return (paths + [encoded(phrase)]).flatMap { ["https://pages.example/\($0)", "https://pages.example/a?q=\($0)"] }
    },
  ]

  /// Every byte as a percent escape.
  private static func encoded(_ phrase: String) -> String {
    phrase.utf8.map { "%" + String(UInt16($0) | 0x100, radix: 16, uppercase: true).suffix(2) }.joined()
  }

  static let misspellings = [
    EvasionTechnique(name: "one edit", kind: .misspelling) { phrase, random in
      let characters = Array(phrase)
      let places = editablePlaces(characters)
      guard !places.isEmpty else { return [] }
      return (0..<4).map { edit in
        var letters = characters
        let at = random.pick(places)
        switch edit {
        case 0: letters.insert("k", at: at)
        case 1: letters.remove(at: at)
        case 2: letters[at] = "w"
        default: if at + 1 < letters.count, places.contains(at + 1) { letters.swapAt(at, at + 1) }
        }
        return String(letters)
      }.filter { $0.words.count == phrase.words.count }
    }
  ]

  /// In words of four letters and more, which may be misspelt.
  private static func editablePlaces(_ characters: [Character]) -> [Int] {
    var places: [Int] = []
    var start = 0
    for end in characters.indices.map({ $0 }) + [characters.count]
    where end == characters.count || !characters[end].isLetter {
      if end - start >= 4 { places += start..<end }
      start = end + 1
    }
    return places
  }
}
