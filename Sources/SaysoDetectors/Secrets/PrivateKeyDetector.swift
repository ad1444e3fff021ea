/// A private key in PEM (RFC 7468), OpenSSH, SSH2 or OpenPGP armor: from its first line to its last, or as far as it
/// goes. The line that begins one is told of in a sentence, too: without a key behind it, it must end its line.
struct PrivateKeyDetector: Detector {
  let kind = DetectedKind.secret
  let trigger = DetectorTrigger.sign(UInt8(ascii: "-"))
  let need = DetectorNeed(again: true)

  /// Longer than a key of 16,384 bits.
  private static let longest = 16_384
  private static let longestHeader = 64
  private static let fewestCharacters = 16

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard text[offset - 1] != UInt8(ascii: "-"), text[offset + 3] == UInt8(ascii: "-") else { return nil }
    var at = offset
    while at - offset < 6, text[at] == UInt8(ascii: "-") || text[at] == 0x20 { at += 1 }
    guard text.has("begin ", at: at), let header = endOfHeader(from: at + 6, in: text) else { return nil }
    let body = body(from: header, in: text)
    let isCut = text[text.skippingSpaces(from: header, limit: 1)] < 0x20
    guard body.hasEnd || body.characters >= Self.fewestCharacters || isCut else { return nil }
    return DetectorMatch(offset..<max(header, body.end), type: "private-key", strength: .form)
  }

  /// Past `… PRIVATE KEY-----` or `… PRIVATE KEY BLOCK-----`.
  private func endOfHeader(from start: Int, in text: DetectorText) -> Int? {
    var (at, isPrivate) = (start, false)
    while at - start < Self.longestHeader, text[at] >= 0x20, text[at] != UInt8(ascii: "-") {
      if text.has("private key", at: at) { isPrivate = true }
      at += 1
    }
    while text[at] == UInt8(ascii: "-"), at - start < Self.longestHeader { at += 1 }
    return isPrivate && text[at - 1] == UInt8(ascii: "-") ? at : nil
  }

  private func body(from start: Int, in text: DetectorText) -> (end: Int, characters: Int, hasEnd: Bool) {
    var (at, end, characters) = (start, start, 0)
    while at - start < Self.longest, at < text.count {
      if text.has("----", at: at) {
        let isEnd = text.has("-----end ", at: at) || text.has("---- end ", at: at)
        return isEnd ? (endOfLine(from: at + 5, in: text), characters, true) : (end, characters, false)
      }
      if ByteSet.base64.contains(text[at]) {
        characters += 1
        end = at + 1
      }
      at += 1
    }
    return (end, characters, false)
  }

  private func endOfLine(from start: Int, in text: DetectorText) -> Int {
    var at = start
    while at - start < Self.longestHeader, text[at] >= 0x20, text[at] != UInt8(ascii: "-") { at += 1 }
    var end = at
    while end - at < 5, text[end] == UInt8(ascii: "-") { end += 1 }
    return min(end, text.count)
  }
}
