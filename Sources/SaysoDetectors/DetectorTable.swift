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

  /// One slot for digits, one for each sign, and one for each letter with each class of what follows.
  private static let signs = 1
  private static let letters = signs + 128
  private static let count = letters + 26 * 32

  init(_ chosen: [any Detector]) {
    var slots = [[any Detector]](repeating: [], count: Self.count)
    for detector in chosen {
      for slot in Self.slots(of: detector.trigger) { slots[slot].append(detector) }
    }
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

  func atDigit() -> ArraySlice<any Detector> { slot(0) }
  /// `sign` is ASCII.
  func at(sign: UInt8) -> ArraySlice<any Detector> { slot(Self.signs + Int(sign & 0x7F)) }
  func at(letter: UInt8, before next: UInt8) -> ArraySlice<any Detector> {
    letter < 0x80 ? slot(Self.slot(letter, next)) : []
  }

  private func slot(_ slot: Int) -> ArraySlice<any Detector> {
    let (start, end) = (starts[slot], starts[slot + 1])
    return start == end ? [] : detectors[Int(start)..<Int(end)]
  }

  private static func slot(_ letter: UInt8, _ next: UInt8) -> Int {
    letters + Int((letter | 0x20) &- 0x61) * 32 + Int(next & 31)
  }

  private static func slots(of trigger: DetectorTrigger) -> Set<Int> {
    switch trigger {
    case .digit: [0]
    case .sign(let sign): sign < 0x80 ? [signs + Int(sign)] : []
    case .letter(let letters):
      Set(letters.filter(isASCIILetter).flatMap { letter in (0..<32).map { slot(letter, $0) } })
    case .opening(let openings):
      Set(
        openings.map { Array($0.utf8.prefix(2)) }.filter { $0.count == 2 && isASCIILetter($0[0]) }.map {
          slot($0[0], $0[1])
        })
    }
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
