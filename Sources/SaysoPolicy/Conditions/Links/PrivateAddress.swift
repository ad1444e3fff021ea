import SaysoText

/// IP addresses that lead nowhere outside of a network.
enum PrivateAddress {
  static func isPrivate(ipv4 address: UInt32) -> Bool {
    let second = UInt8(truncatingIfNeeded: address >> 16)
    switch address >> 24 {
    case 0, 10, 127: return true
    case 100: return (64...127).contains(second)
    case 169: return second == 254
    case 172: return (16...31).contains(second)
    case 192: return second == 168
    default: return false
    }
  }

  /// `::1`, `::`, `fc00::/7`, `fe80::/10`, and the IPv4 addresses mapped into IPv6 or compatible with it.
  static func isPrivate(_ address: IPv6Address) -> Bool {
    let first = UInt16(truncatingIfNeeded: address.high >> 48)
    guard address.high == 0, address.low >> 32 == 0xFFFF || address.low >> 32 == 0 else {
      return first & 0xFE00 == 0xFC00 || first & 0xFFC0 == 0xFE80
    }
    return address.low <= 1 || isPrivate(ipv4: UInt32(truncatingIfNeeded: address.low))
  }
}
