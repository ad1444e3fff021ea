import SaysoDigest

/// A CID: names a block by its digest (multiformats CID specification).
struct ContentIdentifier: Hashable {
  /// As it stands in the file.
  let bytes: ArraySlice<UInt8>
  private let digest: ArraySlice<UInt8>
  private let isSHA256: Bool

  /// Reads the identifier that `bytes` begin with.
  init?(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    if bytes.starts(with: [0x12, 0x20]) {
      // Version 0 is a bare SHA-256 multihash.
    } else {
      guard Varint.take(&rest) == 1, Varint.take(&rest) != nil else { return nil }
    }
    guard let function = Varint.take(&rest), let length = Varint.take(&rest), length <= rest.count else { return nil }
    isSHA256 = function == 0x12 && length == 32
    digest = rest.prefix(length)
    self.bytes = bytes[bytes.startIndex..<digest.endIndex]
  }

  /// Whether the block is what it is named after. Digests of other functions are believed.
  func names(_ block: ArraySlice<UInt8>) -> Bool { !isSHA256 || digest.elementsEqual(Digest.sha256(Array(block))) }

  static func == (left: Self, right: Self) -> Bool { left.bytes == right.bytes }
  func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}

/// Unsigned LEB128 as multiformats have it: at most nine bytes.
enum Varint {
  /// Takes the number from the front; `nil` when none stands there, or one beyond what an `Int` holds.
  static func take(_ bytes: inout ArraySlice<UInt8>) -> Int? {
    var value = 0
    for (index, byte) in bytes.prefix(9).enumerated() {
      value |= Int(byte & 0x7F) << (7 * index)
      if byte < 0x80 {
        bytes = bytes.dropFirst(index + 1)
        return value
      }
    }
    return nil
  }
}
