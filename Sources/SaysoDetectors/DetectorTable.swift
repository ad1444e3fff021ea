/// Which detectors are asked where: a flat table, so that a byte where none is asked costs one look.
struct DetectorTable: Sendable {
  /// What a byte may begin.
  enum Role {
    static let nothing: UInt8 = 0
    static let sign: UInt8 = 1
    static let digit: UInt8 = 2
    static let letter: UInt8 = 3
  }

  /// The role of every byte.
  let roles: [UInt8]
  private let detectors: [any Detector]
  /// For each slot where its detectors begin.
  private let starts: [Int32]
  /// For each slot which classes of a third character its words may have, a bit each.
  private let thirds: [UInt32]

  /// One slot for digits, one for each sign, and one for each letter with each class of what follows.
  private static let signs = 1
  private static let letters = signs + 128
  private static let count = letters + 26 * 32

  init(_ chosen: [any Detector]) {
    var slots = [[any Detector]](repeating: [], count: Self.count)
    var thirds = [UInt32](repeating: 0, count: Self.count)
    for detector in chosen {
      for (slot, third) in Self.slots(of: detector.trigger) {
        slots[slot].append(detector)
        thirds[slot] |= third
      }
    }
    self.thirds = thirds
    detectors = slots.flatMap(\.self)
    var starts: [Int32] = [0]
    for slot in slots { starts.append((starts.last ?? 0) + Int32(slot.count)) }
    self.starts = starts
    roles = (0...UInt8.max).map { byte in
      if DetectorText.isDigit(byte) { return Role.digit }
      if DetectorText.isLetter(byte) { return Role.letter }
      return byte < 0x80 && !slots[Self.signs + Int(byte)].isEmpty ? Role.sign : Role.nothing
    }
  }

  /// Every detector; the ranges below are indices.
  func withDetectors<Result>(_ body: (UnsafeBufferPointer<any Detector>) -> Result) -> Result {
    detectors.withUnsafeBufferPointer(body)
  }

  func atDigit() -> Range<Int> { slot(0) }
  /// `sign` is ASCII.
  func at(sign: UInt8) -> Range<Int> { slot(Self.signs + Int(sign & 0x7F)) }
  func at(letter: UInt8, before next: UInt8, _ third: UInt8) -> Range<Int> {
    guard letter < 0x80 else { return 0..<0 }
    let slot = Self.slot(letter, next)
    return thirds[slot] >> UInt32(third & 31) & 1 == 1 ? self.slot(slot) : 0..<0
  }

  /// The detectors to ask at a byte of that role.
  @inline(__always)
  func asked(at offset: Int, role: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let byte = bytes[offset]
    switch role {
    case Role.digit: return atDigit()
    case Role.letter:
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      return at(letter: byte, before: next, offset + 2 < bytes.count ? bytes[offset + 2] : 0)
    default: return at(sign: byte)
    }
  }

  private func slot(_ slot: Int) -> Range<Int> { Int(starts[slot])..<Int(starts[slot + 1]) }

  private static func slot(_ letter: UInt8, _ next: UInt8) -> Int {
    letters + Int((letter | 0x20) &- 0x61) * 32 + Int(next & 31)
  }

  /// The slots of a trigger, each with the bits of a third character.
  private static func slots(of trigger: DetectorTrigger) -> [Int: UInt32] {
    var slots: [Int: UInt32] = [:]
    switch trigger {
    case .digit: slots[0] = .max
    case .sign(let sign): if sign < 0x80 { slots[signs + Int(sign)] = .max }
    case .letter(let letters):
      for letter in letters where isASCIILetter(letter) {
        for next in UInt8(0)..<32 { slots[slot(letter, next)] = .max }
      }
    case .opening(let openings):
      for opening in openings.map({ Array($0.utf8) }) where opening.count > 1 && isASCIILetter(opening[0]) {
        let third = opening.count > 2 ? UInt32(1) << UInt32(opening[2] & 31) : .max
        slots[slot(opening[0], opening[1]), default: 0] |= third
      }
    }
    return slots
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
