/// A JSON Web Token (RFC 7519): three parts in base64url parted by dots, the first of which is an object with `alg`
/// (RFC 7515 §4.1.1). The signature may be missing (RFC 7519 §6).
struct JSONWebTokenDetector: Detector {
  let kind = DetectedKind.secret
  let trigger = DetectorTrigger.opening(["ey"])
  let need = DetectorNeed(stretch: 18)

  /// Bounds on the parts, so that the time is linear.
  private static let longestHeader = 1024
  private static let longestPart = 8192

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard text[offset] == UInt8(ascii: "e"),
      text[offset + 2] == UInt8(ascii: "J") || text[offset + 2] == UInt8(ascii: "A"),
      let header = part(from: offset, limit: Self.longestHeader, in: text), text[header] == UInt8(ascii: "."),
      let payload = part(from: header + 1, limit: Self.longestPart, in: text), text[payload] == UInt8(ascii: "."),
      namesAlgorithm(text[offset..<header])
    else { return nil }
    let end = part(from: payload + 1, limit: Self.longestPart, in: text) ?? payload + 1
    return DetectorMatch(offset..<end, type: "jwt", strength: .form)
  }

  private func part(from start: Int, limit: Int, in text: DetectorText) -> Int? {
    var end = start
    while end - start < limit, ByteSet.base64URL.contains(text[end]) { end += 1 }
    return end - start >= 8 ? end : nil
  }

  private func namesAlgorithm(_ header: ArraySlice<UInt8>) -> Bool {
    let decoded = Base64URL.decode(header)
    let name = Array("\"alg\"".utf8)
    guard decoded.first == UInt8(ascii: "{"), decoded.last == UInt8(ascii: "}"), decoded.count > name.count else {
      return false
    }
    return (0..<decoded.count - name.count).contains {
      decoded[$0] == name[0] && decoded[$0..<$0 + name.count].elementsEqual(name)
    }
  }
}

/// RFC 4648 §5, without padding. What is outside the alphabet is left out.
enum Base64URL {
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var (buffer, bits): (UInt32, UInt32) = (0, 0)
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.count * 3 / 4)
    for byte in text {
      guard let value = value(byte) else { continue }
      buffer = buffer << 6 | value
      bits += 6
      if bits >= 8 {
        bits -= 8
        decoded.append(UInt8(truncatingIfNeeded: buffer >> bits))
      }
    }
    return decoded
  }

  private static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - 0x41)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - 0x61 + 26)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - 0x30 + 52)
    case UInt8(ascii: "-"), UInt8(ascii: "+"): 62
    case UInt8(ascii: "_"), UInt8(ascii: "/"): 63
    default: nil
    }
  }
}
