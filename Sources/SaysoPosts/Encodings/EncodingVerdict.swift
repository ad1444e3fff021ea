/// What encoding a file is read in, and what that rests on.
public struct EncodingVerdict: Hashable, Sendable {
  public enum Ground: Hashable, Sendable {
    /// The person who scans it said so.
    case told
    case byteOrderMark
    /// Every second byte is zero.
    case zeros
    /// All of it is well-formed, or nearly all: damaged rows fail by themselves.
    case wellFormed
    /// What its bytes spell in that encoding is likely text.
    case statistics
  }

  /// `nil`: it is not text.
  public let encoding: TextEncoding?
  public let ground: Ground

  /// What is read is a text's own words, and these are the same in all of them: nothing has to be said about it.
  public var isOrdinary: Bool { encoding == nil || encoding == .utf8 }

  /// Decides by a file's first bytes. XML tells its encoding itself (XML 1.0, appendix F), so nothing is guessed about
  /// it. JSON is UTF-8 (RFC 8259, section 8.1), but there are programs that write it in the encoding of their system.
  init(_ head: [UInt8], isCut: Bool, told: TextEncoding? = nil) {
    let mark = Self.byteOrderMark(head)
    if let told {
      (encoding, ground) = (told, .told)
    } else if let mark {
      (encoding, ground) = (mark, .byteOrderMark)
    } else if let zeros = Self.byZeros(head) {
      (encoding, ground) = (zeros, .zeros)
    } else if Self.isBinary(head) {
      (encoding, ground) = (nil, .statistics)
    } else if Self.isUTF8(head, isCut: isCut) || XMLGlimpse.root(head) != nil {
      (encoding, ground) = (.utf8, .wellFormed)
    } else if head.count(where: { $0 == 0 }) > Self.mostZeros {
      (encoding, ground) = (nil, .statistics)
    } else if Self.isDamagedJSON(head) {
      (encoding, ground) = (.utf8, .wellFormed)
    } else {
      (encoding, ground) = (EncodingGuess(head).best, .statistics)
    }
  }

  private static func byteOrderMark(_ head: [UInt8]) -> TextEncoding? {
    // UTF-32's begins as UTF-16's does.
    if head.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf32LittleEndian }
    if head.starts(with: [0, 0, 0xFE, 0xFF]) { return .utf32BigEndian }
    if head.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if head.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return head.starts(with: [0xEF, 0xBB, 0xBF]) ? .utf8 : nil
  }

  /// ASCII in UTF-16: nearly every byte on one side of the pairs is zero, and none on the other.
  private static func byZeros(_ head: [UInt8]) -> TextEncoding? {
    let pairs = min(head.count, 4096) / 2
    guard pairs >= 4 else { return nil }
    var zeros = (first: 0, second: 0)
    for pair in 0..<pairs {
      if head[2 * pair] == 0 { zeros.first += 1 }
      if head[2 * pair + 1] == 0 { zeros.second += 1 }
    }
    let most = pairs * 7 / 10
    if zeros.first == 0, zeros.second > most { return .utf16LittleEndian }
    return zeros.second == 0 && zeros.first > most ? .utf16BigEndian : nil
  }

  /// What is no UTF-8 and has more of them is no text in an older encoding either: a repository of posts, say, in which
  /// long texts stand between a few hashes.
  private static let mostZeros = 2

  /// More zeros and control characters than any text has. A few of them are damage, and cost their rows at most.
  static func isBinary(_ head: [UInt8]) -> Bool {
    let controls = head.count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
    return controls > 8 ? controls > head.count / 50 : controls > 1 && controls * 10 > head.count
  }

  /// A lone stray byte in JSON is damage, and so are bytes that spell no words in any encoding: the rows that hold them
  /// fail by themselves.
  private static func isDamagedJSON(_ head: [UInt8]) -> Bool {
    guard let first = head.first(where: { $0 > 0x20 }), first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else {
      return false
    }
    return head.count { $0 >= 0x80 } < 2 || EncodingGuess(head).score <= 0
  }

  /// Well-formed, or with fewer stray bytes than characters beyond ASCII: what is stray then is damage.
  private static func isUTF8(_ head: [UInt8], isCut: Bool) -> Bool {
    var decoder = UTF8()
    var iterator = head.makeIterator()
    var (valid, stray) = (0, 0)
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): if !scalar.isASCII { valid += 1 }
      case .error: stray += 1
      case .emptyInput: break decoding
      }
    }
    // A character that the head cuts in two.
    if isCut, stray > 0 { stray -= 1 }
    return stray == 0 || stray <= valid
  }
}
