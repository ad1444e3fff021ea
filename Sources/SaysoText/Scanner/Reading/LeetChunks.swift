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
  private var starts: [Int] = []
  private var ends: [Int] = []

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
    starts.removeAll(keepingCapacity: true)
    starts += [core.lowerBound] + run.leading
    ends.removeAll(keepingCapacity: true)
    ends += [core.upperBound] + run.trailing
    for start in starts {
      for end in ends {
        let bare = start == core.lowerBound && end == core.upperBound
        guard !bare || run.signsInside > 0, reader.isBoundary(start), reader.isBoundary(end) else { continue }
        chunks.append(
          LeetChunk(
            range: start..<end, tokens: reader.tokens(touching: start..<end),
            hasInvisible: run.hasInvisible && Self.hasInvisible(reader, start..<end)))
      }
    }
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
    private(set) var leading: [Int] = []
    /// Where the first two signs after the core end.
    private(set) var trailing: [Int] = []
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
      trailing.removeAll()
      core = (core?.lowerBound ?? range.lowerBound)..<range.upperBound
      return true
    }

    private mutating func takeSign(_ range: Range<Int>) {
      signs += 1
      if core == nil {
        if leading.count == 2 { leading.removeFirst() }
        leading.append(range.lowerBound)
      } else {
        pending += 1
        if trailing.count < 2 { trailing.append(range.upperBound) }
      }
    }
  }
}
