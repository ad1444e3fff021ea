/// An e-mail address, as RFC 5321 §4.1.2 forms it with an unquoted local part (RFC 5322's rarer signs, such as `=` and
/// `/`, are left out: in running text they part things), in a domain of at least two labels whose last has no digit
/// (RFC 3696 §2) unless it is in Punycode. Letters of any script may stand in both (RFC 6531, RFC 5890).
///
/// Not one: a federated handle (`@dana@larkfield.example`), the user of an address (`ssh://dana@larkfield.example`), a
/// repository (`git@larkfield.example:lumo`), a file name (`logo@2x.png`).
struct EmailDetector: Detector {
  let kind = DetectedKind.email
  let trigger = DetectorTrigger.sign(UInt8(ascii: "@"))
  let need = DetectorNeed(stretch: 5, having: .dot)

  /// RFC 5321 §4.5.3.1.1 and .2.
  static let longestLocalPart = 64
  static let longestDomain = 253

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let start = Self.localPart(before: offset, in: text), !isHandleOrUser(start, in: text) else { return nil }
    let end = Self.endOfDomain(from: offset + 1, in: text)
    guard Self.isDomain(offset + 1..<end, in: text), !isRepository(start..<offset, domainEnd: end, in: text)
    else { return nil }
    return DetectorMatch(start..<end, strength: .form)
  }

  /// Where the local part that ends at `offset` begins.
  static func localPart(before offset: Int, in text: DetectorText) -> Int? {
    if text[offset - 1] == UInt8(ascii: "\"") { return quotedLocalPart(before: offset, in: text) }
    var start = offset
    while start > 0, offset - start <= longestLocalPart, isLocal(text[start - 1]) { start -= 1 }
    while start < offset, !DetectorText.isWord(text[start]), text[start] != UInt8(ascii: "_") { start += 1 }
    guard start < offset, offset - start <= longestLocalPart, text[offset - 1] != UInt8(ascii: ".") else { return nil }
    return start
  }

  private static func quotedLocalPart(before offset: Int, in text: DetectorText) -> Int? {
    var start = offset - 2
    while start > 0, offset - start <= longestLocalPart, text[start] != UInt8(ascii: "\"") { start -= 1 }
    let isAlone = start <= 0 || !DetectorText.isWord(text[start - 1])
    return text[start] == UInt8(ascii: "\"") && offset - start > 2 && isAlone ? start : nil
  }

  static func endOfDomain(from start: Int, in text: DetectorText) -> Int {
    var end = start
    while end - start <= longestDomain, isInDomain(text[end]) { end += 1 }
    while end > start, !DetectorText.isWord(text[end - 1]) { end -= 1 }
    return end
  }

  static func isDomain(_ range: Range<Int>, in text: DetectorText) -> Bool {
    guard range.count <= longestDomain else { return false }
    let labels = text[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, isTopLabel(last) else { return false }
    let hyphen = UInt8(ascii: "-")
    return labels.allSatisfy { (1...63).contains($0.count) && $0.first != hyphen && $0.last != hyphen }
  }

  private static func isTopLabel(_ label: ArraySlice<UInt8>) -> Bool {
    let small = label.map(DetectorText.lowercased)
    if small.starts(with: "xn--".utf8) { return small.count > 4 }
    return (small.count >= 2 || small == [DetectorText.letter]) && !small.contains { !DetectorText.isLetter($0) }
      && !fileEndings.contains(small)
  }

  /// Pictures for dense displays are named `…@2x.png`.
  private static let fileEndings = Set(
    ["png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "heic", "js", "css"].map { Array($0.utf8) })

  private func isHandleOrUser(_ start: Int, in text: DetectorText) -> Bool {
    if text[start - 1] == UInt8(ascii: "@") { return true }
    if text.has("://", at: start - 3) { return true }
    guard text[start - 1] == UInt8(ascii: ":") else { return false }
    var at = start - 2
    while start - at < Self.longestLocalPart, text[at] > 0x20, text[at] != UInt8(ascii: "/") { at -= 1 }
    return text.has("://", at: at - 2)
  }

  /// The short form of SSH addresses.
  private func isRepository(_ local: Range<Int>, domainEnd: Int, in text: DetectorText) -> Bool {
    text[domainEnd] == UInt8(ascii: ":") && local.count == 3 && text.has("git", at: local.lowerBound)
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    if DetectorText.isWord(byte) { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "%"),
      UInt8(ascii: "'"), UInt8(ascii: "~"):
      return true
    default: return false
    }
  }

  private static func isInDomain(_ byte: UInt8) -> Bool {
    DetectorText.isWord(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }
}
