import CUnicode

/// Canonical composition (NFC, UAX #15) through ICU: for cold paths.
enum Composition {
  /// ASCII is returned as it is.
  static func nfc(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { $0 >= 0x80 }), let length = Int32(exactly: text.count), length < Int32.max / 4 else {
      return text
    }
    // Composing at most triples a text in UTF-8 (UAX #15, section 9).
    let capacity = length * 3 + 4
    var isComposed = false
    let composed = [UInt8](unsafeUninitializedCapacity: Int(capacity)) { buffer, count in
      let result = sayso_nfc(text, length, buffer.baseAddress, capacity)
      isComposed = result >= 0
      count = Int(max(0, result))
    }
    return isComposed ? composed : text
  }
}
