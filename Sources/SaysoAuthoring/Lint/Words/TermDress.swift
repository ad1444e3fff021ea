import SaysoModel

/// The ways in which people write a term: plainly in every part of a post, and so that a search won't find it.
enum TermDress {
  struct Place {
    let text: String
    let field: PostField
  }

  static func places(_ phrase: String) -> [Place] {
    let bare = phrase.filter { $0.isLetter || $0.isNumber }
    let camel = phrase.split { !$0.isLetter && !$0.isNumber }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined()
    let path = phrase.split(whereSeparator: \.isWhitespace).joined(separator: "-")
    return [
      Place(text: phrase, field: .text), Place(text: "#" + bare, field: .text), Place(text: "#" + camel, field: .text),
      Place(text: "@" + bare, field: .text), Place(text: "https://example.com/\(path)", field: .text),
      Place(text: "https://example.com/?q=\(bare)", field: .text), Place(text: phrase, field: .alt(0)),
      Place(text: "\(path).jpg", field: .file(0)), Place(text: phrase, field: .quoted),
    ]
  }

  /// Spaced, dotted, with digits for letters, with Cyrillic look-alikes, drawn out.
  static func disguised(_ phrase: String) -> [String] {
    let letters = phrase.filter { $0.isLetter || $0.isNumber }.map(String.init)
    return [
      letters.joined(separator: " "), letters.joined(separator: "."), mapped(phrase, digits), mapped(phrase, cyrillic),
      letters.enumerated().map { $0 == letters.count / 2 ? $1 + $1 + $1 : $1 }.joined(),
    ]
  }

  private static func mapped(_ phrase: String, _ table: [Character: Character]) -> String {
    String(phrase.map { table[Character($0.lowercased())] ?? $0 })
  }

  private static let digits: [Character: Character] = ["a": "4", "e": "3", "i": "1", "o": "0", "s": "5"]
  private static let cyrillic: [Character: Character] = ["a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х"]
}
