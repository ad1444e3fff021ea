/// IP addresses that lead nowhere outside of a network.
enum PrivateAddress {
  /// The four parts of an IPv4 address in decimal; `nil` where a part is no byte.
  static func isPrivate(_ parts: [UInt8?]) -> Bool {
    guard parts.count == 4, let first = parts[0], let second = parts[1] else { return false }
    switch first {
    case 0, 10, 127: return true
    case 100: return (64...127).contains(second)
    case 169: return second == 254
    case 172: return (16...31).contains(second)
    case 192: return second == 168
    default: return false
    }
  }

  /// An IPv6 address in brackets: `::1`, `::`, `fc00::/7`, `fe80::/10`, and the IPv4 addresses mapped into it.
  static func isPrivate(bracketed host: String) -> Bool {
    guard let pieces = pieces(of: host.dropFirst().prefix { $0 != "]" && $0 != "%" }) else { return false }
    let (head, tail) = (pieces.prefix(5), pieces.suffix(2))
    if head.allSatisfy({ $0 == 0 }), pieces[5] == 0xFFFF || pieces[5] == 0 {
      if pieces[5] == 0, pieces[6] == 0 { return pieces[7] <= 1 }
      return isPrivate(tail.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] })
    }
    return pieces[0] & 0xFE00 == 0xFC00 || pieces[0] & 0xFFC0 == 0xFE80
  }

  /// The eight pieces (RFC 4291 §2.2); `nil` when it is no address.
  private static func pieces(of text: Substring) -> [UInt16]? {
    let halves = text.split(separator: "::", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count <= 2, text.utf8.count <= 45 else { return nil }
    let parts = halves.map(Self.parts)
    guard let left = parts.first ?? nil else { return nil }
    guard halves.count == 2 else { return left.count == 8 ? left : nil }
    guard let right = parts.last ?? nil, left.count + right.count < 8 else { return nil }
    return left + Array(repeating: 0, count: 8 - left.count - right.count) + right
  }

  private static func parts(of text: Substring) -> [UInt16]? {
    var pieces: [UInt16] = []
    for part in text.isEmpty ? [] : text.split(separator: ":", omittingEmptySubsequences: false) {
      if part.contains(".") {
        let bytes = part.split(separator: ".").compactMap { UInt16($0) }
        guard bytes.count == 4, bytes.allSatisfy({ $0 < 256 }) else { return nil }
        pieces += [bytes[0] << 8 | bytes[1], bytes[2] << 8 | bytes[3]]
      } else {
        guard part.utf8.count <= 4, let piece = UInt16(part, radix: 16) else { return nil }
        pieces.append(piece)
      }
    }
    return pieces
  }
}
