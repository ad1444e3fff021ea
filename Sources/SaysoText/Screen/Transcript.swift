import CScanKernel

/// Writes a text outside ASCII as a ``ScreenText`` has it.
struct Transcript {
  private let out: UnsafeMutablePointer<UInt8>
  /// A bit for each byte that stands for a character outside ASCII.
  private let foreign: UnsafeMutablePointer<UInt64>
  private(set) var traits: TextTraits
  /// What the last visible character was.
  private var before: UInt8 = 0
  /// Whether it was a letter that folds to none of ASCII.
  private var wasOther = false

  init(out: UnsafeMutablePointer<UInt8>, foreign: UnsafeMutablePointer<UInt64>, traits: TextTraits) {
    self.out = out
    self.foreign = foreign
    self.traits = traits
  }

  /// `false` where a character has more than one reading.
  mutating func write(_ source: UnsafeBufferPointer<UInt8>, with readings: inout ScalarReadings) -> Bool {
    var at = 0
    while at < source.count {
      if source[at] < 0x80 {
        at += copyASCII(source, from: at)
        continue
      }
      let (scalar, length) = UTF8Decoder.scalar(in: source, at: at)
      at += max(length, 1)
      let reading = readings.reading(scalar)
      switch reading & ScalarReadings.Kind.all {
      case ScalarReadings.Kind.nothing:
        if reading & ScalarReadings.Kind.twice != 0 { traits.readsTwice = true }
        if reading & ScalarReadings.Kind.mark != 0 { putMark() }
        if Self.isAddress(before), at < source.count, Self.isAddress(source[at]) { traits.hasBrokenAddress = true }
      case ScalarReadings.Kind.odd: return false
      default: put(scalar, reading, readings)
      }
    }
    return true
  }

  /// Everything up to the next character outside ASCII, and how much that is.
  private mutating func copyASCII(_ source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let bytes = source.baseAddress else { return 0 }
    if wasOther, ASCIIWordBytes.isAlphanumeric(bytes[start]) { traits.joinsScripts = true }
    wasOther = false
    let count = sayso_copy_ascii(out + traits.count, bytes + start, source.count - start)
    traits.count += count
    before = bytes[start + count - 1]
    return count
  }

  private mutating func put(_ scalar: UInt32, _ reading: UInt16, _ readings: borrowing ScalarReadings) {
    let (kind, isOther) = (reading & ScalarReadings.Kind.all, reading & ScalarReadings.Kind.other != 0)
    if reading & ScalarReadings.Kind.twice != 0 { traits.readsTwice = true }
    if kind == ScalarReadings.Kind.byte {
      traits.signs.insert(scalar)
    } else {
      traits.hasForeignLetters = true
      if wasOther, !isOther { traits.joinsScripts = true }
    }
    wasOther = isOther
    if isOther { traits.hasOtherLetters = true }
    let start = traits.count
    if kind == ScalarReadings.Kind.bytes {
      for letter in readings.bytes(scalar) { put(letter) }
    } else {
      put(UInt8(truncatingIfNeeded: reading))
    }
    for at in start..<traits.count { foreign[at >> 6] |= 1 << UInt64(at & 63) }
  }

  /// A letter with a mark is another letter, and a word with one is to be read again.
  private mutating func putMark() {
    traits.hasForeignLetters = true
    guard traits.count > 0 else { return }
    foreign[(traits.count - 1) >> 6] |= 1 << UInt64((traits.count - 1) & 63)
  }

  private mutating func put(_ byte: UInt8) {
    out[traits.count] = byte
    traits.count += 1
    before = byte
  }

  /// An invisible character between two of these breaks an address for software alone.
  private static func isAddress(_ byte: UInt8) -> Bool {
    ASCIIWordBytes.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D || byte == 0x2F || byte == 0x3A
  }
}
