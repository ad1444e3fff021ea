import CScanKernel

/// Whether a text is so short that it fits whatever it holds: told by its bytes alone, without looking for links as the
/// platform sees them and without counting characters.
package struct CertainFit: Sendable {
  private let limit: Int
  private let byteLimit: Int
  /// What every link may count.
  private let linkLength: Int
  /// Whether some characters are refused, however short the text.
  private let refusesCharacters: Bool
  /// Whether some of the platforms count bytes, be it of emoji alone.
  private let countsBytes: Bool

  /// On every one of these platforms.
  package init(_ profiles: [PlatformProfile]) {
    limit = profiles.compactMap(\.limit?.value).min() ?? .max
    byteLimit = profiles.compactMap(\.byteLimit?.value).min() ?? .max
    linkLength = profiles.compactMap(\.entityLength.linkLength).max() ?? 0
    refusesCharacters = profiles.contains { $0.unit == .weighted }
    countsBytes = profiles.contains { $0.unit == .bytes || $0.unit == .emojiBytes }
  }

  /// Never `true` of a text that does not fit.
  package func isSure(of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= byteLimit else { return false }
    if limit == .max && !refusesCharacters { return true }
    guard let start = bytes.baseAddress else { return true }
    let tally = sayso_tally_bytes(start, bytes.count)
    if refusesCharacters, tally.specials > 0, Self.holdsRefused(bytes) { return false }
    // A byte counts one at most in every unit but X's weights, where what is not ASCII may be taken apart first and
    // count up to twice its bytes; and whatever is linked has a dot or a colon.
    if bytes.count + tally.beyond_ascii + tally.joints * linkLength <= limit { return true }
    return !(countsBytes && bytes.count > limit) && most(bytes) <= limit
  }

  /// U+FEFF, U+FFFE or U+FFFF.
  private static func holdsRefused(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.dropLast(2).contains { at in
      bytes[at] == 0xEF
        && (bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF || bytes[at + 1] == 0xBF && bytes[at + 2] >= 0xBE)
    }
  }

  /// The most that characters and links may count together, looked at more closely.
  private func most(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var most = 0
    var host = Host()
    for at in bytes.indices {
      most += countsBytes ? 1 : Self.weight(bytes[at], at + 1 < bytes.count ? bytes[at + 1] : 0)
      most += host.mostAdded(by: at, in: bytes, linkLength)
    }
    return most
  }

  /// What a character that begins so may count at most, on X, in UTF-16 or as part of a cluster; 0 for the bytes behind
  /// its first. X counts two from U+1100 on, but for some quotation marks; and first composes, by which the few that
  /// are excluded from composition (UAX #15, section 5) come apart into two or three.
  private static func weight(_ lead: UInt8, _ second: UInt8) -> Int {
    switch (lead, second) {
    case (0x80...0xBF, _): 0
    case (0xCD, _): 2
    case (0..<0xE0, _): 1
    case (0xE2, 0xAB), (0xEF, 0xAC): 4
    case (0xF0, 0x9D): 6
    default: 2
    }
  }

  /// The stretch of letters, digits, dots and hyphens that is being read: it is part of one link at most.
  private struct Host {
    private var isLinked = false
    private var isBehindScheme = false

    /// What a link adds that may begin in this stretch, or with the scheme before it, where it counts more than it has
    /// characters: four at least, as in `t.co`.
    mutating func mostAdded(by at: Int, in bytes: UnsafeBufferPointer<UInt8>, _ linkLength: Int) -> Int {
      let next = at + 1 < bytes.count ? bytes[at + 1] : 0
      switch bytes[at] {
      case UInt8(ascii: "."):
        guard !isLinked, Self.mayBeOfHost(next), at > 0, Self.mayBeOfHost(bytes[at - 1]) else { return 0 }
        isLinked = true
        return max(0, linkLength - 4)
      case UInt8(ascii: ":"):
        isLinked = false
        isBehindScheme = next == UInt8(ascii: "/")
        return isBehindScheme ? max(0, linkLength - 4) : 0
      case UInt8(ascii: "/"):
        isLinked = false
      case let byte where Self.mayBeOfHost(byte) && byte < 0x80:
        isLinked = isLinked || isBehindScheme
        isBehindScheme = false
      default:
        isLinked = false
        isBehindScheme = false
      }
      return 0
    }

    private static func mayBeOfHost(_ byte: UInt8) -> Bool {
      byte >= 0x80 || ASCIIWordBytes.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
  }
}
