import CScanKernel

/// A text made ready for screening: in bytes of which each is a character, with the places of what matters marked.
///
/// One for each worker, loaded again and again; once it has grown to the size of the texts it allocates nothing.
public final class ScreenText {
  /// 64 bytes before the text, the text, 64 and more behind it.
  private var arena: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var masks: UnsafeMutablePointer<sayso_block>
  private var folded = ScalarReadings(asSeen: false)
  private var seen = ScalarReadings(asSeen: true)
  private static let margin = 64

  /// How many bytes, each a character. Not offsets of the author's text unless it is ASCII.
  private(set) package var count = 0
  /// Whether the text is ASCII, so that its bytes are the author's.
  private(set) package var isASCII = true
  /// Whether some letters were outside ASCII: then every word may read otherwise than it is written.
  private(set) package var hasForeignLetters = false
  /// Whether some letters look otherwise than they fold, so that the text must be loaded in both manners.
  private(set) package var readsTwice = false
  /// Whether an invisible character stands inside what may be an address.
  private(set) package var hasBrokenAddress = false
  /// The emoji, ideographs and other signs of the text, of which a term may consist.
  private(set) var signs = SignScalars()

  public init() {
    capacity = 2048
    arena = .allocate(capacity: capacity + 3 * Self.margin)
    arena.initialize(repeating: 0, count: capacity + 3 * Self.margin)
    masks = .allocate(capacity: capacity / 64 + 2)
  }

  deinit {
    arena.deallocate()
    masks.deallocate()
  }

  /// The bytes; 64 readable ones stand before them and behind.
  package var bytes: UnsafePointer<UInt8> { UnsafePointer(arena + Self.margin) }
  var blocks: UnsafePointer<sayso_block> { UnsafePointer(masks) }
  var blockCount: Int { (count + 63) / 64 }

  /// `false` for a text that only the scanner itself can read: it holds characters of more than one reading, or control
  /// characters. `source` is valid UTF-8.
  package func load(_ source: UnsafeRawBufferPointer, asSeen: Bool = false) -> Bool {
    // A text of n bytes has no more than n characters, and a letter that reads as three takes two bytes at least.
    let needed = source.count + source.count / 2 + 8
    if needed > capacity { grow(to: needed) }
    hasForeignLetters = false
    hasBrokenAddress = false
    readsTwice = false
    signs = SignScalars()
    guard let start = source.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      (count, isASCII) = (0, true)
      return true
    }
    isASCII = sayso_is_ascii(start, source.count) != 0
    if isASCII {
      (arena + Self.margin).update(from: start, count: source.count)
      count = source.count
    } else if !transcribe(UnsafeBufferPointer(start: start, count: source.count), asSeen) {
      return false
    }
    (arena + Self.margin + count).update(repeating: 0, count: Self.margin)
    sayso_classify(arena + Self.margin, count, masks)
    return !hasControl
  }

  private var hasControl: Bool {
    for index in 0..<blockCount where masks[index].control != 0 { return true }
    return false
  }

  private func grow(to needed: Int) {
    arena.deallocate()
    masks.deallocate()
    capacity = needed * 2
    arena = .allocate(capacity: capacity + 3 * Self.margin)
    arena.initialize(repeating: 0, count: capacity + 3 * Self.margin)
    masks = .allocate(capacity: capacity / 64 + 2)
  }

  private func transcribe(_ source: UnsafeBufferPointer<UInt8>, _ asSeen: Bool) -> Bool {
    let out = arena + Self.margin
    var (at, end) = (0, 0)
    /// What the last visible character was.
    var before: UInt8 = 0
    while at < source.count {
      let byte = source[at]
      if byte < 0x80 {
        out[end] = byte
        end += 1
        at += 1
        before = byte
        continue
      }
      let (scalar, length) = UTF8Decoder.scalar(in: source, at: at)
      at += max(length, 1)
      let reading = asSeen ? seen.reading(scalar) : folded.reading(scalar)
      if reading & ScalarReadings.Kind.twice != 0 { readsTwice = true }
      switch reading & 0x700 {
      case ScalarReadings.Kind.nothing:
        if isAddress(before), at < source.count, isAddress(source[at]) { hasBrokenAddress = true }
        continue
      case ScalarReadings.Kind.odd: return false
      case ScalarReadings.Kind.bytes:
        hasForeignLetters = true
        for letter in asSeen ? seen.bytes(scalar) : folded.bytes(scalar) {
          out[end] = letter
          end += 1
        }
        before = out[end - 1]
        continue
      case ScalarReadings.Kind.word: hasForeignLetters = true
      default: signs.insert(scalar)
      }
      let written = UInt8(truncatingIfNeeded: reading)
      out[end] = written
      end += 1
      before = written
    }
    count = end
    return true
  }

  /// An invisible character between two of these breaks an address for software alone.
  private func isAddress(_ byte: UInt8) -> Bool {
    ASCIIWordBytes.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D || byte == 0x2F || byte == 0x3A
  }
}

/// The signs of a text by which words without Latin letters are found: emoji, ideographs.
struct SignScalars: Equatable {
  /// A bit for each of 64 classes.
  private var classes: UInt64 = 0
  private var some = SIMD8<UInt32>(repeating: 0)
  private var count = 0

  @inline(__always)
  mutating func insert(_ scalar: UInt32) {
    let folded = Self.folded(scalar)
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

  /// The first scalar of what it folds to.
  static func folded(_ scalar: UInt32) -> UInt32 {
    guard ScalarTable.foldsOtherwise(scalar) else { return scalar }
    var folded: [UInt8] = []
    ScalarTable.appendFold(of: scalar, to: &folded)
    return folded.withUnsafeBufferPointer { UTF8Decoder.scalar(in: $0, at: 0).scalar }
  }
}
