/// A MAC address (EUI-48, IEEE 802): `00:00:5E:00:53:AF`, `00-00-5E-00-53-AF`, and Cisco's `0000.5e00.53af`. All but
/// equal digits (`00:00:00:00:00:00`) is somebody's. Without a letter the form with hyphens needs an announcing word, for
/// six pairs of digits may be anything; so does the form with colons if each pair could be minutes or seconds.
struct MACAddressDetector: Detector {
  let kind = DetectedKind.macAddress
  let trigger: DetectorTrigger
  let need = DetectorNeed(stretch: 14, again: true)

  static let all: [any Detector] = ":-.".utf8.map { MACAddressDetector(trigger: .sign($0)) }

  private static let cues = CueWords(
    """
    mac,macs,mac address,hardware address,ethernet,bssid,wifi,bluetooth,adresse mac,mac adresse,ether,hwaddr,lladdr,
    address,device,interface,arp,nic,router,adapter
    """)

  /// Asked at the first separator.
  func match(at first: Int, in text: DetectorText) -> DetectorMatch? {
    let separator = text[first]
    let group = separator == UInt8(ascii: ".") ? 4 : 2
    let start = first - group
    guard start >= 0, text[first + group + 1] == separator, !DetectorText.isWord(text[start - 1]),
      let end = end(from: start, group: group, separator: separator, in: text)
    else { return nil }
    return judge(start..<end, separator: separator, in: text)
  }

  /// Pairs below 60 throughout.
  private func isTime(_ digits: ArraySlice<UInt8>) -> Bool {
    digits.enumerated().allSatisfy { index, digit in
      DetectorText.isDigit(digit) && (index % 2 == 1 || digit < UInt8(ascii: "6"))
    }
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
    let digits = text[range].filter { $0 != separator }[...]
    guard Set(digits.map(DetectorText.lowercased)).count > 1 else { return nil }
    let isSure = separator == UInt8(ascii: ":") && !isTime(digits) || digits.contains(where: DetectorText.isLetter)
    guard isSure || Self.cues.stand(before: range.lowerBound, in: text, within: 4) else { return nil }
    return DetectorMatch(range, strength: .form)
  }
}
