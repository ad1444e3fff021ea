/// A stretch of a text that is written in fancy letters.
struct FancyRun: Hashable, Sendable {
  /// In UTF-8 bytes of the text, half-open; from the first fancy letter to the last.
  let range: Range<Int>
  /// The same in plain letters.
  let plain: String

  /// In order of appearance. What a formula, a unit or a sign may hold is no run: one needs a word of three fancy
  /// letters, or five letters in boxes with spaces between; superscripts and small capitals need a whole word, as they
  /// stand in ordinals and phonetic transcriptions; full-width letters are at home in a text with Han or kana.
  static func runs(in text: String) -> [FancyRun] {
    // Every such letter but those of the phonetic blocks takes three bytes and more; plain Latin text holds none.
    guard text.utf8.contains(where: { $0 >= 0xC9 }),
      text.unicodeScalars.contains(where: { FancyLetters.letter($0) != nil })
    else { return [] }
    var reader = Reader(isEastAsian: text.unicodeScalars.contains { isEastAsian($0.value) })
    for scalar in text.unicodeScalars { reader.read(scalar) }
    reader.finish()
    return reader.runs
  }

  private static func isEastAsian(_ value: UInt32) -> Bool {
    (0x3040...0x30FF).contains(value) || (0x3400...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xFF66...0xFF9D).contains(value) || (0x20000...0x3FFFF).contains(value)
  }
}

extension FancyRun {
  /// Reads a text from left to right: words first, then runs of words.
  private struct Reader {
    let isEastAsian: Bool
    private(set) var runs: [FancyRun] = []
    private var offset = 0
    private var word = Word()
    /// The run so far: fancy words and what stands between them.
    private var start: Int?
    private var end = 0
    private var plain = ""
    private var between = ""
    /// Letters of the longest word of it.
    private var longest = 0
    private var touchesFormula = false
    private var boxed = 0

    init(isEastAsian: Bool) { self.isEastAsian = isEastAsian }

    mutating func read(_ scalar: Unicode.Scalar) {
      if let letter = accepted(scalar) {
        if word.isEmpty { word.start = offset }
        word.add(letter)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        let isMixed = word.isMixed || !Self.isWithoutSmallCapital(scalar)
        word.isMixed = true
        closeWord()
        word = Word(isMixed: isMixed)
        breakRun()
      } else {
        closeWord()
        between.unicodeScalars.append(scalar)
        if scalar.properties.generalCategory == .mathSymbol { breakFormula() }
        if scalar == "\n" { breakRun() }
      }
      offset += UTF8.width(scalar)
    }

    mutating func finish() {
      closeWord()
      breakRun()
    }

    private func accepted(_ scalar: Unicode.Scalar) -> FancyLetters.Letter? {
      // Letters that have no small capital stand for themselves between small capitals.
      if word.style == .smallCapital, Self.isWithoutSmallCapital(scalar) {
        return FancyLetters.Letter(plain: scalar, style: .smallCapital)
      }
      guard let letter = FancyLetters.letter(scalar), !(letter.style == .fullWidth && isEastAsian) else { return nil }
      return word.isEmpty && word.isMixed && letter.style.needsWholeWord ? nil : letter
    }

    /// Letters whose small capitals look the same or are missing, so that they are left as they are.
    private static func isWithoutSmallCapital(_ scalar: Unicode.Scalar) -> Bool {
      scalar == "x" || scalar == "s" || scalar == "q"
    }

    private mutating func closeWord() {
      defer { word = Word() }
      guard !word.isEmpty, !(word.isMixed && word.style?.needsWholeWord == true) else { return }
      if start == nil { start = word.start }
      plain += (plain.isEmpty ? "" : between) + word.plain
      between = ""
      end = offset
      longest = max(longest, word.letters)
      boxed += word.style == .enclosed ? word.letters : 0
    }

    private mutating func breakRun() {
      if let start, longest >= (touchesFormula ? 4 : 3) || boxed >= 5 {
        runs.append(FancyRun(range: start..<end, plain: plain))
      }
      (start, plain, between, longest, boxed, touchesFormula) = (nil, "", "", 0, 0, false)
    }

    /// Beside an operator, three letters are more likely three quantities.
    private mutating func breakFormula() {
      touchesFormula = true
      breakRun()
      touchesFormula = true
    }
  }

  /// Fancy letters without anything between.
  private struct Word {
    var start = 0
    var plain = ""
    var letters = 0
    var style: FancyLetters.Style?
    /// Whether plain letters touch it.
    var isMixed = false

    var isEmpty: Bool { plain.isEmpty }

    mutating func add(_ letter: FancyLetters.Letter) {
      plain.unicodeScalars.append(letter.plain)
      letters += 1
      style = style ?? letter.style
    }
  }
}

extension FancyLetters.Style {
  fileprivate var needsWholeWord: Bool { self == .smallCapital || self == .superscript }
}
