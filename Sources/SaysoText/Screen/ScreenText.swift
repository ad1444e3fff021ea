import CScanKernel

/// A text made ready for screening: in bytes of which each is a character, with the places of what matters marked.
///
/// One for each worker, loaded again and again; once it has grown to the size of the texts it allocates nothing.
public final class ScreenText {
  /// 64 bytes before the text, the text, 64 and more behind it.
  @exclusivity(unchecked) private var arena: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked) private var capacity: Int
  @exclusivity(unchecked) private var masks: UnsafeMutablePointer<sayso_block>
  /// The bytes of characters outside ASCII, a bit each.
  @exclusivity(unchecked) private var foreign: UnsafeMutablePointer<UInt64>
  @exclusivity(unchecked) private var folded = ScalarReadings(asSeen: false)
  @exclusivity(unchecked) private var seen = ScalarReadings(asSeen: true)
  @exclusivity(unchecked) private var traits = TextTraits()
  private static let margin = 64

  public init() {
    capacity = 2048
    arena = .allocate(capacity: capacity + 3 * Self.margin)
    arena.initialize(repeating: 0, count: capacity + 3 * Self.margin)
    masks = .allocate(capacity: capacity / 64 + 2)
    foreign = .allocate(capacity: capacity / 64 + 2)
  }

  deinit {
    arena.deallocate()
    masks.deallocate()
    foreign.deallocate()
  }

  /// How many bytes, each a character. Not offsets of the author's text unless it is ASCII.
  package var count: Int { traits.count }
  /// Whether the text is ASCII, so that its bytes are the author's.
  package var isASCII: Bool { traits.isASCII }
  /// Whether some letters were outside ASCII: then every word may read otherwise than it is written.
  package var hasForeignLetters: Bool { traits.hasForeignLetters }
  /// Whether some letter folds to none of ASCII, be it one of a script without spaces.
  package var hasOtherLetters: Bool { traits.hasOtherLetters }
  /// Whether some letters look otherwise than they fold, so that the text must be loaded in both manners.
  package var readsTwice: Bool { traits.readsTwice }
  /// Whether a letter that folds to none of ASCII stands right before one that does, or before a digit: for some readers
  /// a word begins between them.
  package var joinsScripts: Bool { traits.joinsScripts }
  /// Whether an invisible character stands inside what may be an address.
  package var hasBrokenAddress: Bool { traits.hasBrokenAddress }
  /// The emoji, ideographs and other signs of the text, of which a term may consist.
  var signs: SignScalars { traits.signs }

  /// The bytes; 64 readable ones stand before them and behind.
  package var bytes: UnsafePointer<UInt8> { UnsafePointer(arena + Self.margin) }
  var blocks: UnsafePointer<sayso_block> { UnsafePointer(masks) }
  /// How many times 64 bytes they are, the last perhaps fewer.
  package var blockCount: Int { (traits.count + 63) / 64 }

  /// Whether any of the bytes stands for a character outside ASCII, or bears a mark.
  package func isForeign(_ range: Range<Int>) -> Bool {
    !isASCII && range.contains { foreign[$0 >> 6] >> UInt64($0 & 63) & 1 == 1 }
  }

  /// `false` for a text that only the scanner itself can read: it holds characters of more than one reading, or control
  /// characters. `source` is valid UTF-8.
  package func load(_ source: UnsafeRawBufferPointer, asSeen: Bool = false) -> Bool {
    // A text of n bytes has no more than n characters, and a letter that reads as three takes two bytes at least.
    let needed = source.count + source.count / 2 + 8
    if needed > capacity { grow(to: needed) }
    traits = TextTraits()
    guard let start = source.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
    traits.count = sayso_copy_ascii(arena + Self.margin, start, source.count)
    traits.isASCII = traits.count == source.count
    if !traits.isASCII {
      let author = UnsafeBufferPointer(start: start, count: source.count)
      guard asSeen ? transcribe(author, with: &seen) : transcribe(author, with: &folded) else { return false }
    }
    (arena + Self.margin + traits.count).update(repeating: 0, count: Self.margin)
    sayso_classify(arena + Self.margin, traits.count, masks)
    return !hasControl
  }

  private var hasControl: Bool {
    for index in 0..<blockCount where masks[index].control != 0 { return true }
    return false
  }

  private func grow(to needed: Int) {
    arena.deallocate()
    masks.deallocate()
    foreign.deallocate()
    capacity = needed * 2
    arena = .allocate(capacity: capacity + 3 * Self.margin)
    arena.initialize(repeating: 0, count: capacity + 3 * Self.margin)
    masks = .allocate(capacity: capacity / 64 + 2)
    foreign = .allocate(capacity: capacity / 64 + 2)
  }

  private func transcribe(_ source: UnsafeBufferPointer<UInt8>, with readings: inout ScalarReadings) -> Bool {
    traits.count = 0
    // No text has more characters than it has bytes and half as many.
    foreign.update(repeating: 0, count: (source.count + source.count / 2) / 64 + 1)
    var transcript = Transcript(out: arena + Self.margin, foreign: foreign, traits: traits)
    let isRead = transcript.write(source, with: &readings)
    traits = transcript.traits
    return isRead
  }
}

/// What is told of a ``ScreenText``.
struct TextTraits {
  var count = 0
  var isASCII = true
  var hasForeignLetters = false
  var hasOtherLetters = false
  var readsTwice = false
  var joinsScripts = false
  var hasBrokenAddress = false
  var signs = SignScalars()
}

/// The signs of a text by which words without Latin letters are found: emoji, ideographs.
struct SignScalars: Equatable {
  /// A bit for each of 64 classes.
  private var classes: UInt64 = 0
  private var some = SIMD8<UInt32>(repeating: 0)
  private var count = 0

  @inline(__always)
  mutating func insert(_ scalar: UInt32) {
    let folded = ScalarTable.firstOfFold(scalar)
    classes |= Self.bit(folded)
    if count < 8 { some[count] = folded }
    count += 1
  }

  /// Whether one of `keys` may be among them.
  func mayMeet(_ keys: [UInt32], classes others: UInt64) -> Bool {
    guard classes & others != 0 else { return false }
    if count > 8 { return true }
    return (0..<count).contains { keys.contains(some[$0]) }
  }

  static func bit(_ scalar: UInt32) -> UInt64 { 1 &<< (UInt64(scalar) &* 0x9E37_79B9_7F4A_7C15 &>> 58) }
}
