/// A run of letters, digits and signs such as `f@lcon`, which word rules take apart, read as one word.
struct LeetChunk {
  var range: Range<Int>
  /// The tokens inside.
  var tokens: Range<Int>
  var hasInvisible: Bool
}

/// Finds the runs in which at least one sign, or sign that looks like a letter (🇫, ∪), stands beside at least one
/// letter, and those of nothing but such signs. (Letters and digits without a sign are one token anyway.) Each is given
/// with up to two of its leading and trailing signs, with all of them, and without, as `!` may be an *i* or an
/// exclamation.
struct LeetChunks {
  private(set) var chunks: [LeetChunk] = []

  mutating func removeAll() { chunks.removeAll(keepingCapacity: true) }

  mutating func find(in reader: FieldReader) {
    var cursor = 0
    for entity in reader.entities {
      if Self.mayBeInRun(entity, reader) { continue }
      find(in: reader, cursor..<max(cursor, entity.range.lowerBound))
      cursor = max(cursor, entity.range.upperBound)
    }
    find(in: reader, cursor..<max(cursor, reader.bytes.count))
    chunks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// A cashtag, and what looks like a mention but has an `@` for an *a* in the middle of a word: `f€@st`.
  static func mayBeInRun(_ entity: Entity, _ reader: FieldReader) -> Bool {
    switch entity.kind {
    case .cashtag: return true
    case .mention:
      let before = UTF8Decoder.scalar(in: reader.bytes, before: entity.range.lowerBound)
      return before.length > 0 && LeetSigns.letter(for: before.scalar) != nil
    case .link, .hashtag, .email: return false
    }
  }

  private mutating func find(in reader: FieldReader, _ range: Range<Int>) {
    var start = Self.pastPlainRuns(in: reader.bytes, range)
    while start < range.upperBound {
      var run = Run()
      var scalars = ScalarSequence(reader.bytes, start..<range.upperBound)
      while let scalar = scalars.next(), run.take(scalar, start..<scalars.offset) { start = scalars.offset }
      append(run, reader)
      start = Self.pastPlainRuns(in: reader.bytes, scalars.offset..<range.upperBound)
    }
  }

  /// Where the first run begins that is more than letters and digits of ASCII: most of a text has nothing else.
  private static func pastPlainRuns(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var start = range.lowerBound
    var end = start
    while end < range.upperBound {
      let byte = bytes[end]
      end += 1
      if ASCIIWordBytes.isAlphanumeric(byte) { continue }
      guard Run.isParting(byte) else { return start }
      start = end
    }
    return range.upperBound
  }

  private mutating func append(_ run: Run, _ reader: FieldReader) {
    guard run.signs > 0, let whole = run.whole else { return }
    guard run.hasLetter, let core = run.core else {
      if run.pictures >= SpacedLetters.fewest { append(whole, hasSign: true, run, reader) }
      return
    }
    for leading in 0...run.leading.steps {
      let start = leading == 0 ? core.lowerBound : run.leading[leading - 1, beyond: whole.lowerBound]
      for trailing in 0...run.trailing.steps {
        let end = trailing == 0 ? core.upperBound : run.trailing[trailing - 1, beyond: whole.upperBound]
        append(start..<end, hasSign: leading + trailing + run.signsInside > 0, run, reader)
      }
    }
  }

  private mutating func append(_ range: Range<Int>, hasSign: Bool, _ run: Run, _ reader: FieldReader) {
    guard hasSign, !Self.isParenthesis(reader.bytes, range.lowerBound), reader.isBoundary(range.lowerBound),
      reader.isBoundary(range.upperBound)
    else { return }
    chunks.append(
      LeetChunk(
        range: range, tokens: reader.tokens(touching: range),
        hasInvisible: run.hasInvisible && Self.hasInvisible(reader, range)))
  }

  /// Before a word it opens a remark.
  private static func isParenthesis(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    let scalar = UTF8Decoder.scalar(in: bytes, at: offset).scalar
    return scalar == 0x28 || scalar == 0xFF08
  }

  private static func hasInvisible(_ reader: FieldReader, _ range: Range<Int>) -> Bool {
    ScalarSequence(reader.bytes, range).contains { ScalarTable.isDefaultIgnorable($0) }
  }

  /// A run while it is being read.
  private struct Run {
    private(set) var hasLetter = false
    /// Anywhere in the run; its ends may be trimmed off again.
    private(set) var hasInvisible = false
    private(set) var signs = 0
    /// Signs that look like letters.
    private(set) var pictures = 0
    /// From the first sign, letter or digit to the last.
    private(set) var whole: Range<Int>?
    /// From the first letter or digit to the last.
    private(set) var core: Range<Int>?
    /// Where the last two signs before the core start.
    private(set) var leading = Pair()
    /// Where the first two signs after the core end.
    private(set) var trailing = Pair()
    private var hasAlphabet = false
    private var hasOther = false
    private var isMixed = false
    private var pending = 0
    private(set) var signsInside = 0

    /// Whether it is an ASCII sign or space that belongs to no run.
    static func isParting(_ byte: UInt8) -> Bool {
      ASCIIWordBytes.isSign(byte) && LeetSigns.letter(for: UInt32(byte)) == nil
        && !ScalarProperties(of: UInt32(byte)).isPicture
    }

    /// `false` when the scalar does not belong to a run.
    mutating func take(_ scalar: UInt32, _ range: Range<Int>) -> Bool {
      if LeetSigns.letter(for: scalar) != nil {
        takeSign(range)
        return true
      }
      let properties = ScalarProperties(of: scalar)
      if properties.isDefaultIgnorable {
        hasInvisible = true
        return true
      }
      if properties.isPicture {
        pictures += 1
        takeSign(range)
        return true
      }
      let isLetter = properties.isLetter
      if isLetter { takeLetter(properties) }
      guard isLetter || properties.isDecimalDigit || properties.isMark && core != nil else { return false }
      signsInside += pending
      pending = 0
      trailing = Pair()
      core = (core?.lowerBound ?? range.lowerBound)..<range.upperBound
      whole = (whole?.lowerBound ?? range.lowerBound)..<range.upperBound
      return true
    }

    /// Some scripts have no spaces between words, so that each of their letters is a word where it stands among Latin
    /// ones: such a letter counts as a sign.
    private mutating func takeLetter(_ properties: ScalarProperties) {
      hasLetter = true
      if properties.wordBreak.isLetter { hasAlphabet = true } else { hasOther = true }
      if hasAlphabet, hasOther, !isMixed {
        isMixed = true
        signs += 1
        signsInside += 1
      }
    }

    private mutating func takeSign(_ range: Range<Int>) {
      signs += 1
      whole = (whole?.lowerBound ?? range.lowerBound)..<range.upperBound
      if core == nil {
        leading.push(range.lowerBound)
      } else {
        pending += 1
        trailing.append(range.upperBound)
      }
    }
  }

  /// Up to two offsets, without an allocation, and how many there would be.
  private struct Pair {
    private var count = 0
    private var hasMore = false
    private var first = 0
    private var second = 0

    /// One for each offset, and one for all that were not kept.
    var steps: Int { count + (hasMore ? 1 : 0) }

    subscript(index: Int, beyond last: Int) -> Int { index == 0 ? first : index == 1 ? second : last }

    /// Ignores a third.
    mutating func append(_ offset: Int) {
      if count == 0 { first = offset }
      if count == 1 { second = offset }
      hasMore = count == 2
      count = min(count + 1, 2)
    }

    /// Forgets the one before last.
    mutating func push(_ offset: Int) {
      (first, second) = (offset, first)
      hasMore = count == 2
      count = min(count + 1, 2)
    }
  }
}
