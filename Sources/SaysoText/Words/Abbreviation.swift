/// The words after which a full stop does not end a sentence.
enum Abbreviation {
  /// `word` stands before the stop, `next` is where the white space after it starts.
  static func mayEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>, before next: Int) -> Bool {
    var start = word.lowerBound
    while start < word.upperBound, bytes[start] < 0x80, !ASCIIWordBytes.isAlphanumeric(bytes[start]) { start += 1 }
    let letters = bytes[start..<word.upperBound]
    guard !letters.isEmpty, letters.count <= 12 else { return false }
    if isInitial(letters) || isDotted(letters) { return true }
    guard letters.count <= longestName else { return false }
    let name = String(decoding: letters, as: UTF8.self).lowercased()
    if beforeNames.contains(name) { return true }
    let following = firstByte(bytes, after: next)
    if beforeNumbers.contains(name) { return following &- 0x30 < 10 }
    return withinSentences.contains(name) && following &- 0x61 < 26
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

  /// In bytes, of all the names below.
  private static let longestName = 6
  private static let beforeNames: Set<String> = [
    "mr", "mrs", "ms", "mx", "messrs", "dr", "prof", "rev", "hon", "gen", "col", "capt", "lt", "sgt", "st", "vs", "cf",
    "approx", "mme", "mlle", "sig", "sra", "herr",
  ]
  private static let beforeNumbers: Set<String> = ["no", "nos", "nr", "vol", "pp", "fig", "art", "sec", "ch", "ca"]
  private static let withinSentences: Set<String> = [
    "etc", "inc", "ltd", "co", "corp", "jr", "sr", "dept", "est", "al", "bros", "resp", "usw", "bzw",
  ]
}
