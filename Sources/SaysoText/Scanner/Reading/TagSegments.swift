/// A hashtag's or handle's name split where its author marked new words: `ProjectFalcon`, `Q3Results`,
/// `project_falcon`, `falcon.lamps`, `NASALaunch`.
struct TagSegments {
  struct Segment {
    var source: Range<Int>
    var folded: Range<Int>
  }

  private(set) var segments: [Segment] = []
  /// The folded forms of all segments, one after another, so that any run of them is one slice.
  private(set) var folded: [UInt8] = []

  private enum Letter { case lower, upper, digit, mark, separator, invisible }

  /// Whether it parts the words of a name: an underscore, or in a handle a full stop or hyphen (`larkfield.lamps`).
  static func isSeparator(_ scalar: UInt32) -> Bool {
    scalar == 0x5F || scalar == 0xFF3F || scalar == 0x2E || scalar == 0x2D
  }

  mutating func split(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    segments.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    var start = range.lowerBound
    var previous: Letter = .separator
    var previousStart = start
    var scalars = ScalarSequence(bytes, range)
    var at = scalars.offset
    while let scalar = scalars.next() {
      let letter = Self.letter(scalar)
      switch (previous, letter) {
      case (_, .mark), (_, .invisible): break
      case (_, .separator):
        close(bytes, start..<at)
        start = scalars.offset
      case (.separator, _): start = at
      case (.lower, .upper), (.digit, .lower), (.digit, .upper), (.lower, .digit), (.upper, .digit):
        close(bytes, start..<at)
        start = at
      case (.upper, .lower) where previousStart > start:
        close(bytes, start..<previousStart)
        start = previousStart
      default: break
      }
      if letter != .mark, letter != .invisible {
        previous = letter
        previousStart = at
      }
      at = scalars.offset
    }
    if previous != .separator { close(bytes, start..<range.upperBound) }
  }

  private mutating func close(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    let start = folded.count
    var form = FoldedForm(start: start)
    for scalar in ScalarSequence(bytes, range) { form.append(scalar, to: &folded) }
    form.finish(&folded)
    guard folded.count > start else { return }
    segments.append(Segment(source: range, folded: start..<folded.count))
  }

  private static func letter(_ scalar: UInt32) -> Letter {
    if isSeparator(scalar) { return .separator }
    let properties = ScalarProperties(of: scalar)
    if properties.isDefaultIgnorable { return .invisible }
    if properties.isMark { return .mark }
    if properties.isDecimalDigit { return .digit }
    return properties.isUppercase ? .upper : .lower
  }
}
