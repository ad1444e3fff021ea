/// A payment card's number: ISO/IEC 7812-1 with Luhn's check digit, and an issuer that gives cards of this length.
///
/// Accepted: digits in a row; groups of four (the last shorter or longer by what remains), American Express' 4-6-5 and
/// Diners Club's 4-6-4, parted by spaces, dashes or dots throughout, one of which may be a line's end; 6-13 for UnionPay;
/// right after `card` or a network's name (`card4111…`) or a `#`. Refused: other groups, one digit repeated, parts of longer numbers and decimals; without a word about cards beside it what
/// is inside a link, unusual lengths, and digits in a row right after a word such as *order* or *tracking*.
struct PaymentCardDetector: Detector {
  let kind = DetectedKind.paymentCard
  let trigger: DetectorTrigger
  let need = DetectorNeed(digits: 12)

  static let all: [any Detector] = [
    PaymentCardDetector(trigger: .digit), PaymentCardDetector(trigger: .opening(tied.map(\.description))),
  ]

  /// They run into the number: `card4111…`.
  private static let tied: [StaticString] = ["card", "creditcard", "visa", "mastercard", "amex", "maestro", "ccn"]

  private static let cues = IdentifierCues(
    """
    card, credit, debit, visa, mastercard, master card, amex, american express, discover, diners, jcb, maestro, rupay,
    unionpay, union pay, uatp, mir, cc, ccn, pan, tarjeta, carte, kreditkarte, karte, carta, cartao, kaart, kort, karta,
    kartu, kart, карта, карты, карту, カード, 卡号, 信用卡, 카드
    """)

  private static let shortest = 12
  private static let longest = 19

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    var start = offset
    if case .opening = trigger {
      guard let word = Self.tied.first(where: { text.has($0, at: offset) }) else { return nil }
      start += word.utf8CodeUnitCount
    }
    guard let end = Self.end(at: start, in: text) else { return nil }
    let range = start..<end
    guard text[range].count(where: { $0 == 0x0A }) <= 1 else { return nil }
    let number = WrittenNumber(text[range])
    guard let prefix = number.number(0..<4), !number.isOneDigitRepeated,
      let issuer = CardIssuer.issuer(of: prefix, length: number.count), CheckDigits.luhn(number.values)
    else { return nil }
    let surroundings = NumberSurroundings(of: range, in: text, isTied: start > offset)
    if surroundings == .part { return nil }
    if start > offset { return DetectorMatch(range, type: issuer.name, strength: .checksum) }
    let isGrouped = number.written.count > number.count && text[start - 1] != UInt8(ascii: "#")
    let isAlone =
      (surroundings == .free || isTagged(start, in: text)) && issuer.usual.contains(number.count)
      && (isGrouped || !OtherNumbers.cues.stand(rightBefore: range, in: text))
    guard isAlone || Self.cues.stand(beside: range, in: text) else { return nil }
    return DetectorMatch(range, type: issuer.name, strength: .checksum)
  }

  /// `#4111…`, where nothing stands before the `#`.
  private func isTagged(_ start: Int, in text: DetectorText) -> Bool {
    text[start - 1] == UInt8(ascii: "#") && (start < 2 || DetectorText.isSpace(text[start - 2]))
  }

  /// Where the groups end that a card can have.
  private static func end(at offset: Int, in text: DetectorText) -> Int? {
    let first = run(at: offset, in: text)
    if first >= shortest { return first <= longest ? offset + first : nil }
    let separator = text[offset + first] == 0x0A ? 0x20 : text[offset + first]
    guard first == 4 || first == 6, separator == 0x20 || separator == 0x2D || separator == 0x2E else { return nil }
    let second = group(after: offset + first, separator, in: text)
    switch (first, second) {
    case (6, 13): return offset + 20
    case (4, 6):
      let third = group(after: offset + 11, separator, in: text)
      return third == 4 || third == 5 ? offset + 12 + third : nil
    case (4, 4): return endOfFours(at: offset, separator, in: text)
    default: return nil
    }
  }

  /// 4-4-4 and then 1 to 5 digits, or 4 and 1 to 3.
  private static func endOfFours(at offset: Int, _ separator: UInt8, in text: DetectorText) -> Int? {
    guard group(after: offset + 9, separator, in: text) == 4 else {
      return group(after: offset + 9, separator, in: text) == 5 ? offset + 15 : nil
    }
    let fourth = group(after: offset + 14, separator, in: text)
    guard (1...7).contains(fourth) else { return nil }
    let end = offset + 15 + fourth
    let fifth = fourth == 4 ? group(after: end, separator, in: text) : 0
    // After a space three digits may as well be the code on the back.
    let continues = (1...3).contains(fifth) && (separator != 0x20 || isCard(offset..<end + 1 + fifth, in: text))
    return continues ? end + 1 + fifth : end
  }

  private static func isCard(_ range: Range<Int>, in text: DetectorText) -> Bool {
    let number = WrittenNumber(text[range])
    guard let prefix = number.number(0..<4) else { return false }
    return CardIssuer.issuer(of: prefix, length: number.count) != nil && CheckDigits.luhn(number.values)
  }

  private static func group(after offset: Int, _ separator: UInt8, in text: DetectorText) -> Int {
    text[offset] == separator || text[offset] == 0x0A ? run(at: offset + 1, in: text) : 0
  }

  private static func run(at offset: Int, in text: DetectorText) -> Int {
    var end = offset
    while end - offset <= longest, DetectorText.isDigit(text[end]) { end += 1 }
    return end - offset
  }
}
