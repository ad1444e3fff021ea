/// Which letters a language's ordinary spelling uses, so that a letter from elsewhere can be called suspicious.
///
/// For languages in Latin letters: ASCII and the main and auxiliary exemplars of CLDR 42, which cover loan words
/// (English *café*). For others: their scripts, and ASCII. Where the language is not known, or not among these, every
/// letter of those Latin exemplars is ordinary.
public struct ExemplarLetters: Sendable {
  private let letters: Set<UInt32>
  private let native: Set<UInt32>
  private let scripts: Set<Script>

  /// `language` is a BCP 47 tag; only its primary subtag counts. Costs some microseconds: make one for a post or batch.
  public init(language: String?) {
    let primary = language.map { String($0.prefix { $0 != "-" && $0 != "_" }).lowercased() } ?? ""
    let scripts = Self.scripts(of: primary)
    self.scripts = scripts
    let known = primary == "no" ? "nb" : primary
    if let own = ExemplarLetterData.letters(of: known) {
      letters = Set(own.unicodeScalars.map(\.value))
      native = Set((ExemplarLetterData.nativeLetters(of: known) ?? own).unicodeScalars.map(\.value))
    } else {
      native = []
      letters = scripts.isEmpty ? Self.anyLatin : []
    }
  }

  /// Whether the scalar belongs to ordinary spelling. Only letters can fail to: digits, signs and emoji always do, as
  /// do marks, which are judged with the letter they compose (``isOrdinary(_:)`` wants NFC text, as people type it).
  public func isOrdinary(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return true }
    let properties = ScalarProperties(of: scalar)
    guard properties.isLetter else { return true }
    return letters.contains(scalar) || scripts.contains(properties.script)
      || properties.script == .common && Self.lengthening.contains(scalar)
  }

  /// How a letter stands to a language, nearest first.
  public enum Standing: Int, Comparable, Sendable {
    /// Its own words are spelt with it.
    case native
    /// Its loan words are.
    case loan
    /// Another language's words are.
    case ofAnotherLanguage
    /// Nobody's are: ɑ, ᴀ.
    case unheardOf

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  public func standing(of scalar: UInt32) -> Standing {
    if scalar < 0x80 || native.contains(scalar) { return .native }
    if isOrdinary(scalar) { return letters.contains(scalar) ? .loan : .native }
    return Self.anyLatin.contains(scalar) ? .ofAnotherLanguage : .unheardOf
  }

  public static func isOrdinary(_ scalar: UInt32, language: String?) -> Bool {
    scalar < 0x80 || ExemplarLetters(language: language).isOrdinary(scalar)
  }

  /// Arabic tatweel, the Japanese long-vowel mark and its half-width form: letters that belong to no one script.
  private static let lengthening: Set<UInt32> = [0x0640, 0x30FC, 0xFF70]

  private static let anyLatin = Set(
    ExemplarLetterData.languages.compactMap(ExemplarLetterData.letters(of:)).joined().flatMap(\.unicodeScalars)
      .map(\.value))

  private static func scripts(of language: String) -> Set<Script> {
    switch language {
    case "ru", "uk", "bg", "be", "mk", "kk", "ky", "tg", "mn": [.cyrillic]
    case "sr": [.cyrillic, .latin]
    case "el": [.greek]
    case "ar", "fa", "ur", "ps", "ckb", "sd", "ug": [.arabic]
    case "he", "iw", "yi": [.hebrew]
    case "hi", "mr", "ne", "sa": [.devanagari]
    case "zh", "yue": [.han, .bopomofo]
    case "ja": [.han, .hiragana, .katakana]
    case "ko": [.hangul, .han]
    case "th": [.thai]
    case "hy": [.armenian]
    case "ka": [.georgian]
    case "chr": [.cherokee]
    case "cop": [.coptic]
    case "bn", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "km", "lo", "my", "am", "bo": [.other]
    default: []
    }
  }
}
