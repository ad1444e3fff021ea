import SaysoText

/// Names judged before: hosts, endings of hosts. Of fixed size, so that no export fills the memory.
struct KnownNames {
  private struct Slot {
    var name: [UInt8] = []
    /// By whose rules it was judged.
    var judge: ObjectIdentifier?
    var isFine = false
  }

  private var slots = [Slot](repeating: Slot(), count: 1024)
  private static let longest = 64

  /// What is known of the name, or else what `judge` says of it, which is then known.
  mutating func isFine(
    _ start: UnsafePointer<UInt8>, _ count: Int, for owner: ObjectIdentifier, _ judge: (String) -> Bool
  ) -> Bool {
    guard count > 0, count <= Self.longest else { return false }
    let name = UnsafeBufferPointer(start: start, count: count)
    let mixed = TokenHash.of(name) >> 20 ^ UInt64(UInt(bitPattern: owner.hashValue >> 4))
    let slot = Int(truncatingIfNeeded: mixed) & (slots.count - 1)
    if slots[slot].judge == owner, slots[slot].name.elementsEqual(name) { return slots[slot].isFine }
    let isFine = judge(String(decoding: name, as: UTF8.self))
    slots[slot] = Slot(name: Array(name), judge: owner, isFine: isFine)
    return isFine
  }
}
