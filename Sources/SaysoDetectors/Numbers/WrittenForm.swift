/// One way in which people write a number, place by place: the length, the grouping and the separators at once.
///
/// `#` is a digit, `@` a letter of ASCII, `*` either; any other character stands for itself, a letter in either case.
struct WrittenForm: Sendable {
  /// What it takes besides the check digits.
  enum Need: Sendable {
    /// Nobody writes other numbers so.
    case nothing
    /// Capitals, or a cue: in small letters it could be part of a hash or a word.
    case capitals
    /// No small letters of hexadecimal alone, or a cue.
    case notHexadecimal
    /// A word beside it that says what it is: one in ten or so of all numbers of this length would pass.
    case cue
  }

  let places: [UInt8]
  let need: Need

  init(_ places: String, needs need: Need = .nothing) {
    self.places = Array(places.utf8)
    self.need = need
  }

  /// Has separators.
  var isGrouped: Bool { places.contains { !Self.isValue($0) } }

  /// Where it ends when it stands at `offset`.
  func end(at offset: Int, in text: DetectorText) -> Int? {
    for (index, place) in places.enumerated() where !Self.admits(text[offset + index], at: place) { return nil }
    return offset + places.count
  }

  /// How many characters of the same sort, digits or letters, a value of this form can begin with.
  func openings(_ sort: (UInt8) -> Bool, sign: UInt8) -> [Int] {
    var openings: [Int] = []
    for (index, place) in places.enumerated() {
      let isSure = place == sign || sort(place)
      if !isSure { openings.append(index) }
      if !isSure, place != UInt8(ascii: "*") { return openings }
    }
    return openings + [places.count]
  }

  private static func admits(_ byte: UInt8, at place: UInt8) -> Bool {
    switch place {
    case UInt8(ascii: "#"): DetectorText.isDigit(byte)
    case UInt8(ascii: "@"): isASCIILetter(byte)
    case UInt8(ascii: "*"): DetectorText.isDigit(byte) || isASCIILetter(byte)
    default: byte == place || (isASCIILetter(place) && (byte | 0x20) == (place | 0x20))
    }
  }

  private static func isValue(_ place: UInt8) -> Bool {
    "#@*".utf8.contains(place) || DetectorText.isDigit(place) || isASCIILetter(place)
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
