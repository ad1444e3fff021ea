/// Splits UTF-8 at the word boundaries of UAX #29, tailored for posts:
///
/// - `_` and its kind part words instead of joining them;
/// - every default-ignorable character is transparent, zero-width space and controls included, so that none hides a
///   word (``ScalarTable/isDefaultIgnorable(_:)``);
/// - between letters only apostrophes join (and the gershayim in Hebrew). Full stop, colon and middle dot part words, as
///   people leave out spaces (`launched.Falcon`) and space out letters (`F·a·l·c·o·n`). Between digits `.` and `,` join.
///
/// Linear: what is looked ahead over once is never looked ahead over again.
struct WordSegmenter {
  enum Style {
    case prose
    /// File names and addresses: `.` and `,` part numbers too.
    case name
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private let style: Style
  private var at: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, style: Style = .prose) {
    self.bytes = bytes
    self.style = style
    at = max(0, min(range.lowerBound, bytes.count))
    end = max(at, min(range.upperBound, bytes.count))
  }

  struct Segment {
    var range: Range<Int>
    /// Holds a letter, digit, ideograph or emoji.
    var isWord: Bool
    /// ASCII letters and digits alone.
    var isPlain: Bool
  }

  /// The next segment that is a word. ASCII signs and white space are passed over at once: whatever follows them, no
  /// word starts there.
  mutating func nextWord() -> Segment? {
    while true {
      while at < end, ASCIIWordBytes.isSign(bytes[at]) { at += 1 }
      guard let segment = next() else { return nil }
      if segment.isWord { return segment }
    }
  }

  mutating func next() -> Segment? {
    guard at < end else { return nil }
    if let plain = plainSegment() { return plain }
    let start = at
    var state = State(scalar())
    while at < end {
      let (value, length) = UTF8Decoder.scalar(in: bytes, at: at)
      guard length > 0, extends(&state, ScalarProperties(of: value), at + length) else { break }
    }
    at = min(at, end)
    return Segment(range: start..<at, isWord: state.isWord, isPlain: false)
  }

  /// A run of ASCII letters and digits that nothing after it can continue, or one ASCII sign that joins nothing.
  private mutating func plainSegment() -> Segment? {
    var stop = at
    while stop < end, ASCIIWordBytes.isAlphanumeric(bytes[stop]) { stop += 1 }
    let isWord = stop > at
    if !isWord {
      guard bytes[at] &- 0x20 < 0x5F else { return nil }
      stop = at + 1
    }
    if stop < end {
      let next = bytes[stop]
      if next >= 0x80 || ScalarTable.isHiddenControl(UInt32(next)) || (next == 0x20 && bytes[at] == 0x20) { return nil }
      if isWord, ASCIIWordBytes.mayJoin(next), stop + 1 < end, !ASCIIWordBytes.isSign(bytes[stop + 1]) { return nil }
    }
    defer { at = stop }
    return Segment(range: at..<stop, isWord: isWord, isPlain: isWord)
  }

  private mutating func scalar() -> ScalarProperties {
    let (value, length) = UTF8Decoder.scalar(in: bytes, at: at)
    at += max(length, 1)
    return ScalarProperties(of: value)
  }

  private struct State {
    /// The class to the left, transparent characters left out (rule WB4).
    var left: WordBreak
    var isWord: Bool
    var followsJoiner: Bool
    var isDirect = true
    var hasFlagHalf: Bool

    init(_ first: ScalarProperties) {
      left = first.wordBreak
      isWord = first.isWord
      followsJoiner = left == .joiner
      hasFlagHalf = left == .regionalIndicator
    }
  }

  /// Takes the next scalar into the segment when no boundary stands before it.
  private mutating func extends(_ state: inout State, _ next: ScalarProperties, _ after: Int) -> Bool {
    let right = next.wordBreak
    switch right {
    case .extend, .format, .joiner:
      guard !state.left.isLineEnd else { return false }
      state.followsJoiner = right == .joiner
      state.isDirect = false
      at = after
      return true
    default: break
    }
    let isJoined =
      (state.followsJoiner && next.isPictographic) || joins(&state, right)
      || bridges(&state, right, after)
    guard isJoined else { return false }
    at = max(at, after)
    state.isWord = state.isWord || next.isWord
    state.followsJoiner = false
    state.isDirect = true
    return true
  }

  private func joins(_ state: inout State, _ right: WordBreak) -> Bool {
    let left = state.left
    let joined: Bool
    switch (left, right) {
    case (.carriageReturn, .lineFeed): joined = state.isDirect
    case (.space, .space): joined = state.isDirect
    case (.regionalIndicator, .regionalIndicator):
      joined = state.hasFlagHalf
      state.hasFlagHalf = false
    case (.katakana, .katakana): joined = true
    default: joined = left.isAlphanumeric && right.isAlphanumeric
    }
    if joined { state.left = right }
    return joined
  }

  /// Whether `right`, ending at `after`, is a sign that joins the letters or digits on both its sides (WB6, 7, 11, 12);
  /// if so the segment goes on up to what follows the sign, and with it the segment's next round.
  private mutating func bridges(_ state: inout State, _ right: WordBreak, _ after: Int) -> Bool {
    let left = state.left
    let mayJoinLetters = left.isLetter && right.joinsLetters
    let mayJoinDigits = left == .numeric && right.joinsDigits && style == .prose
    let mayJoinHebrew = left == .hebrewLetter && right == .doubleQuote
    if mayJoinLetters || mayJoinDigits || mayJoinHebrew {
      let (beyond, far) = classBeyond(after)
      if (mayJoinLetters && far.isLetter) || (mayJoinDigits && far == .numeric)
        || (mayJoinHebrew && far == .hebrewLetter)
      {
        at = beyond
        state.left = far
        return true
      }
    }
    guard left == .hebrewLetter, right == .singleQuote else { return false }
    state.left = .singleQuote
    return true
  }

  /// Where the first scalar that is not transparent starts, and its class.
  private func classBeyond(_ offset: Int) -> (offset: Int, class: WordBreak) {
    var position = offset
    while position < end {
      let (value, length) = UTF8Decoder.scalar(in: bytes, at: position)
      let found = ScalarTable.wordBreak(of: value)
      switch found {
      case .extend, .format, .joiner: position += max(length, 1)
      default: return (position, found)
      }
    }
    return (position, .other)
  }
}

extension WordBreak {
  var isLetter: Bool { self == .letter || self == .hebrewLetter }
  var isAlphanumeric: Bool { isLetter || self == .numeric }
  var isLineEnd: Bool { self == .carriageReturn || self == .lineFeed || self == .newline }
  var joinsLetters: Bool { self == .midLetter || self == .midNumberOrLetter || self == .singleQuote }
  var joinsDigits: Bool { self == .midNumber || self == .midNumberOrLetter || self == .singleQuote }
}

enum ASCIIWordBytes {
  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  @inline(__always)
  static func isSign(_ byte: UInt8) -> Bool {
    byte < 0x80 && !isAlphanumeric(byte) && !ScalarTable.isHiddenControl(UInt32(byte))
  }

  /// `'`, `.`, `,`, `;`: the ASCII signs that can stand inside a word or number, and `"` inside a Hebrew one.
  @inline(__always)
  static func mayJoin(_ byte: UInt8) -> Bool {
    byte == 0x27 || byte == 0x2E || byte == 0x2C || byte == 0x3B || byte == 0x22
  }
}
