/// A set of ASCII characters.
struct ByteSet: Hashable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: String) {
    for byte in characters.utf8 where byte < 128 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte - 64) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    byte < 64 ? low >> UInt64(byte) & 1 == 1 : byte < 128 && high >> UInt64(byte - 64) & 1 == 1
  }

  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
  private static let digits = "0123456789"

  static let hexadecimal = ByteSet("0123456789abcdefABCDEF")
  /// RFC 4648 §6, as cloud key identifiers use it; `0`, `1`, `8`, `9` appear in older ones.
  static let capitals = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
  static let alphanumeric = ByteSet(letters + digits)
  /// RFC 4648 §5, without padding.
  static let base64URL = ByteSet(letters + digits + "-_")
  /// RFC 4648 §4.
  static let base64 = ByteSet(letters + digits + "+/=")
  static let dotted = ByteSet(letters + digits + "-_.=")
  static let path = ByteSet(letters + digits + "-_/")
  static let percent = ByteSet(letters + digits + "%")
  /// What values of assignments are made of.
  static let assigned = ByteSet(letters + digits + "-_.~+/=")
}
