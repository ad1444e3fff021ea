import SaysoTestSupport

/// A way to write a phrase so that people still read it and programs may not (domain notes, section 6).
struct EvasionTechnique: Sendable {
  enum Kind: Sendable {
    /// Changes letters, or puts something inside words.
    case letters
    /// Changes what stands between letters and words, or where the phrase stands.
    case layout
    /// One edit; only where the term allows it.
    case misspelling
  }

  let name: String
  let kind: Kind
  /// Every way worth trying to apply it once; none where the phrase gives no hold to it.
  let variants: @Sendable (String, inout SeededGenerator) -> [String]

  static let all = invisibles + styles + lookAlikes + writing + layouts + misspellings
}

extension String {
  /// The phrase with each character that `change` takes to something else changed: all of them, and only one.
  func changing(
    _ random: inout SeededGenerator, fewest: Int = 1, _ change: (Character, inout SeededGenerator) -> String?
  ) -> [String] {
    let characters = Array(self)
    let places = characters.indices.filter { change(characters[$0], &random) != nil }
    guard places.count >= fewest, !places.isEmpty else { return [] }
    let one = random.pick(places)
    return [Set([one]), Set(places)].map { chosen in
      characters.indices.map { index in
        chosen.contains(index) ? change(characters[index], &random) ?? "" : String(characters[index])
      }.joined()
    }
  }

  /// With something put between two letters of a word: in one place, and in all.
  func inserting(_ piece: String, _ random: inout SeededGenerator) -> [String] {
    let characters = Array(self)
    let places = characters.indices.dropFirst().filter { characters[$0 - 1].isLetter && characters[$0].isLetter }
    guard !places.isEmpty else { return [] }
    let one = random.pick(places)
    return [Set([one]), Set(places)].map { chosen in
      characters.indices.map { (chosen.contains($0) ? piece : "") + String(characters[$0]) }.joined()
    }
  }

  var words: [String] { split { $0.isWhitespace || "-–—'’./".contains($0) }.map(String.init) }
  /// No ASCII sign but spaces, so that a tag or a row of letters can be made of it.
  var isPlainPhrase: Bool {
    unicodeScalars.allSatisfy { !$0.isASCII || $0.properties.isAlphabetic || $0.isDecimal || $0 == " " }
  }
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Unicode.Scalar {
  var isDecimal: Bool { ("0"..."9").contains(self) }
}
