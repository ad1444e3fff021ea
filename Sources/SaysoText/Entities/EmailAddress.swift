/// Recognises `dana@larkfield.example`, whatever the domain's ending: an address inside a company is one too.
enum EmailAddress {
  /// RFC 5321 §4.5.3.1.1.
  static let longestLocalPart = 64

  static func entity(at sign: Int, in text: EntityText, from floor: Int) -> Entity? {
    var start = text.start(
      from: sign, downTo: max(floor, sign - longestLocalPart - 1), while: EntityCharacters.isEmailLocal)
    while start < sign, isEdge(text[start]) { start += 1 }
    guard start < sign, sign - start <= longestLocalPart, text[sign - 1] != UInt8(ascii: ".") else { return nil }
    guard let host = HostRun.afterSign(sign + 1, in: text), text[host.upperBound] != UInt8(ascii: "@") else {
      return nil
    }
    return Entity(kind: .email(address: text.string(start..<host.upperBound)), range: start..<host.upperBound)
  }

  /// Whether the characters from `offset` on go on to an `@`, so that what stands before them is part of an address.
  static func goesOn(from offset: Int, in text: EntityText) -> Bool {
    let end = text.end(from: offset, to: offset + longestLocalPart, while: EntityCharacters.isEmailLocal)
    return text[end] == UInt8(ascii: "@") && EntityCharacters.isASCIIAlphanumeric(text[end + 1])
  }

  private static func isEdge(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'") || byte & 0xC0 == 0x80
  }
}
