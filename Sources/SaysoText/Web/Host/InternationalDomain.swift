import CUnicode

/// Domains beyond plain ASCII, by UTS 46 as the URL standard configures it: non-transitional, with the rules for
/// direction and joiners, without those for hyphens, lengths and ASCII.
///
/// Characters that Unicode assigned after the version of the ICU linked (15 for ICU 72) are refused.
enum InternationalDomain {
  /// `nil` when UTS 46 refuses it. `domain` is valid UTF-8 beyond ASCII.
  static func ascii(_ domain: [UInt8]) -> [UInt8]? {
    guard let result = converted(LaterMapping.applied(to: domain), by: sayso_domain_to_ascii) else { return nil }
    return hasOnlySoundPunycode(result) ? result : nil
  }

  /// What a reader sees; labels that are no valid Punycode stay as they are, and so does a domain that is longer than
  /// ``WebHost/longestInternationalized``.
  static func unicode(_ domain: String) -> String {
    guard domain.utf8.count <= WebHost.longestInternationalized, domain.contains("xn--"),
      let result = converted(Array(domain.utf8), by: sayso_domain_to_unicode)
    else {
      return domain
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Since revision 33 of UTS 46 (§4.1, validity criteria), Punycode that decodes to nothing, to plain ASCII or to
  /// `xn--` again is an error; ICU 72 lets it pass when hyphens aren't checked.
  private static func hasOnlySoundPunycode(_ domain: [UInt8]) -> Bool {
    let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.contains(where: isPunycode) else { return true }
    guard let unicode = converted(domain, by: sayso_domain_to_unicode) else { return false }
    let decoded = unicode.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard decoded.count == labels.count else { return false }
    return zip(labels, decoded).allSatisfy { label, decoded in
      !isPunycode(label) || !isPunycode(decoded) && decoded.contains { $0 >= 0x80 }
    }
  }

  private static func isPunycode(_ label: ArraySlice<UInt8>) -> Bool {
    label.count >= 4 && label.prefix(4).elementsEqual("xn--".utf8) { $0 == $1 || $0 | 0x20 == $1 }
  }

  private typealias Conversion = (UnsafePointer<UInt8>?, Int32, UnsafeMutablePointer<UInt8>?, Int32) -> Int32

  private static func converted(_ domain: [UInt8], by convert: Conversion) -> [UInt8]? {
    guard let length = Int32(exactly: domain.count) else { return nil }
    var capacity = domain.count + 64
    // The second turn has the room that the first asked for.
    for _ in 0..<2 {
      var needed: Int32 = -1
      let result = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        needed = convert(domain, length, buffer.baseAddress, Int32(clamping: buffer.count))
        count = needed >= 0 && Int(needed) <= buffer.count ? Int(needed) : 0
      }
      if needed < 0 { return nil }
      if Int(needed) <= capacity, result.count == Int(needed) { return result }
      capacity = Int(needed)
    }
    return nil
  }
}
