/// The URL standard's “host parser”.
enum HostParser {
  static func host(_ written: ArraySlice<UInt8>, isOpaque: Bool = false) throws(WebHostError) -> WebHost {
    if isPlainDomain(written) {
      return isOpaque ? opaqueName(written) : .domain(String(decoding: written, as: UTF8.self))
    }
    if written.first == UInt8(ascii: "[") {
      guard written.count > 1, written.last == UInt8(ascii: "]") else { throw .unclosedBracket }
      guard let address = IPv6Parser.address(written.dropFirst().dropLast()) else { throw .invalidIPv6 }
      return .ipv6(address)
    }
    return isOpaque ? try opaque(written) : try domain(written)
  }

  /// Whether nothing needs doing: lower-case ASCII letters, digits, `-`, `_` and single dots, no number at the end.
  /// Nearly every host of nearly every post.
  static func isPlainDomain(_ host: some Sequence<UInt8>) -> Bool {
    var previous = UInt8(ascii: ".")
    var lastLabelStart: UInt8 = 0
    for byte in host {
      guard isPlain(byte), byte != UInt8(ascii: ".") || previous != byte else { return false }
      if previous == UInt8(ascii: ".") { lastLabelStart = byte }
      previous = byte
    }
    return previous != UInt8(ascii: ".") && !EntityCharacters.isASCIIDigit(lastLabelStart)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func opaqueName(_ written: ArraySlice<UInt8>) -> WebHost {
    .opaque(String(decoding: written, as: UTF8.self))
  }

  private static func opaque(_ written: ArraySlice<UInt8>) throws(WebHostError) -> WebHost {
    if let forbidden = written.first(where: isForbidden) { throw .forbidden(Unicode.Scalar(forbidden)) }
    return .opaque(PercentEncodeSet.c0Control.encoded(written))
  }

  private static func domain(_ written: ArraySlice<UInt8>) throws(WebHostError) -> WebHost {
    var domain = written
    if written.contains(UInt8(ascii: "%")) { domain = Hexadecimal.percentDecoded(written)[...] }
    let ascii = try ascii(domain)
    if let forbidden = ascii.first(where: isForbiddenInDomain) { throw .forbidden(Unicode.Scalar(forbidden)) }
    guard !ascii.isEmpty else { throw .empty }
    guard IPv4Number.isEnd(of: ascii[...]) else { return .domain(String(decoding: ascii, as: UTF8.self)) }
    guard let address = IPv4Number.address(ascii[...]) else { throw .invalidIPv4 }
    return .ipv4(address)
  }

  /// “Domain to ASCII”, not strict. ASCII is only put in lower case, sound Punycode or not: since June 2026 the standard
  /// records what UTS 46 has against it without refusing it, as browsers do.
  private static func ascii(_ domain: ArraySlice<UInt8>) throws(WebHostError) -> [UInt8] {
    if domain.allSatisfy({ $0 < 0x80 }) { return domain.map(EntityCharacters.lowercased) }
    // Decoding as UTF-8 comes first: what is no UTF-8 becomes U+FFFD, which UTS 46 refuses.
    let valid = Array(String(decoding: domain, as: UTF8.self).utf8)
    guard valid.count <= WebHost.longestInternationalized else { throw .tooLong }
    guard let ascii = InternationalDomain.ascii(valid) else { throw .notInternationalized }
    return ascii
  }

  /// “Forbidden host code point”.
  private static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0x09, 0x0A, 0x0D, 0x20, UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "["), UInt8(ascii: "\\"),
      UInt8(ascii: "]"), UInt8(ascii: "^"), UInt8(ascii: "|"):
      true
    default: false
    }
  }

  /// “Forbidden domain code point”.
  private static func isForbiddenInDomain(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "%") || byte >= 0x7F || isForbidden(byte)
  }
}
