import SaysoModel

/// Takes apart a hashtag that shows no capitals.
///
/// Without a full dictionary it must not guess: it divides a tag only where every part is a word it knows, and stays
/// silent about words that merely look divisible (`background`, `together`).
struct TagWords: Sendable {
  /// The names a policy declares, as they are written, by their lower-case form.
  private let names: [String: String]
  /// Those of them that a tag may be made of.
  private let known: Set<ShortWord>

  init(names: [String]) {
    let words = names.flatMap { $0.split { !$0.isASCII || !$0.isLetter } }.filter { $0.count >= 3 }.map(String.init)
    self.names = Dictionary(words.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    known = Set(self.names.keys.filter { $0.utf8.count <= Self.longestWord }.map { ShortWord($0.utf8) })
  }

  /// The tag with a capital for each of its words; `nil` when it has them, is one word, or can't be taken apart.
  /// `tag` is without its `#`.
  func capitalized(_ tag: String) -> String? {
    guard Self.lengths.contains(tag.utf8.count), tag.utf8.allSatisfy(Self.isLetterOrDigit),
      Self.showsNoWords(tag.utf8)
    else { return nil }
    var words = 0
    var capitalized = ""
    // In lower case; digits have that bit anyway.
    for run in Self.runs(tag.utf8.map { $0 | 0x20 }) {
      guard run.first.map(Self.isLetter) == true else {
        capitalized += String(decoding: run, as: UTF8.self)
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
  private static func showsNoWords(_ tag: String.UTF8View) -> Bool {
    let rest = tag.dropFirst().lazy.filter(isLetter)
    return rest.allSatisfy { $0 >= 0x61 } || (tag.first ?? 0) < 0x61 && rest.allSatisfy { $0 < 0x61 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }

  /// Letters and digits apart.
  private static func runs(_ tag: [UInt8]) -> [ArraySlice<UInt8>] {
    var runs: [ArraySlice<UInt8>] = []
    var start = 0
    while start < tag.count {
      let end = tag[start...].firstIndex { isLetter($0) != isLetter(tag[start]) } ?? tag.count
      runs.append(tag[start..<end])
      start = end
    }
    return runs
  }

  /// The fewest words that make up the run; `nil` when none do. One that may be one word after all counts as one.
  private func split(_ run: ArraySlice<UInt8>) -> [String]? {
    let letters = Array(run)
    // For each place the fewest words up to it, and where the last of them begins.
    var best = [(count: Int, start: Int)?](repeating: nil, count: letters.count + 1)
    best[0] = (0, 0)
    for end in 1...letters.count {
      for start in max(0, end - Self.longestWord)..<end {
        guard let before = best[start], before.count + 1 < best[end]?.count ?? .max else { continue }
        let word = ShortWord(letters[start..<end])
        if known.contains(word) || Self.common.contains(word) { best[end] = (before.count + 1, start) }
      }
    }
    var words: [String] = []
    var end = letters.count
    while end > 0 {
      guard let last = best[end] else { return nil }
      words.append(String(decoding: letters[last.start..<end], as: UTF8.self))
      end = last.start
    }
    words.reverse()
    return words.count < 2 || isCertain(words) ? words : nil
  }

  /// Two longer words, or a row of three and more; a declared name counts as a longer word.
  private func isCertain(_ words: [String]) -> Bool {
    let long = words.count { $0.utf8.count >= 4 || names[$0] != nil }
    return long >= 2 || words.count >= 3 && long >= 1 && words.reduce(0) { $0 + $1.utf8.count } >= 10
  }

  private static let common = Set(
    [TagWordData.common, TagWordData.short, TagWordData.single].flatMap {
      $0.split(whereSeparator: \.isWhitespace).map { ShortWord($0.utf8) }
    })
}

/// A word of up to 16 letters of ASCII as two integers: quicker to make and to compare than a string.
private struct ShortWord: Hashable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ letters: some Sequence<UInt8>) {
    for letter in letters {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(letter)
    }
  }
}
