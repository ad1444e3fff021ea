/// A fast 64-bit hash of folded bytes: the key of the term index. Not for anything an attacker gains from colliding,
/// since every candidate is verified byte by byte.
public enum TokenHash {
  /// FNV-1a's offset basis: hash an empty string, or start a hash that grows byte by byte.
  public static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  @inlinable public static func adding(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  @inlinable public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = seed
    for byte in bytes { hash = adding(byte, to: hash) }
    return hash
  }
}
