import Foundation

@testable import SaysoText

/// The same rule as the scanner's gate, by sets of scripts.
struct NaiveGate {
  let text: NaiveText
  let exemplars: ExemplarLetters
  let isLanguageKnown: Bool

  init(_ text: NaiveText, language: String?) {
    self.text = text
    exemplars = ExemplarLetters(language: language ?? "en")
    isLanguageKnown = language != nil
  }

  func suspects(_ scalars: [Unicode.Scalar]) -> Bool {
    let scripts = Set(scalars.compactMap(Self.script))
    if scripts.count > 1 || hasOddMarks(scalars) || scalars.contains(where: isForeign) { return true }
    if let own = scripts.first, own != dominant { return true }
    return scripts == [.latin] && hasForeignAccent(scalars)
  }

  private func hasOddMarks(_ scalars: [Unicode.Scalar]) -> Bool {
    zip(scalars, scalars.dropFirst()).contains { $0.isMark && $1.isMark }
      || scalars.contains {
        (0x332...0x338).contains($0.value) || (0x20D0...0x20F0).contains($0.value) || [0x305, 0x33F].contains($0.value)
      }
  }

  private func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80, scalar.leetLetter == nil else { return false }
    if scalar.isPicture { return true }
    switch ScalarTable.script(of: scalar.value) {
    case .common:
      guard let read = String(decoding: Skeleton.of(String(scalar)), as: UTF8.self).unicodeScalars.first else {
        return false
      }
      return read != scalar && (read.isLetter || read.isDigit)
    case .latin: return scalar.isLetter && exemplars.standing(of: scalar.value) == .unheardOf
    default: return false
    }
  }

  // MARK: Accents

  private func hasForeignAccent(_ scalars: [Unicode.Scalar]) -> Bool {
    switch standing(String(scalars)) {
    case .native: false
    case .unheardOf: true
    case .ofAnotherLanguage: isLanguageKnown ? isScattered : accented <= max(1, english)
    case .loan: (isLanguageKnown ? isScattered : accented <= english) && scalars.count >= 4 && !endsLikeLoan(scalars)
    }
  }

  private func endsLikeLoan(_ scalars: [Unicode.Scalar]) -> Bool {
    let word = scalars.map { String($0).lowercased() }
    return [["\u{E9}"], ["\u{E9}", "e"], ["\u{E9}", "s"], ["\u{E9}", "e", "s"]].contains {
      word.suffix($0.count) == $0[...]
    }
  }

  private func standing(_ word: String) -> ExemplarLetters.Standing {
    let composed = word.precomposedStringWithCanonicalMapping.unicodeScalars.filter { $0.value >= 0x80 }
    return composed.map { scalar in
      if scalar.isMark { return .ofAnotherLanguage }
      let isLatin = scalar.isLetter && ScalarTable.script(of: scalar.value) == .latin
      return isLatin ? exemplars.standing(of: scalar.value) : .native
    }.max() ?? .native
  }

  private var accented: Int {
    text.text.tokens.count {
      let standing = standing(String(text.scalars(in: $0.range)))
      return standing == .loan || standing == .ofAnotherLanguage
    }
  }

  private var isScattered: Bool { accented <= 3 || accented * 2 <= text.text.tokens.count }

  private var english: Int {
    let words = Set(
      """
      the and of to is was for with that this are it be you we our my at by from have will has been your they their not
      but about what when who which would there all just out up can i
      """.split { $0 == " " || $0 == "\n" }.map { Array($0.utf8) })
    return text.text.tokens.count { words.contains(text.folded($0)) }
  }

  // MARK: Scripts

  /// Chinese, Japanese and Korean scripts count as one; digits belong to the script they are of.
  private static func script(_ scalar: Unicode.Scalar) -> Script? {
    guard scalar.isLetter || scalar.isDigit && scalar.value >= 0x80 else { return nil }
    if (0x660...0x669).contains(scalar.value) { return .arabic }
    let script = ScalarTable.script(of: scalar.value)
    if [.common, .inherited].contains(script) { return nil }
    return [.han, .hiragana, .katakana, .hangul, .bopomofo].contains(script) ? .han : script
  }

  /// The script of most letters: Latin when others only draw level, none when others tie.
  private var dominant: Script? {
    let letters = text.scalars.map(\.scalar).filter(\.isLetter)
    let counts = Dictionary(grouping: letters.compactMap(Self.script), by: { $0 }).mapValues(\.count)
    guard let most = counts.values.max() else { return nil }
    let leaders = counts.filter { $0.value == most }.keys
    if leaders.contains(.latin) { return .latin }
    return leaders.count == 1 ? leaders.first : nil
  }
}
