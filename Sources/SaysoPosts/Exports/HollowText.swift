/// Files in which nothing was written down.
enum HollowText {
  /// White space, or a list of JSON without an element, also where a program assigns it.
  static func isOne(_ text: [UInt8]) -> Bool {
    var seen = text.drop { $0 <= 0x20 && $0 > 0 }
    guard let first = seen.first else { return true }
    if first != UInt8(ascii: "[") {
      guard seen.starts(with: Array("window.".utf8)) || seen.starts(with: Array("Grailbird.".utf8)),
        let sign = seen.prefix(200).firstIndex(of: UInt8(ascii: "="))
      else { return false }
      seen = seen[(sign + 1)...]
    }
    var signs: [UInt8] = []
    for byte in seen where byte > 0x20 && byte != UInt8(ascii: ";") {
      signs.append(byte)
      if signs.count > 2 { return false }
    }
    return signs == [UInt8(ascii: "["), UInt8(ascii: "]")]
  }
}
