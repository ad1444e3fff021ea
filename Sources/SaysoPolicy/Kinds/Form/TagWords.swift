import SaysoModel

/// Takes apart a hashtag that shows no capitals.
///
/// Without a full dictionary it must not guess: it divides a tag only where every part is a word it knows, and stays
/// silent about words that merely look divisible (`background`, `together`).
struct TagWords: Sendable {
  /// The names a policy declares, as they are written, by their lower-case form.
  private let names: [String: String]

  init(names: [String]) {
    let words = names.flatMap { $0.split { !$0.isASCII || !$0.isLetter } }.filter { $0.count >= 3 }.map(String.init)
    self.names = Dictionary(words.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The tag with a capital for each of its words; `nil` when it has them, is one word, or can't be taken apart.
  /// `tag` is without its `#`.
  func capitalized(_ tag: String) -> String? {
    guard Self.lengths.contains(tag.utf8.count), tag.utf8.allSatisfy(Self.isLetterOrDigit),
      Self.showsNoWords(tag)
    else { return nil }
    var words = 0
    var capitalized = ""
    for run in Self.runs(tag.lowercased()) {
      guard run.first?.isLetter == true else {
        capitalized += run
        continue
      }
      guard let parts = split(run) else { return nil }
      words += parts.count
      capitalized += parts.map { names[$0] ?? $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
    return words > 1 ? capitalized : nil
  }

  /// In bytes, of tags that are looked at.
  static let lengths = 8...60
  private static let longestWord = 16

  /// In lower or upper case throughout, at most with a first capital.
  private static func showsNoWords(_ tag: String) -> Bool {
    let rest = tag.dropFirst().filter(\.isLetter)
    return rest.allSatisfy(\.isLowercase) || (tag.first?.isLowercase != true && rest.allSatisfy(\.isUppercase))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// Letters and digits apart.
  private static func runs(_ tag: String) -> [String] {
    tag.reduce(into: []) { runs, character in
      if let last = runs.last?.last, last.isLetter == character.isLetter {
        runs[runs.count - 1].append(character)
      } else {
        runs.append(String(character))
      }
    }
  }

  /// The fewest words that make up the run; `nil` when none do. One that may be one word after all counts as one.
  private func split(_ run: String) -> [String]? {
    let letters = Array(run)
    var best: [[String]?] = [[]] + Array(repeating: nil, count: letters.count)
    for end in 1...letters.count {
      for start in max(0, end - Self.longestWord)..<end {
        guard let before = best[start], before.count + 1 < best[end]?.count ?? .max else { continue }
        let word = String(letters[start..<end])
        if isWord(word) { best[end] = before + [word] }
      }
    }
    guard let words = best[letters.count] else { return nil }
    return words.count < 2 || isCertain(words) ? words : nil
  }

  private func isWord(_ word: String) -> Bool { names[word] != nil || Self.known.contains(word) }

  /// Two longer words, or a row of three and more; a declared name counts as a longer word.
  private func isCertain(_ words: [String]) -> Bool {
    let long = words.count { $0.utf8.count >= 4 || names[$0] != nil }
    return long >= 2 || words.count >= 3 && long >= 1 && words.reduce(0) { $0 + $1.utf8.count } >= 10
  }

  private static let known = Set(
    [TagWordData.common, TagWordData.short, TagWordData.single].flatMap {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    })
}
