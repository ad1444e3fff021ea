/// The password in an address: `https://dana:…@larkfield.example`, `postgres://…` (RFC 3986 §3.2.1, deprecated there
/// for this reason).
struct AddressPasswordDetector: Detector {
  let kind = DetectedKind.secret
  let trigger = DetectorTrigger.sign(UInt8(ascii: "@"))
  let need = DetectorNeed(stretch: 8, having: .scheme)

  private static let longest = 256

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard DetectorText.isWord(text[offset + 1]) || text[offset + 1] == UInt8(ascii: "["),
      let start = startOfAuthority(before: offset, in: text),
      let colon = text[start..<offset].firstIndex(of: UInt8(ascii: ":")), offset - colon > 3,
      !SecretStrength.isPlaceholder(text[colon + 1..<offset])
    else { return nil }
    return DetectorMatch(colon + 1..<offset, type: "password", strength: .form)
  }

  private func startOfAuthority(before offset: Int, in text: DetectorText) -> Int? {
    var at = offset - 1
    while at >= 2, offset - at < Self.longest, text[at] > 0x20, !"\"<>`?#".utf8.contains(text[at]) {
      if text[at] == UInt8(ascii: "/") {
        let isScheme = text[at - 1] == UInt8(ascii: "/") && text[at - 2] == UInt8(ascii: ":")
        return isScheme && DetectorText.isWord(text[at - 3]) ? at + 1 : nil
      }
      at -= 1
    }
    return nil
  }
}
