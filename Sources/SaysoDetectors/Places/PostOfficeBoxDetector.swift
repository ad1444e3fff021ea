/// A post office box (`PO Box 12`, `P.O. Box 12`, `Postfach 12 34 56`, `Postbus 12`, `Apartado 12`, `Casella postale 12`)
/// and a postal code beside its word (`postcode SW1A 1AA`, `ZIP code: 62704`).
struct PostOfficeBoxDetector: Detector {
  let kind = DetectedKind.postalAddress
  let trigger = DetectorTrigger.word((boxes + codes).map(\.description))
  let need = DetectorNeed(digits: 1)

  private static let boxes: [StaticString] = [
    "po box ", "p.o. box ", "p.o.box ", "p. o. box ", "post office box ", "postfach ", "postbus ",
    "apartado de correos ",
    "apartado postal ", "apartado ", "casella postale ",
  ]
  private static let codes: [StaticString] = [
    "postcode", "post code", "postal code", "zip code", "zipcode", "zip", "plz", "postleitzahl", "code postal",
    "codigo postal", "cap",
  ]

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    if let box = Self.boxes.first(where: { text.has($0, at: offset) }) {
      return self.box(from: offset, number: offset + box.utf8CodeUnitCount, in: text)
    }
    guard let word = Self.codes.first(where: { text.has($0, at: offset) }) else { return nil }
    return code(after: offset + word.utf8CodeUnitCount, in: text)
  }

  private func box(from offset: Int, number: Int, in text: DetectorText) -> DetectorMatch? {
    var at = number
    while at - number < 9, DetectorText.isDigit(text[at]) || text[at] == 0x20 && DetectorText.isDigit(text[at + 1]) {
      at += 1
    }
    guard at > number, !DetectorText.isWord(text[at]) else { return nil }
    return DetectorMatch(offset..<AddressTail.end(from: at, in: text), strength: .form)
  }

  private func code(after offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard !DetectorText.isWord(text[offset]) else { return nil }
    var start = offset
    while start - offset < 3,
      text[start] == 0x20 || text[start] == UInt8(ascii: ":") || text[start] == UInt8(ascii: "#")
    {
      start += 1
    }
    if text.has("is ", at: start) { start += 3 }
    let british = Postcode.british(at: start, in: text)
    guard let end = british ?? Postcode.zip(at: start, in: text) else { return nil }
    return DetectorMatch(start..<end, strength: .cue)
  }
}
