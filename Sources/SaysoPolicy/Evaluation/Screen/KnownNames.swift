import SaysoText

/// Names judged before: hosts, endings of hosts. Of fixed size, so that no export fills the memory.
struct KnownNames {
  private var slots = [(name: [UInt8], isFine: Bool)](repeating: ([], false), count: 1024)
  /// By whose rules they were judged.
  private var owner: ObjectIdentifier?
  private static let longest = 64

  mutating func begin(_ screen: PolicyScreen) {
    if owner == ObjectIdentifier(screen) { return }
    if owner != nil { slots = slots.map { _ in ([], false) } }
    owner = ObjectIdentifier(screen)
  }

  /// What is known of the name, or else what `judge` says of it, which is then known.
  mutating func isFine(_ start: UnsafePointer<UInt8>, _ count: Int, _ judge: (String) -> Bool) -> Bool {
    guard count > 0, count <= Self.longest else { return false }
    let name = UnsafeBufferPointer(start: start, count: count)
    let slot = Int(truncatingIfNeeded: TokenHash.of(name) >> 20) & (slots.count - 1)
    if slots[slot].name.elementsEqual(name) { return slots[slot].isFine }
    let isFine = judge(String(decoding: name, as: UTF8.self))
    slots[slot] = (Array(name), isFine)
    return isFine
  }
}
