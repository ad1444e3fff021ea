/// A run of letters, digits and signs such as `f@lcon`, which word rules take apart, read as one word.
struct LeetChunk {
  var range: Range<Int>
  /// The tokens inside.
  var tokens: Range<Int>
  var hasInvisible: Bool
}

/// Finds the runs in which at least one sign stands beside at least one letter. (Letters and digits without a sign are
/// one token anyway.) Each is given with up to two of its leading and trailing signs, and without, as `!` may be an *i*
/// or an exclamation.
struct LeetChunks {
  private(set) var chunks: [LeetChunk] = []

  mutating func removeAll() { chunks.removeAll(keepingCapacity: true) }

  mutating func find(in reader: FieldReader) {
    var cursor = 0
    for entity in reader.entities {
      if case .cashtag = entity.kind { continue }
      find(in: reader, cursor..<max(cursor, entity.range.lowerBound))
      cursor = max(cursor, entity.range.upperBound)
    }
    find(in: reader, cursor..<max(cursor, reader.bytes.count))
    chunks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private mutating func find(in reader: FieldReader, _ range: Range<Int>) {
    var run = Run()
    var scalars = ScalarSequence(reader.bytes, range)
    var start = range.lowerBound
    while let scalar = scalars.next() {
      if !run.take(scalar, start..<scalars.offset) {
        append(run, reader)
        run = Run()
      }
      start = scalars.offset
    }
    append(run, reader)
  }

  private mutating func append(_ run: Run, _ reader: FieldReader) {
    guard run.hasLetter, run.signs > 0, let core = run.core else { return }
    for leading in 0...run.leading.count {
      for trailing in 0...run.trailing.count {
        let start = leading == 0 ? core.lowerBound : run.leading[leading - 1]
        let end = trailing == 0 ? core.upperBound : run.trailing[trailing - 1]
        append(start..<end, hasSign: leading + trailing + run.signsInside > 0, run, reader)
      }
    }
  }

  private mutating func append(_ range: Range<Int>, hasSign: Bool, _ run: Run, _ reader: FieldReader) {
    guard hasSign, reader.isBoundary(range.lowerBound), reader.isBoundary(range.upperBound) else { return }
    chunks.append(
      LeetChunk(
        range: range, tokens: reader.tokens(touching: range),
        hasInvisible: run.hasInvisible && Self.hasInvisible(reader, range)))
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
    /// From the first letter or digit to the last.
    private(set) var core: Range<Int>?
    /// Where the last two signs before the core start.
    private(set) var leading = Pair()
    /// Where the first two signs after the core end.
    private(set) var trailing = Pair()
    private var pending = 0
    private(set) var signsInside = 0

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
      let isLetter = properties.isLetter
      guard isLetter || properties.isDecimalDigit || properties.isMark && core != nil else { return false }
      hasLetter = hasLetter || isLetter
      signsInside += pending
      pending = 0
      trailing = Pair()
      core = (core?.lowerBound ?? range.lowerBound)..<range.upperBound
      return true
    }

    private mutating func takeSign(_ range: Range<Int>) {
      signs += 1
      if core == nil {
        leading.push(range.lowerBound)
      } else {
        pending += 1
        trailing.append(range.upperBound)
      }
    }
  }

  /// Up to two offsets, without an allocation.
  private struct Pair {
    private(set) var count = 0
    private var first = 0
    private var second = 0

    subscript(index: Int) -> Int { index == 0 ? first : second }

    /// Ignores a third.
    mutating func append(_ offset: Int) {
      if count == 0 { first = offset }
      if count == 1 { second = offset }
      count = min(count + 1, 2)
    }

    /// Forgets the one before last.
    mutating func push(_ offset: Int) {
      (first, second) = (offset, first)
      count = min(count + 1, 2)
    }
  }
}
