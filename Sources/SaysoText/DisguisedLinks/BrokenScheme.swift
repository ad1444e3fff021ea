/// A scheme that was made unusable, `hxxps://`, `h**p://`, or mistyped, `http:/larkfield.example`, `https//…`.
enum BrokenScheme {
  /// `position` is where an `h` stands.
  static func rewrites(at position: Int, in text: EntityText) -> [LinkRewrite] {
    guard text[position + 3] | 0x20 == UInt8(ascii: "p"), isMiddle(text[position + 1]), isMiddle(text[position + 2]),
      !EntityCharacters.isASCIIAlphanumeric(text[position - 1])
    else { return [] }
    let isSecure = text[position + 4] | 0x20 == UInt8(ascii: "s")
    let end = position + (isSecure ? 5 : 4)
    let isBroken = !text.matches("tt", at: position + 1)
    guard let separator = separator(at: end, in: text) else { return [] }
    var rewrites: [LinkRewrite] = []
    if isBroken {
      rewrites.append(LinkRewrite(range: position..<end, replacement: isSecure ? .https : .http, form: .defanged))
    }
    if case .broken(let length) = separator {
      rewrites.append(LinkRewrite(range: end..<end + length, replacement: .separator, form: .defanged))
    }
    return rewrites
  }

  private enum Separator { case whole, broken(length: Int) }

  /// `nil` when what stands there doesn't part a scheme from a host.
  private static func separator(at offset: Int, in text: EntityText) -> Separator? {
    switch text[offset] {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"): return .whole
    case UInt8(ascii: "/"): return isSlash(text[offset + 1]) ? .broken(length: 2) : nil
    case UInt8(ascii: ":"), UInt8(ascii: ";"), 0x20: break
    default: return nil
    }
    if text.matches("://", at: offset) { return .whole }
    var at = offset
    if text[at] == 0x20 { at += 1 }
    guard text[at] == UInt8(ascii: ":") || text[at] == UInt8(ascii: ";") else { return nil }
    at += 1
    if text[at] == 0x20, isSlash(text[at + 1]) { at += 1 }
    let slashes = at
    while isSlash(text[at]), at - slashes < 4 { at += 1 }
    // `http:80` is a port.
    if slashes == at, EntityCharacters.isASCIIDigit(text[at]) { return nil }
    let isHost = EntityCharacters.isASCIIAlphanumeric(text[at]) || text[at] >= 0x80 || text[at] == UInt8(ascii: "[")
    return isHost ? .broken(length: at - offset) : nil
  }

  private static func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\") }

  private static func isMiddle(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "x"), UInt8(ascii: "*"), UInt8(ascii: "z"): true
    default: byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
  }
}
