/// Invisible characters in the middle of an address. Browsers drop them (UTS 46); software that finds links stops there.
enum InvisibleGap {
  static func rewrite(at position: Int, in text: EntityText) -> LinkRewrite? {
    guard isAddress(text[position - 1]), let first = text.scalar(at: position), isInvisible(first) else { return nil }
    let end = text.end(from: position, while: isInvisible)
    // Among letters of other scripts some of them are spelling.
    guard isAddress(text[end]) else { return nil }
    return LinkRewrite(range: position..<end, replacement: .nothing, form: .invisible)
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && ScalarProperties(of: scalar.value).isDefaultIgnorable
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: ":"): true
    default: EntityCharacters.isASCIIAlphanumeric(byte)
    }
  }
}
