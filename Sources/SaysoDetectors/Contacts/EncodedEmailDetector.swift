/// An e-mail address in a link's query, percent-encoded (RFC 3986 §2.1): `?email=dana%40larkfield.example`.
struct EncodedEmailDetector: Detector {
  let kind = DetectedKind.email
  let trigger = DetectorTrigger.sign(UInt8(ascii: "%"))
  let need = DetectorNeed(stretch: 7)

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard text.has("%40", at: offset), let start = EmailDetector.localPart(before: offset, in: text) else { return nil }
    let end = EmailDetector.endOfDomain(from: offset + 3, in: text)
    return EmailDetector.isDomain(offset + 3..<end, in: text) ? DetectorMatch(start..<end, strength: .form) : nil
  }
}
