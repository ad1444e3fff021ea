/// A form in which words are compared. A key of the index is a hash of that form, salted with the space, so that one
/// table serves all of them.
enum ReadingSpace: UInt64, CaseIterable {
  /// The tokenizer's folded form.
  case plain = 1
  /// The folded form with every run of one character written once.
  case collapsed
  /// What the letters, digits and signs may be taken for.
  case skeleton
  case collapsedSkeleton
  /// The first bytes of a folded form.
  case prefix
  /// A folded form with up to two letters left out.
  case deletion
  /// A Snowball stem; the language is mixed in besides.
  case stem

  /// The key under which a hash of this space is filed; never 0.
  @inline(__always)
  func key(_ hash: UInt64, variant: Int = 0) -> UInt64 {
    var mixed = hash &+ (rawValue &+ UInt64(truncatingIfNeeded: variant) &<< 8) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 29
    return mixed == 0 ? 1 : mixed
  }
}
