/// Whether a text is so short that it fits whatever it holds: told by its bytes alone, without looking for links as the
/// platform sees them and without counting characters.
package struct CertainFit: Sendable {
  private let limit: Int
  private let byteLimit: Int
  /// What every link may count.
  private let linkLength: Int
  /// Whether some characters are refused, however short the text.
  private let refusesCharacters: Bool

  /// On every one of these platforms.
  package init(_ profiles: [PlatformProfile]) {
    limit = profiles.compactMap(\.limit?.value).min() ?? .max
    byteLimit = profiles.compactMap(\.byteLimit?.value).min() ?? .max
    linkLength = profiles.compactMap(\.entityLength.linkLength).max() ?? 0
    refusesCharacters = profiles.contains { $0.unit == .weighted }
  }

  /// Never `true` of a text that does not fit. A byte counts one at most in every unit but X's weights, where what is
  /// not ASCII may be taken apart first and count up to twice its bytes; and whatever is linked has a dot or a colon.
  package func isSure(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= min(limit, byteLimit) else { return false }
    var others = 0
    var signs = 0
    var mayBeRefused = false
    for byte in bytes {
      others += byte >= 0x80 ? 1 : 0
      signs += byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":") ? 1 : 0
      mayBeRefused = mayBeRefused || byte == 0xEF
    }
    return !(refusesCharacters && mayBeRefused) && bytes.count + others + signs * linkLength <= limit
  }
}
