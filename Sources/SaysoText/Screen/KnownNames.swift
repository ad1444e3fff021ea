/// Names judged before: hosts, endings of hosts, hashtags. Of fixed size, so that no export fills the memory.
package final class KnownNames {
  private struct Slot: BitwiseCopyable {
    /// By whose rules it was judged, as a number; 0 in a slot that holds none.
    var judge: UInt
    var count: Int
    var isFine: Bool
  }

  private let slotCount: Int
  private static let longest = 64
  @exclusivity(unchecked) private var slots: ZeroedMemory<Slot>
  /// ``longest`` bytes for each slot.
  private let names: ZeroedMemory<UInt8>

  /// `slotCount` is a power of two.
  package init(slotCount: Int = 1024) {
    self.slotCount = slotCount
    slots = ZeroedMemory(count: slotCount)
    names = ZeroedMemory(count: slotCount * Self.longest)
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

  package func forget() { slots = ZeroedMemory(count: slotCount) }

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
    let judgeNumber = UInt(bitPattern: owner)
    let known = names.start + slot * Self.longest
    let met = slots.start[slot]
    if met.judge == judgeNumber, met.count == count, Self.isSame(known, start, count) { return met.isFine }
    let isFine = judge(name)
    known.update(from: start, count: count)
    slots.start[slot] = Slot(judge: judgeNumber, count: count, isFine: isFine)
    return isFine
  }
}
