import Foundation
import SaysoTestSupport
@testable import SaysoText

/// Writes phrases the ways people hide them, singly and in pairs.
enum Disguise {
  private typealias Step = @Sendable (String, inout SeededGenerator) -> String

  static func rendering(of phrase: String, _ random: inout SeededGenerator) -> String {
    if random.chance(12) { return phrase }
    let inner = random.pick([
      lookAlike, leet, styled, accented, repeated, invisible, misspelt, capitalI, plain, plain, plain,
    ])
    let outer = random.pick([
      tag, tag, handle, link, spaced, joined, styled, pictured, leet, repeated, invisible, inflected, cased, hyphenated,
      lookAlike, plain,
    ])
    let changed = inner(phrase, &random)
    return changed.contains(where: \.isLetter) ? outer(changed, &random) : changed
  }

  private static let plain: Step = { phrase, _ in phrase }
  private static let cased: Step = { phrase, random in random.chance(50) ? phrase.uppercased() : phrase.lowercased() }

  private static let inflected: Step = { phrase, random in
    phrase + random.pick(["s", "'s", "ing", "ed", "’s", "y", "er"])
  }

  private static let hyphenated: Step = { phrase, random in
    phrase.split(separator: " ").joined(
      separator: random.pick(["-", "_", "/", " #", "\n", "... ", " \"", "  ", "\n\n"]))
  }

  private static let joined: Step = { phrase, _ in phrase.filter { $0 != " " && $0 != "." } }

  private static let tag: Step = { phrase, random in
    let words = phrase.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "\u{200B}" }).map(String.init)
    let name =
      switch Int.random(in: 0..<4, using: &random) {
      case 0: words.joined().lowercased()
      case 1: words.joined(separator: "_")
      case 2: words.map(\.capitalisedFirst).joined() + random.pick(["Launch", "Now", "2026", "s"])
      default: words.map(\.capitalisedFirst).joined()
      }
    return "#" + name
  }

  private static let handle: Step = { phrase, random in "@" + tag(phrase, &random).dropFirst() }

  private static let link: Step = { phrase, random in
    let path = phrase.split(separator: " ").joined(separator: random.pick(["-", "_", "%20", "/", "?q=", "%2D", ""]))
    return "https://ex.example/" + path
  }

  private static let spaced: Step = { phrase, random in
    let gap = random.pick([" ", ".", "·", "-", "_", "*", "🔥", " - ", "\n", "    "])
    if random.chance(50) { return phrase.filter { $0 != " " }.map(String.init).joined(separator: gap) }
    var words = phrase.split(separator: " ").map(String.init)
    let index = Int.random(in: 0..<words.count, using: &random)
    words[index] = words[index].map(String.init).joined(separator: gap)
    return words.joined(separator: " ")
  }

  private static let repeated: Step = { phrase, random in
    let at = Int.random(in: 0..<max(1, phrase.count), using: &random)
    return String(
      phrase.enumerated().flatMap { index, letter in
        Array(repeating: letter, count: index == at && letter.isLetter ? Int.random(in: 2...4, using: &random) : 1)
      })
  }

  private static let invisible: Step = { phrase, random in
    let at = phrase.index(phrase.startIndex, offsetBy: Int.random(in: 0...phrase.count, using: &random))
    return phrase[..<at] + random.pick(["\u{200B}", "\u{AD}", "\u{2060}", "\u{200D}", "\0", "\u{7F}", "\u{90}"])
      + phrase[at...]
  }

  private static let misspelt: Step = { phrase, random in
    var letters = Array(phrase)
    let at = Int.random(in: 0..<letters.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: letters.remove(at: at)
    case 1: letters.insert("e", at: at)
    case 2: letters[at] = "x"
    default: if at + 1 < letters.count { letters.swapAt(at, at + 1) }
    }
    return String(letters)
  }

  private static let capitalI: Step = { phrase, _ in phrase.replacing("l", with: "I") }

  private static let lookAlikes: [Character: [Character]] = [
    "a": ["а", "ạ", "α", "🅰"], "o": ["о", "ο", "ö"], "e": ["е", "ё", "ę"], "i": ["і", "ı"], "l": ["ӏ", "ł"],
    "c": ["с", "ç"], "F": ["Ϝ", "Ｆ", "🅵"], "m": ["м"], "r": ["г"], "s": ["ѕ"],
  ]

  private static let lookAlike: Step = { phrase, random in
    let share = random.pick([30, 60, 100])
    return String(phrase.map { random.chance(share) ? random.pick(lookAlikes[$0] ?? [$0]) : $0 })
  }

  /// In letters of another style, some or all.
  private static let styled: Step = { phrase, random in
    let (upper, lower): (UInt32, UInt32) = random.pick([(0x1D400, 0x1D41A), (0x24B6, 0x24D0), (0xFF21, 0xFF41)])
    return mapped(phrase, share: random.pick([20, 100, 100]), &random) { letter in
      letter < 0x60 ? upper + letter - 0x41 : lower + letter - 0x61
    }
  }

  private static let pictured: Step = { phrase, random in
    mapped(phrase, share: random.pick([20, 100]), &random) { 0x1F1E6 + ($0 | 0x20) - 0x61 }
  }

  private static func mapped(
    _ phrase: String, share: Int, _ random: inout SeededGenerator, _ map: (UInt32) -> UInt32
  ) -> String {
    var result = ""
    for scalar in phrase.unicodeScalars {
      let isChanged = ("a"..."z").contains(scalar.properties.lowercaseMapping) && random.chance(share)
      result.unicodeScalars.append(isChanged ? Unicode.Scalar(map(scalar.value)) ?? scalar : scalar)
    }
    return result
  }

  private static let accented: Step = { phrase, random in
    let mark = random.pick(["\u{301}", "\u{308}", "\u{327}", "\u{335}"])
    let share = random.pick([25, 100])
    let marked = phrase.map { $0.isLetter && random.chance(share) ? "\($0)\(mark)" : String($0) }.joined()
    return random.chance(50) ? marked.precomposedStringWithCanonicalMapping : marked
  }

  private static let leetSigns: [Character: [Character]] = [
    "a": ["4", "@"], "o": ["0"], "e": ["3", "€"], "i": ["1", "!", "|"], "l": ["1", "|", "£"], "s": ["5", "$"],
    "t": ["7", "+"],
    "b": ["8"], "g": ["9"], "c": ["¢", "("],
  ]

  private static let leet: Step = { phrase, random in
    let share = random.pick([40, 100])
    return String(phrase.map { random.chance(share) ? random.pick(leetSigns[$0] ?? [$0]) : $0 })
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
