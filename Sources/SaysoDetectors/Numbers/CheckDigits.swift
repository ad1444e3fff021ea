/// The sums by which numbers prove themselves, over the values of their characters, check digit last.
enum CheckDigits {
  /// ISO/IEC 7812-1 Annex B: every second digit from the right counts double, crosswise summed; divisible by ten.
  static func luhn(_ values: some BidirectionalCollection<Int>) -> Bool {
    var sum = 0
    for (place, value) in values.reversed().enumerated() {
      let weighted = place % 2 == 0 ? value : value * 2
      sum += weighted > 9 ? weighted - 9 : weighted
    }
    return sum % 10 == 0
  }

  /// ISO/IEC 7064 MOD 11,10.
  static func mod11And10(_ values: some Collection<Int>) -> Bool {
    var product = 10
    for value in values.dropLast() {
      let sum = (value + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    return (product + (values.dropFirst(values.count - 1).first ?? 0)) % 10 == 1
  }

  /// ISO/IEC 7064 MOD 97: the remainder of the decimal number that the values write, two places for a letter.
  static func remainder97(_ values: some Sequence<Int>) -> Int {
    values.reduce(0) { ($0 * ($1 > 9 ? 100 : 10) + $1) % 97 }
  }

  /// Each value by the weight of its place; whichever of the two is longer is cut.
  static func weightedSum(_ values: some Sequence<Int>, _ weights: [Int]) -> Int {
    zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// J. Verhoeff, "Error Detecting Decimal Codes" (1969): multiplication in the dihedral group D5, permuted by place.
  static func verhoeff(_ values: some BidirectionalCollection<Int>) -> Bool {
    var check = 0
    for (place, value) in values.reversed().enumerated() where (0...9).contains(value) {
      check = product(check, permuted(value, place % 8))
    }
    return check == 0
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    switch (left < 5, right < 5) {
    case (true, true): (left + right) % 5
    case (true, false): (left + right - 5) % 5 + 5
    case (false, true): (left - 5 - right + 5) % 5 + 5
    case (false, false): (left - right + 5) % 5
    }
  }

  private static func permuted(_ value: Int, _ times: Int) -> Int {
    let once = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    return (0..<times).reduce(value) { value, _ in once[value] }
  }
}
