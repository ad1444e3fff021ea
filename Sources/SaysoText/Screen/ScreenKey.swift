/// What a run of letters and digits is looked up by: its first sixteen bytes, small, and its length up to seventeen.
enum ScreenKey {
  /// `word` holds the bytes from the lowest on, 0 beyond the run's end. Never 0. The key of a whole run of up to eight
  /// bytes; of longer ones ``of(_:count:)`` mixes more of them in.
  @inline(__always)
  static func of(_ word: UInt64, length: Int) -> UInt64 {
    var mixed = (word ^ UInt64(truncatingIfNeeded: length) &* 0xA24B_AED4_963E_E407) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    mixed ^= mixed >> 29
    return mixed == 0 ? 1 : mixed
  }

  /// Of a run that begins at `start`; sixteen bytes there must be readable.
  @inline(__always)
  static func of(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    if count <= 8 { return of(word(start, count: count), length: count) }
    let run = WrittenWord(start, count)
    return of(run.low ^ run.high &* 0xC2B2_AE3D_27D4_EB4F, length: min(count, WrittenWord.longest + 1))
  }

  /// The run's first eight bytes, small.
  @inline(__always)
  static func word(_ start: UnsafePointer<UInt8>, count: Int) -> UInt64 {
    let all = UnsafeRawPointer(start).loadUnaligned(as: UInt64.self) | 0x2020_2020_2020_2020
    return count >= 8 ? all : all & (1 &<< (UInt64(count) &* 8) &- 1)
  }

  static func of(_ run: [UInt8]) -> UInt64 {
    (run + [UInt8](repeating: 0, count: WrittenWord.longest)).withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { of($0, count: run.count) } ?? 1
    }
  }
}

/// A run in the form in which everything a reader may take for it is equal: look-alike letters, digits and signs as the
/// letters they stand for (``Skeleton``), and each letter once in a row. Wider than any of the scanner's forms.
struct CanonicalRun {
  private(set) var word: UInt64 = 0
  /// In letters; not counted beyond 9.
  private(set) var length = 0
  private var last: UInt8 = 0

  /// Adds one byte of a ``ScreenText``.
  @inline(__always)
  mutating func add(_ byte: UInt8) {
    let letters = CanonicalLetters.of(byte)
    push(UInt8(truncatingIfNeeded: letters))
    if letters > 0xFF { push(UInt8(truncatingIfNeeded: letters >> 8)) }
  }

  @inline(__always)
  private mutating func push(_ letter: UInt8) {
    guard letter != last else { return }
    last = letter
    if length < 8 { word |= UInt64(letter) << (UInt64(length) &* 8) }
    if length < 9 { length += 1 }
  }

  @inline(__always)
  var key: UInt64 { ScreenKey.of(word, length: length) }

  /// All of a run, or as much of it as makes a difference.
  @inline(__always)
  init(_ start: UnsafePointer<UInt8>, count: Int) {
    var at = 0
    while at < count, length < 9 {
      add(start[at])
      at += 1
    }
  }

  init() {}

  init(_ run: [UInt8]) { for byte in run { add(byte) } }
}

/// The letters that each byte of a ``ScreenText`` may be taken for.
enum CanonicalLetters {
  /// One letter, or two: the second above the first.
  @inline(__always)
  static func of(_ byte: UInt8) -> UInt16 { table.letters[Int(byte)] }

  private static let table = Table()

  /// Made once and never freed: a pointer costs no bounds and no reference counts.
  private struct Table: @unchecked Sendable {
    let letters: UnsafePointer<UInt16>

    init() {
      let made = UnsafeMutablePointer<UInt16>.allocate(capacity: 256)
      for byte in UInt8.min...UInt8.max { made[Int(byte)] = Self.letters(byte) }
      letters = UnsafePointer(made)
    }

    private static func letters(_ byte: UInt8) -> UInt16 {
      if byte >= 0x80 {
        switch byte {
        // A run that was made small.
        case 0xA0: return 0x80
        case 0x82: return UInt16(UInt8(ascii: "e"))
        case 0x83: return UInt16(UInt8(ascii: "l"))
        case 0x84: return UInt16(UInt8(ascii: "c"))
        default: return UInt16(byte)
        }
      }
      var read: [UInt8] = []
      let letter = LeetSigns.letter(for: UInt32(byte)).map(UInt32.init) ?? UInt32(byte)
      ScalarTable.appendSkeleton(of: letter, to: &read)
      let first = UInt16(read.first ?? byte)
      return read.count > 1 ? UInt16(read[1]) << 8 | first : first
    }
  }
}
