/// A place in degrees, minutes and perhaps seconds (ISO 6709 annex D): `48°12'30"N 16°22'19"E`, `48° 12.5' N, 16° 22.3' E`.
struct SexagesimalCoordinateDetector: Detector {
  let kind = DetectedKind.coordinates
  let trigger = DetectorTrigger.digit
  let need = DetectorNeed(digits: 4)

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let first = angle(at: offset, in: text) else { return nil }
    var at = text.skippingSpaces(from: first.end, limit: 2)
    if text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: ";") || text[at] == UInt8(ascii: "/") { at += 1 }
    at = text.skippingSpaces(from: at, limit: 2)
    if DecimalDegrees.axis(text[at]) != nil, DetectorText.isDigit(text[text.skippingSpaces(from: at + 1, limit: 1)]) {
      at = text.skippingSpaces(from: at + 1, limit: 1)
    }
    guard let second = angle(at: at, in: text), first.degrees <= 180, second.degrees <= 180,
      first.degrees <= 90 || second.degrees <= 90, !DetectorText.isWord(text[second.end])
    else { return nil }
    return DetectorMatch(startWithLetter(offset, in: text)..<second.end, strength: .form)
  }

  private func startWithLetter(_ offset: Int, in text: DetectorText) -> Int {
    let at = DetectorText.isSpace(text[offset - 1]) ? offset - 2 : offset - 1
    return DecimalDegrees.axis(text[at]) != nil && !DetectorText.isWord(text[at - 1]) ? at : offset
  }

  /// Degrees, a degree sign (or `deg`, `d`), minutes with their sign.
  private func angle(at offset: Int, in text: DetectorText) -> (degrees: Int, end: Int)? {
    guard let degrees = number(at: offset, most: 180, in: text) else { return nil }
    var at = text.skippingSpaces(from: degrees.end, limit: 1)
    if text[at] == DetectorText.sign { at += 1 } else if text.has("deg", at: at) { at += 3 } else { return nil }
    guard let minutes = number(at: text.skippingSpaces(from: at, limit: 1), most: 59, in: text),
      let minuteSign = mark(at: minutes.end, in: text)
    else { return nil }
    at = minuteSign
    if let seconds = number(at: text.skippingSpaces(from: at, limit: 1), most: 59, in: text),
      let sign = mark(at: seconds.end, in: text)
    {
      at = text[sign] == UInt8(ascii: "'") ? sign + 1 : sign
    }
    let letter = text.skippingSpaces(from: at, limit: 1)
    if DecimalDegrees.axis(text[letter]) != nil, !DetectorText.isWord(text[letter + 1]) { at = letter + 1 }
    return (degrees.value, at)
  }

  private func number(at offset: Int, most: Int, in text: DetectorText) -> (value: Int, end: Int)? {
    var at = offset
    while at - offset < 4, DetectorText.isDigit(text[at]) { at += 1 }
    guard (1...3).contains(at - offset) else { return nil }
    let value = text[offset..<at].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    if text[at] == UInt8(ascii: "."), DetectorText.isDigit(text[at + 1]) {
      at += 1
      let point = at
      while at - point < 8, DetectorText.isDigit(text[at]) { at += 1 }
    }
    return value <= most ? (value, at) : nil
  }

  /// `'`, `"`, `′`, `″`
  private func mark(at offset: Int, in text: DetectorText) -> Int? {
    switch text[offset] {
    case UInt8(ascii: "'"), UInt8(ascii: "\""), DetectorText.sign: offset + 1
    default: nil
    }
  }
}
