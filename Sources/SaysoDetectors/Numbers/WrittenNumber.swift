/// A number as written, for the rule that proves it.
struct WrittenNumber: Sendable {
  /// With its separators; letters are capitals.
  let written: [UInt8]
  /// Its letters and digits only, letters as capitals.
  let characters: [UInt8]
  /// A value for each of the characters: a digit's own, 10 for A to 35 for Z (ISO 7064).
  let values: [Int]

  init(_ bytes: some Sequence<UInt8>) {
    written = bytes.map { $0 >= 0x61 && $0 <= 0x7A ? $0 - 0x20 : $0 }
    characters = written.filter { DetectorText.isWord($0) && $0 < 0x80 }
    values = characters.map { DetectorText.isDigit($0) ? Int($0) - 0x30 : Int($0) - 0x37 }
  }

  var count: Int { characters.count }

  /// NUL outside.
  subscript(index: Int) -> UInt8 { characters.indices.contains(index) ? characters[index] : 0 }

  /// The number that these characters write in base ten, where all are digits and no more than 18.
  func number(_ range: Range<Int>) -> Int? {
    guard range.upperBound <= count, range.count <= 18 else { return nil }
    var number = 0
    for value in values[range] {
      guard value < 10 else { return nil }
      number = number * 10 + value
    }
    return number
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: characters[range.clamped(to: 0..<count)], as: UTF8.self)
  }

  /// `0000000000` keeps most sums, and is nobody's.
  var isOneDigitRepeated: Bool { characters.allSatisfy { $0 == characters.first } }
}
