/// Splits a text into sentences, the way one reads posts: every line break ends one, too.
///
/// A sentence ends after `.`, `!`, `?` or `…` (runs of them, with closing quotes, brackets and emoji) where white space
/// or the end follows, and after `。`, `！`, `？` anywhere; not after initials (`J.`), dotted abbreviations (`e.g.`),
/// titles (`Dr.`), and `No.` before a number.
public enum SentenceSegmenter {
  /// UTF-8 offsets, half-open, without white space around; in order, not overlapping. `bytes` is valid UTF-8. Linear.
  public static func sentences(in bytes: [UInt8]) -> [Range<Int>] {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = Reader(bytes: buffer)
      reader.read()
      return reader.sentences
    }
  }

  private struct Reader {
    let bytes: UnsafeBufferPointer<UInt8>
    var sentences: [Range<Int>] = []
    private var start: Int?
    private var end = 0
    private var wordStart = 0
    private var at = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func read() {
      while at < bytes.count {
        if Self.isOrdinary(bytes[at]) {
          readOrdinary()
          continue
        }
        let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: at)
        let here = at
        at += max(length, 1)
        if isLineBreak(scalar) {
          close()
        } else if ScalarTable.isWhiteSpace(scalar) {
          wordStart = at
        } else {
          if start == nil {
            start = here
            wordStart = here
          }
          end = at
          if isTerminator(scalar) { readTerminator(scalar, at: here) }
        }
      }
      close()
    }

    /// Most of a text is neither white space nor the end of anything.
    private mutating func readOrdinary() {
      if start == nil {
        start = at
        wordStart = at
      }
      var position = at
      while position < bytes.count, Self.isOrdinary(bytes[position]) { position += 1 }
      at = position
      end = position
    }

    /// Whether no white space, line break or terminator has the byte, or starts with it where it is a leading one. In
    /// valid UTF-8 what such bytes make is whole.
    @inline(__always)
    private static func isOrdinary(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x00...0x21, 0x2E, 0x3F, 0x7F, 0xC2, 0xD8, 0xDB, 0xE0...0xE3, 0xEF: false
      default: true
      }
    }

    /// Takes the run of terminators and what closes with it, and ends the sentence if something else may follow.
    private mutating func readTerminator(_ first: UInt32, at position: Int) {
      var isWide = first >= 0x3000
      var isSingleStop = first == 0x2E
      while at < bytes.count {
        let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: at)
        guard isTerminator(scalar) || isCloser(scalar) else { break }
        if isTerminator(scalar) {
          isSingleStop = false
          isWide = isWide || scalar >= 0x3000
        }
        at += max(length, 1)
      }
      end = at
      if isWide || at == bytes.count { return close() }
      guard ScalarTable.isWhiteSpace(UTF8Decoder.scalar(in: bytes, at: at).scalar) else { return }
      if isSingleStop, Abbreviation.mayEnd(bytes, wordStart..<position, before: at) { return }
      close()
    }

    private mutating func close() {
      if let start, end > start { sentences.append(start..<end) }
      start = nil
      wordStart = at
    }

    private func isLineBreak(_ scalar: UInt32) -> Bool {
      (0x0A...0x0D).contains(scalar) || scalar == 0x85 || scalar == 0x2028 || scalar == 0x2029
    }

    private func isTerminator(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x2E, 0x21, 0x3F, 0x2026, 0x203C, 0x2047...0x2049, 0x061F, 0x06D4, 0x0964, 0x0965: true
      case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: true
      default: false
      }
    }

    private func isCloser(_ scalar: UInt32) -> Bool {
      switch scalar {
      case 0x22, 0x27, 0x29, 0x5D, 0x7D, 0xBB, 0x2019, 0x201D, 0x203A: true
      case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0xFF09, 0xFF3D: true
      default:
        scalar >= 0x200D && ScalarTable.isPictographic(scalar)
          || ScalarTable.wordBreak(of: scalar) == .extend || ScalarTable.isDefaultIgnorable(scalar)
      }
    }
  }
}
