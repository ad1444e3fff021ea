/// Whether characters look as if a generator had drawn them.
enum SecretStrength {
  /// Shannon entropy in bits a character. Empty is 0.
  static func entropy(_ value: some Collection<UInt8>) -> Double {
    var counts = [Int](repeating: 0, count: 256)
    for byte in value { counts[Int(byte)] += 1 }
    let total = Double(value.count)
    return counts.reduce(0) { sum, count in
      count == 0 ? sum : sum - Double(count) / total * logarithm(Double(count) / total)
    }
  }

  /// Base 2, for 0 < value ≤ 1, from the exponent and an atanh series of the significand: exact to ten digits, and no C
  /// library is needed.
  private static func logarithm(_ value: Double) -> Double {
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    var (term, sum) = (ratio, 0.0)
    for odd in stride(from: 1.0, through: 21, by: 2) {
      sum += term / odd
      term *= square
    }
    return Double(value.exponent) + 2 * sum / 0.693_147_180_559_945_3
  }

  /// What documentation shows in place of a secret: `xxxxxxxx`, `••••`, `…EXAMPLE`, `your_token`, `${TOKEN}`, `<token>`.
  static func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
    let small = value.map(DetectorText.lowercased)
    guard let first = small.first else { return true }
    if Set(small).count == 1 || Set(small).isSubset(of: Array("x*0.-_#".utf8)) { return true }
    if first == UInt8(ascii: "<") || first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return true }
    if first == UInt8(ascii: "$") || first == UInt8(ascii: "%") {
      let rest = value.dropFirst()
      return rest.first.map { "({s".utf8.contains($0) } ?? true || rest.allSatisfy(isVariable)
    }
    return words.contains { holds($0, in: small) }
  }

  private static func isVariable(_ byte: UInt8) -> Bool { DetectorText.isUppercase(byte) || byte == UInt8(ascii: "_") }

  private static let words: [[UInt8]] = [
    "example", "xxxx", "your_", "your-", "redacted", "placeholder", "changeme", "...", "****", "{{", "process.env",
  ]
  .map { Array($0.utf8) }

  private static func holds(_ word: [UInt8], in value: [UInt8]) -> Bool {
    guard value.count >= word.count else { return false }
    return (0...(value.count - word.count)).contains { value[$0..<($0 + word.count)].elementsEqual(word) }
  }

  /// Whether there is a digit, and a letter too.
  static func mixesDigitsAndLetters(_ value: ArraySlice<UInt8>) -> Bool {
    value.contains(where: DetectorText.isDigit) && value.contains(where: DetectorText.isLetter)
  }

  static func mixesCases(_ value: ArraySlice<UInt8>) -> Bool {
    value.contains(where: DetectorText.isUppercase) && value.contains { $0 &- 0x61 < 26 }
  }

  /// `8-4-4-4-12` hexadecimal digits (RFC 9562), which name things.
  static func isUUID(_ value: ArraySlice<UInt8>) -> Bool {
    value.count == 36
      && value.enumerated().allSatisfy { index, byte in
        [8, 13, 18, 23].contains(index) ? byte == UInt8(ascii: "-") : DetectorText.isHexDigit(byte)
      }
  }
}
