/// An IPv4 address in dotted decimal (RFC 3986 §3.2.2, `dec-octet`: no leading zeros), also with a port or the length
/// of a prefix (CIDR), which are not part of the value. Not a version (`v1.2.3.4`, `version 1.2.3.4`), not a section,
/// not part of a longer number.
struct IPv4Detector: Detector {
  let kind = DetectedKind.ipAddress
  let trigger = DetectorTrigger.digit

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let end = Self.end(from: offset, in: text), mayBegin(at: offset, in: text), mayEnd(at: end, in: text),
      !Self.versions.stand(before: offset, in: text, within: 2)
    else { return nil }
    return DetectorMatch(offset..<end, type: "ipv4", strength: .form)
  }

  /// Where four octets end.
  static func end(from offset: Int, in text: DetectorText) -> Int? {
    var at = offset
    for octet in 0..<4 {
      if octet > 0 {
        guard text[at] == UInt8(ascii: ".") else { return nil }
        at += 1
      }
      let start = at
      var value = 0
      while at - start < 4, DetectorText.isDigit(text[at]) {
        value = value * 10 + Int(text[at] &- 0x30)
        at += 1
      }
      guard (1...3).contains(at - start), value <= 255, at - start == 1 || text[start] != UInt8(ascii: "0") else {
        return nil
      }
    }
    return at
  }

  private static let versions = CueWords(
    """
    v,version,versions,ver,versie,versione,release,firmware,build,update,upgrade,section,chapter,clause,paragraph,kernel,
    driver,sdk,ios,android,windows,macos,chrome,firefox,java,bios,patch,article,figure,table,rev,revision
    """)

  private func mayBegin(at offset: Int, in text: DetectorText) -> Bool {
    switch text[offset - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "%"),
      UInt8(ascii: "+"):
      return false
    case UInt8(ascii: ","): return !DetectorText.isDigit(text[offset - 2])
    default: return true
    }
  }

  private func mayEnd(at end: Int, in text: DetectorText) -> Bool {
    switch text[end] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"): return !DetectorText.isWord(text[end + 1])
    case UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "$"): return false
    default: return !DetectorText.isWord(text[end])
    }
  }
}
