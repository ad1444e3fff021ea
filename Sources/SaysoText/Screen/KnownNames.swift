/// Names judged before: hosts, endings of hosts, hashtags. Of fixed size, so that no export fills the memory.
package final class KnownNames {
  private struct Slot {
    /// By whose rules it was judged; `nil` in a slot that holds none.
    var judge: ObjectIdentifier?
    var count = 0
    var isFine = false
  }

  private let slotCount: Int
  private static let longest = 64
  private let slots: UnsafeMutablePointer<Slot>
  /// ``longest`` bytes for each slot.
  private let names: UnsafeMutablePointer<UInt8>

  /// `slotCount` is a power of two.
  package init(slotCount: Int = 1024) {
    self.slotCount = slotCount
    slots = .allocate(capacity: slotCount)
    slots.initialize(repeating: Slot(), count: slotCount)
    names = .allocate(capacity: slotCount * Self.longest)
    names.initialize(repeating: 0, count: slotCount * Self.longest)
  }

  deinit {
    slots.deallocate()
    names.deallocate()
  }

  @inline(__always)
  private static func isSame(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var at = 0
    while at < count {
      if left[at] != right[at] { return false }
      at += 1
    }
    return true
  }

  package func forget() { slots.update(repeating: Slot(), count: slotCount) }

  /// What is known of the name, or else what `judge` says of it, which is then known. Longer ones than 64 bytes are not
  /// fine. Allocates nothing for a name that is known.
  package func isFine(
    _ start: UnsafePointer<UInt8>, _ count: Int, for owner: ObjectIdentifier,
    _ judge: (UnsafeBufferPointer<UInt8>) -> Bool
  ) -> Bool {
    guard count > 0, count <= Self.longest else { return false }
    let name = UnsafeBufferPointer(start: start, count: count)
    let mixed = TokenHash.of(name) >> 20 ^ UInt64(UInt(bitPattern: owner) >> 4)
    let slot = Int(truncatingIfNeeded: mixed) & (slotCount - 1)
    let known = names + slot * Self.longest
    if slots[slot].judge == owner, slots[slot].count == count, Self.isSame(known, start, count) {
      return slots[slot].isFine
    }
    let isFine = judge(name)
    known.update(from: start, count: count)
    slots[slot] = Slot(judge: owner, count: count, isFine: isFine)
    return isFine
  }
}
