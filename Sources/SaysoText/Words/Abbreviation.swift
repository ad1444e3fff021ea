/// The words after which a full stop does not end a sentence.
enum Abbreviation {
  /// `word` stands before the stop, `next` is where the white space after it starts.
  static func mayEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, before next: Int) -> Bool {
    var start = word.lowerBound
    while start < word.upperBound, bytes[start] < 0x80, !ASCIIWordBytes.isAlphanumeric(bytes[start]) { start += 1 }
    let letters = bytes[start..<word.upperBound]
    guard !letters.isEmpty, letters.count <= 12 else { return false }
    if isInitial(letters) || isDotted(letters) { return true }
    guard letters.count <= longestName, let kind = names[packed(letters)] else { return false }
    switch kind {
    case .beforeName: return true
    case .beforeNumber: return firstByte(bytes, after: next) &- 0x30 < 10
    case .withinSentence: return firstByte(bytes, after: next) &- 0x61 < 26
    }
  }

  private static func isInitial(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    word.count == 1 && word.allSatisfy { $0 &- 0x41 < 26 }
  }

  /// One or two letters between stops: `e.g`, `U.S`, `p.m`, `Ph.D`.
  private static func isDotted(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var letters = 0
    var stops = 0
    for byte in word {
      if byte == 0x2E {
        guard letters > 0 else { return false }
        stops += 1
        letters = 0
      } else {
        letters += 1
        guard letters <= 2, (byte | 0x20) &- 0x61 < 26 else { return false }
      }
    }
    return stops > 0 && letters > 0
  }

  private static func firstByte(_ bytes: UnsafeBufferPointer<UInt8>, after offset: Int) -> UInt8 {
    var at = offset
    while at < bytes.count {
      let (scalar, length) = UTF8Decoder.scalar(in: bytes, at: at)
      guard ScalarTable.isWhiteSpace(scalar) else { return bytes[at] }
      at += max(length, 1)
    }
    return 0
  }

  private enum Kind {
    case beforeName
    /// Only where a digit follows.
    case beforeNumber
    /// Unless a capital follows.
    case withinSentence
  }

  /// In bytes.
  private static let longestName = 6

  /// By their letters as one integer.
  private static let names: [UInt64: Kind] = {
    let kinds: [(Kind, String)] = [
      (
        .beforeName,
        """
        mr mrs ms mx messrs dr prof rev hon gen col capt lt sgt st vs cf approx mme mlle sig sra herr
        """
      ),
      (.beforeNumber, "no nos nr vol pp fig art sec ch ca"),
      (.withinSentence, "etc inc ltd co corp jr sr dept est al bros resp usw bzw"),
    ]
    var names: [UInt64: Kind] = [:]
    for (kind, list) in kinds {
      for name in list.utf8.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) { names[packed(name)] = kind }
    }
    return names
  }()

  /// Up to eight bytes, ASCII letters made small; what is not ASCII gives no name's number.
  private static func packed(_ letters: some Sequence<UInt8>) -> UInt64 {
    letters.reduce(0) { $0 << 8 | UInt64(ScalarTable.asciiLowercased($1)) }
  }
}
