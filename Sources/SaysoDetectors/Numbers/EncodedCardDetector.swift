/// A payment card in a link's query with its spaces or dashes percent-encoded: `?card=4111%201111%201111%201111`. It
/// must have the check digit and an issuer, and stand right behind `=`.
struct EncodedCardDetector: Detector {
  let kind = DetectedKind.paymentCard
  let trigger = DetectorTrigger.sign(UInt8(ascii: "%"))
  let need = DetectorNeed(digits: 12)

  /// Asked at the first sign.
  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    let start = offset - 4
    guard start > 0, text[start - 1] == UInt8(ascii: "="), text[start..<offset].allSatisfy(DetectorText.isDigit) else {
      return nil
    }
    var (end, digits) = (offset, Array(text[start..<offset]))
    while digits.count < 19, text.has("%20", at: end) || text.has("%2d", at: end) {
      let group = end + 3
      end = group
      while end - group < 7, DetectorText.isDigit(text[end]) { end += 1 }
      guard end > group else { return nil }
      digits.append(contentsOf: text[group..<end])
    }
    let number = WrittenNumber(digits)
    guard !DetectorText.isWord(text[end]), let prefix = number.number(0..<4), !number.isOneDigitRepeated,
      let issuer = CardIssuer.issuer(of: prefix, length: number.count), CheckDigits.luhn(number.values)
    else { return nil }
    return DetectorMatch(start..<end, type: issuer.name, strength: .checksum)
  }
}
