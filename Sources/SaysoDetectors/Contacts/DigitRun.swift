/// Digits in groups, as people write numbers: `+44 (0)20 7946-0001`.
struct DigitRun {
  enum Separator: Hashable { case none, space, hyphen, dot, slash, parenthesis }

  struct Group {
    /// In ``DigitRun/digits``.
    let digits: Range<Int>
    /// Past the group, and its closing parenthesis.
    let end: Int
    /// What stands before it.
    let separator: Separator
    let isInParentheses: Bool
  }

  let start: Int
  let hasPlus: Bool
  private(set) var digits: [UInt8] = []
  private(set) var groups: [Group] = []
  private(set) var isOverlong = false

  /// Longer runs are no telephone number, whatever is taken off them.
  private static let mostDigits = 24

  /// The longest run at `offset`; `nil` with fewer digits than `fewest`, before anything is allocated.
  init?(at offset: Int, in text: DetectorText, fewest: Int) {
    guard Self.hasDigits(fewest, from: offset, in: text) else { return nil }
    start = offset
    hasPlus = text[offset] == UInt8(ascii: "+")
    digits.reserveCapacity(Self.mostDigits)
    var at = hasPlus ? offset + 1 : offset
    var separator = Separator.none
    while let end = appendGroup(at: at, separator: separator, in: text) {
      guard let next = Self.separator(at: end, in: text) else { break }
      (at, separator) = next
    }
    guard digits.count >= fewest else { return nil }
  }

  var shape: [Int] { groups.map(\.digits.count) }

  /// The run without its last groups.
  func dropping(_ count: Int) -> DigitRun {
    var shorter = self
    shorter.groups.removeLast(min(count, groups.count))
    shorter.digits.removeLast(digits.count - (shorter.groups.last?.digits.upperBound ?? 0))
    return shorter
  }

  var end: Int { groups.last?.end ?? start }

  func number(_ group: Int) -> Int {
    groups.indices.contains(group) ? digits[groups[group].digits].prefix(9).reduce(0) { $0 * 10 + Int($1 &- 0x30) } : 0
  }

  /// Reads the digits, with the parentheses around them. Where it ends, or `nil` if none stand here.
  private mutating func appendGroup(at offset: Int, separator: Separator, in text: DetectorText) -> Int? {
    let isOpen = text[offset] == UInt8(ascii: "(")
    let first = isOpen ? offset + 1 : offset
    var at = first
    while at - first < Self.mostDigits, DetectorText.isDigit(text[at]) { at += 1 }
    guard at > first else { return nil }
    if isOpen, text[at] != UInt8(ascii: ")") { return nil }
    if digits.count + at - first > Self.mostDigits {
      isOverlong = true
      return nil
    }
    let from = digits.count
    digits.append(contentsOf: text[first..<at])
    let end = isOpen ? at + 1 : at
    groups.append(Group(digits: from..<digits.count, end: end, separator: separator, isInParentheses: isOpen))
    return end
  }

  private static func hasDigits(_ fewest: Int, from offset: Int, in text: DetectorText) -> Bool {
    var (count, at, others) = (0, offset, 0)
    while count < fewest, others <= 3 {
      let byte = text[at]
      if DetectorText.isDigit(byte) {
        count += 1
        others = 0
      } else if isSeparator(byte) || byte == UInt8(ascii: "+") {
        others += 1
      } else {
        return false
      }
      at += 1
    }
    return count >= fewest
  }

  static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"): true
    default: false
    }
  }

  /// One sign between groups, with a space on each side of a hyphen or slash or before a parenthesis.
  private static func separator(at offset: Int, in text: DetectorText) -> (Int, Separator)? {
    var at = offset
    let isSpaced = text[at] == 0x20
    if isSpaced { at += 1 }
    let separator: Separator
    switch text[at] {
    case UInt8(ascii: "-"): separator = .hyphen
    case UInt8(ascii: "."): separator = .dot
    case UInt8(ascii: "/"): separator = .slash
    case UInt8(ascii: "("): return DetectorText.isDigit(text[at + 1]) ? (at, .parenthesis) : nil
    default:
      let followsParenthesis = text[offset - 1] == UInt8(ascii: ")")
      guard DetectorText.isDigit(text[at]), isSpaced || followsParenthesis else { return nil }
      return (at, followsParenthesis ? .parenthesis : .space)
    }
    at += 1
    if isSpaced {
      guard separator == .hyphen || separator == .slash, text[at] == 0x20 else { return nil }
      at += 1
    }
    return DetectorText.isDigit(text[at]) || text[at] == UInt8(ascii: "(") ? (at, separator) : nil
  }
}
