/// An e-mail address, as RFC 5321 §4.1.2 forms it with an unquoted local part, in a domain of at least two labels whose
/// last has no digit (RFC 3696 §2).
struct EmailDetector: Detector {
  let kind = DetectedKind.email
  let trigger = DetectorTrigger.sign(UInt8(ascii: "@"))

  /// RFC 5321 §4.5.3.1.1 and .2.
  private static let longestLocalPart = 64
  private static let longestDomain = 253

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    var start = offset
    while start > 0, offset - start <= Self.longestLocalPart, Self.isLocal(text[start - 1]) { start -= 1 }
    while start < offset, !DetectorText.isWord(text[start]) { start += 1 }
    var end = offset + 1
    while end - offset <= Self.longestDomain, Self.isDomain(text[end]) { end += 1 }
    while end > offset + 1, !DetectorText.isWord(text[end - 1]) { end -= 1 }
    guard start < offset, offset - start <= Self.longestLocalPart, text[offset - 1] != UInt8(ascii: "."),
      isDomain(offset + 1..<end, in: text)
    else { return nil }
    return DetectorMatch(start..<end, strength: .form)
  }

  private func isDomain(_ range: Range<Int>, in text: DetectorText) -> Bool {
    let labels = text[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2 else { return false }
    return labels.allSatisfy { !$0.isEmpty } && !last.contains(where: DetectorText.isDigit)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    DetectorText.isWord(byte) || ".!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
  }

  private static func isDomain(_ byte: UInt8) -> Bool {
    DetectorText.isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
