/// What is written in groups of digits and is no telephone number.
enum NumberLookalike {
  static func isOther(_ run: DigitRun) -> Bool { isDate(run) || isYears(run) || isAddress(run) || isCounting(run) }

  /// `31.12.2026`, `2026-12-31`, also with a time behind.
  private static func isDate(_ run: DigitRun) -> Bool {
    guard run.groups.count >= 3 else { return false }
    let shape = Array(run.shape.prefix(3))
    let (one, two, three) = (run.number(0), run.number(1), run.number(2))
    if shape[0] == 4, shape[1] <= 2, shape[2] <= 2 {
      return isYear(one) && (1...12).contains(two) && (1...31).contains(three)
    }
    guard shape[0] <= 2, shape[1] <= 2, shape[2] == 4 else { return false }
    return isYear(three) && (1...31).contains(one) && (1...31).contains(two) && min(one, two) <= 12
  }

  /// `2019-2021`, `2019/20`, `1998 2004 2010`
  private static func isYears(_ run: DigitRun) -> Bool {
    run.groups.count >= 2 && run.shape[0] == 4 && isYear(run.number(0))
      && run.groups.indices.dropFirst().allSatisfy { index in
        run.shape[index] == 4 && isYear(run.number(index)) || run.shape[index] <= 2
      }
  }

  private static func isYear(_ number: Int) -> Bool { (1000...2199).contains(number) }

  /// Four numbers below 256 with dots.
  private static func isAddress(_ run: DigitRun) -> Bool {
    run.groups.count == 4 && run.groups.dropFirst().allSatisfy { $0.separator == .dot }
      && run.groups.indices.allSatisfy { run.shape[$0] <= 3 && run.number($0) < 256 }
  }

  /// `1 2 3 4 5 6 7`
  private static func isCounting(_ run: DigitRun) -> Bool {
    guard run.groups.count >= 4 else { return false }
    let numbers = run.groups.indices.map(run.number)
    return zip(numbers, numbers.dropFirst()).allSatisfy { abs($1 - $0) == 1 }
  }

  /// `1 000 000`, `5000000`, and short groups only: `12 34 56`
  static func isRoundOrGrouped(_ run: DigitRun) -> Bool {
    if run.digits.suffix(5).allSatisfy({ $0 == 0x30 }) { return true }
    let isThousands =
      run.shape.count >= 2 && run.shape[0] == 1 && run.digits.first != 0x30
      && run.groups.dropFirst().allSatisfy { $0.separator != .hyphen && $0.digits.count == 3 }
    return isThousands || run.groups.count > 5 && run.shape.max() ?? 0 > 1 && run.shape.min() ?? 0 < 2
  }
}
