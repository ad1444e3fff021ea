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
  private let detectors: AskedDetectors
  /// What each of them needs, and at each slot at least.
  private let needs: [DetectorNeed]
  /// For each slot where its detectors begin.
  private let starts: [Int32]
  /// For each slot which classes of a third character its words may have, a bit each.
  private let thirds: [UInt32]

  /// One slot for digits, one for each sign, and one for each letter with each class of what follows.
  private static let signs = 1
  private static let letters = signs + 128
  /// Those that are asked at words of letters, whichever.
  private static let anyLetter = letters + 26 * 32
  private static let count = anyLetter + 1

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
    let all = slots.flatMap(\.self)
    detectors = AskedDetectors(all)
    needs = all.map(\.need)
    var starts: [Int32] = [0]
    for slot in slots { starts.append((starts.last ?? 0) + Int32(slot.count)) }
    self.starts = starts
    let roles = (0...UInt8.max).map { byte in
      if DetectorText.isDigit(byte) { return Role.digit }
      if DetectorText.isLetter(byte) { return Role.letter }
      return byte < 0x80 && !slots[Self.signs + Int(byte)].isEmpty ? Role.sign : Role.nothing
    }
    self.roles = roles
  }

  /// What the detector recognises; the ranges below are indices.
  @inline(__always)
  func match(_ index: Int, at offset: Int, in text: DetectorText) -> DetectorMatch? {
    detectors[index].match(at: offset, in: text)
  }

  func kind(_ index: Int) -> DetectedKind { detectors[index].kind }

  /// Whether one of them may recognise something in a text that has so much.
  @inline(__always)
  func mayBeMet(_ asked: Range<Int>, by supply: TextSupply) -> Bool { asked.contains { supply.meets(needs[$0]) } }

  /// The same at a place, with the characters around it.
  @inline(__always)
  func mayBeMet(_ asked: Range<Int>, by supply: TextSupply, at place: UnsafePointer<UInt8>) -> Bool {
    asked.contains { index in
      supply.meets(needs[index]) && (!needs[index].again || place[3] == place[0] || place[5] == place[0])
    }
  }

  @inline(__always)
  func isMet(_ index: Int, by supply: TextSupply) -> Bool { supply.meets(needs[index]) }

  func atDigit() -> Range<Int> { slot(0) }
  /// The detectors that ask for ``DetectorTrigger/letters``.
  func atLetters() -> Range<Int> { slot(Self.anyLetter) }
  /// Those asked at any word that opens a value.
  func atOpenings() -> Range<Int> { Int(starts[Self.letters])..<Int(starts[Self.anyLetter]) }
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

  /// Where letters begin in front of a row of digits, of which ``DetectorTrigger/letters`` speaks. `isWord` tells of a
  /// place before whether a letter or digit stands there.
  @inline(__always)
  static func letters(before digits: Int, in bytes: UnsafePointer<UInt8>, isWord: (Int) -> Bool) -> Int? {
    let isApart = isSeparator(bytes[digits - 1])
    let end = isApart ? digits - 1 : digits
    var start = end
    while isASCIILetter(bytes[start - 1]), !isApart || end - start <= 3 { start -= 1 }
    return start == end || isApart && end - start > 3 || isWord(start - 1) ? nil : start
  }

  /// Whether three letters stand there and three more, each with a space or hyphen behind them.
  @inline(__always)
  static func areTwoTriples(_ start: UnsafePointer<UInt8>) -> Bool {
    isSeparator(start[3]) && isSeparator(start[7]) && (0..<7).allSatisfy { $0 == 3 || isASCIILetter(start[$0]) }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: "-") }

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
    case .letters: slots[anyLetter] = .max
    case .opening(let openings), .word(let openings), .code(let openings):
      for opening in openings.map({ Array($0.utf8) }) where opening.count > 1 && isASCIILetter(opening[0]) {
        let third = opening.count > 2 ? UInt32(1) << UInt32(opening[2] & 31) : .max
        slots[slot(opening[0], opening[1]), default: 0] |= third
      }
    }
    return slots
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

/// Where any detector of a table is to be asked in texts that have so much.
struct AskedPlaces: Sendable {
  let numbers: Bool
  let letters: Bool
  /// At the words that open values.
  let openings: Bool
  /// The signs below 64 and above, a bit each.
  private let signs: (UInt64, UInt64)

  var hasSigns: Bool { signs.0 | signs.1 != 0 }

  init(_ table: DetectorTable, _ supply: TextSupply) {
    numbers = table.mayBeMet(table.atDigit(), by: supply)
    letters = table.mayBeMet(table.atLetters(), by: supply)
    openings = table.mayBeMet(table.atOpenings(), by: supply)
    let asked = (0..<UInt8(128)).filter { table.mayBeMet(table.at(sign: $0), by: supply) }
    signs = (
      asked.filter { $0 < 64 }.reduce(0) { $0 | 1 << UInt64($1) },
      asked.filter { $0 >= 64 }.reduce(0) { $0 | 1 << UInt64($1 - 64) }
    )
  }

  @inline(__always)
  func isSign(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte < 64 ? signs.0 : signs.1) >> UInt64(byte & 63) & 1 == 1
  }
}

/// Detectors in a row. Asking one of an array would copy it, which costs more than most answers.
private final class AskedDetectors: Sendable {
  private nonisolated(unsafe) let all: UnsafeMutableBufferPointer<any Detector>

  init(_ detectors: [any Detector]) {
    all = .allocate(capacity: detectors.count)
    _ = all.initialize(fromContentsOf: detectors)
  }

  deinit {
    all.deinitialize()
    all.deallocate()
  }

  subscript(index: Int) -> any Detector {
    @inline(__always) _read { yield all[index] }
  }
}
