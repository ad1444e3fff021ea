/// A MAC address (EUI-48, IEEE 802): `00:00:5E:00:53:AF`, `00-00-5E-00-53-AF`, and Cisco's `0000.5e00.53af`. All but
/// equal digits (`00:00:00:00:00:00`) is somebody's; the form with hyphens needs a letter or an announcing word, for
/// six pairs of digits may be anything.
struct MACAddressDetector: Detector {
  let kind = DetectedKind.macAddress
  let trigger: DetectorTrigger

  static let all: [any Detector] = [
    MACAddressDetector(trigger: .digit), MACAddressDetector(trigger: .letter(Set("abcdef".utf8))),
  ]

  private static let cues = CueWords("mac,mac address,hardware address,ethernet,bssid,wifi,bluetooth,adresse mac")

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard DetectorText.isHexDigit(text[offset + 1]) else { return nil }
    let isPaired = !DetectorText.isWord(text[offset + 2])
    let separator = text[offset + (isPaired ? 2 : 4)]
    switch (isPaired, separator) {
    case (true, UInt8(ascii: ":")), (true, UInt8(ascii: "-")), (false, UInt8(ascii: ".")): break
    default: return nil
    }
    guard let end = end(from: offset, group: isPaired ? 2 : 4, separator: separator, in: text) else { return nil }
    return judge(offset..<end, separator: separator, in: text)
  }

  private func end(from offset: Int, group: Int, separator: UInt8, in text: DetectorText) -> Int? {
    var at = offset
    for index in 0..<(12 / group) {
      if index > 0 {
        guard text[at] == separator else { return nil }
        at += 1
      }
      for _ in 0..<group {
        guard DetectorText.isHexDigit(text[at]) else { return nil }
        at += 1
      }
    }
    return at
  }

  private func judge(_ range: Range<Int>, separator: UInt8, in text: DetectorText) -> DetectorMatch? {
    let (before, after) = (text[range.lowerBound - 1], text[range.upperBound])
    guard !DetectorText.isWord(after), after != separator || !DetectorText.isWord(text[range.upperBound + 1]),
      before != separator, before != UInt8(ascii: "_"), before != UInt8(ascii: "."), after != UInt8(ascii: "_")
    else { return nil }
    let digits = text[range].filter { $0 != separator }
    guard Set(digits.map(DetectorText.lowercased)).count > 1 else { return nil }
    let isSure = separator == UInt8(ascii: ":") || digits.contains(where: DetectorText.isLetter)
    guard isSure || Self.cues.stand(before: range.lowerBound, in: text, within: 4) else { return nil }
    return DetectorMatch(range, strength: .form)
  }
}
