/// A fixed set of 64-bit hashes, each with a number. One multiplication and mostly one look; zero is never in it.
struct HashedWords: Sendable {
  private let slots: [(hash: UInt64, value: Int)]
  private let shift: UInt64

  /// Of equal hashes the first counts.
  init(_ pairs: [(hash: UInt64, value: Int)]) {
    var bits: UInt64 = 4
    while 1 << bits < pairs.count * 3 { bits += 1 }
    var slots = [(hash: UInt64, value: Int)](repeating: (0, 0), count: 1 << Int(bits))
    for pair in pairs where pair.hash != 0 {
      var slot = Self.slot(pair.hash, 64 - bits)
      while slots[slot].hash != 0, slots[slot].hash != pair.hash { slot = (slot + 1) % slots.count }
      if slots[slot].hash == 0 { slots[slot] = pair }
    }
    self.slots = slots
    shift = 64 - bits
  }

  subscript(hash: UInt64) -> Int? {
    if hash == 0 { return nil }
    var slot = Self.slot(hash, shift)
    while slots[slot].hash != 0 {
      if slots[slot].hash == hash { return slots[slot].value }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func slot(_ hash: UInt64, _ shift: UInt64) -> Int { Int((hash &* 0x9E37_79B9_7F4A_7C15) >> shift) }

  /// FNV-1a, of the small letters.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word { hash = (hash ^ UInt64(DetectorText.lowercased(byte))) &* 0x100_0000_01B3 }
    return hash
  }
}
