/// An IPv6 address: eight groups, or fewer with one `::`, the last two perhaps as IPv4 (RFC 4291 §2.2), perhaps with a
/// zone (RFC 4007 §11), which is not part of the value. To tell it from a time, a scope (`a::b`) or a MAC address it
/// needs a digit, and with `::` a group of three digits or more, or an announcing word; `::1` alone is code.
struct IPv6Detector: Detector {
  let kind = DetectedKind.ipAddress
  let trigger = DetectorTrigger.sign(UInt8(ascii: ":"))
  let need = DetectorNeed(digits: 1)

  /// `ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255`
  private static let longest = 45
  private static let colon = UInt8(ascii: ":")

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    // Asked at the first colon only.
    var start = offset
    while offset - start < 5, DetectorText.isHexDigit(text[start - 1]) { start -= 1 }
    guard mayBegin(at: start, in: text), offset - start <= 4, start < offset || text[offset + 1] == Self.colon,
      let address = address(from: start, in: text), mayEnd(at: address.end, in: text)
    else { return nil }
    let range = start..<address.end
    guard isSure(range, isShortened: address.isShortened, in: text) else { return nil }
    return DetectorMatch(range, type: "ipv6", strength: .form)
  }

  private func mayBegin(at start: Int, in text: DetectorText) -> Bool {
    let before = text[start - 1]
    return !DetectorText.isWord(before) && before != Self.colon && before != UInt8(ascii: ".")
      && before != UInt8(ascii: "-")
      && before != UInt8(ascii: "_")
  }

  private func mayEnd(at end: Int, in text: DetectorText) -> Bool {
    let (next, after) = (text[end], text[end + 1])
    if next == UInt8(ascii: "."), DetectorText.isDigit(after) { return false }
    if next == Self.colon { return !DetectorText.isWord(after) && after != Self.colon }
    return !DetectorText.isWord(next) && next != UInt8(ascii: "_")
      && !(next == UInt8(ascii: "-") && DetectorText.isWord(after))
  }

  /// Reads groups and colons. `nil` unless there are as many as an address has.
  private func address(from start: Int, in text: DetectorText) -> (end: Int, isShortened: Bool)? {
    var (at, groups, isShortened) = (start, 0, false)
    if text[at] == Self.colon {
      (at, isShortened) = (at + 2, true)
    }
    while at - start <= Self.longest {
      let groupStart = at
      while at - groupStart < 5, DetectorText.isHexDigit(text[at]) { at += 1 }
      if at == groupStart { break }
      if text[at] == UInt8(ascii: "."), let end = IPv4Detector.end(from: groupStart, in: text) {
        (at, groups) = (end, groups + 2)
        break
      }
      guard at - groupStart <= 4 else { return nil }
      groups += 1
      guard text[at] == Self.colon else { break }
      if text[at + 1] == Self.colon {
        if isShortened { return nil }
        (at, isShortened) = (at + 2, true)
      } else if DetectorText.isHexDigit(text[at + 1]) {
        at += 1
      } else {
        break
      }
    }
    return (isShortened ? (1...7).contains(groups) : groups == 8) ? (at, isShortened) : nil
  }

  private static let cues = CueWords("ip,ipv6,address,host,server,ping,dns,gateway,subnet,adresse,direccion,indirizzo")

  private func isSure(_ range: Range<Int>, isShortened: Bool, in text: DetectorText) -> Bool {
    let groups = text[range].split(separator: Self.colon)
    guard text[range].contains(where: DetectorText.isDigit) else { return false }
    if !isShortened { return true }
    let isLong = groups.contains { $0.count >= 3 && $0.contains(where: DetectorText.isDigit) }
    return isLong && groups.count >= 2 || Self.cues.stand(before: range.lowerBound, in: text, within: 3)
      || text[range.lowerBound - 1] == UInt8(ascii: "[") && text[range.upperBound] == UInt8(ascii: "]")
        && groups.count >= 2
      || isLong && groups.contains { $0.count == 4 }
  }
}
