/// A value without what people write around and between its characters.
struct ComparableValue: Hashable, Sendable {
  /// Letters in lower case and digits; of an e-mail address every character.
  private let characters: String
  private let isTelephone: Bool

  init(_ written: String) {
    if written.contains("@") {
      characters = written.lowercased()
      isTelephone = false
      return
    }
    let kept = written.lowercased().filter { $0.isLetter || $0.isNumber }
    isTelephone = kept.count >= Self.fewestDigits && kept.allSatisfy { $0.isNumber }
    characters = isTelephone ? String(kept.drop { $0 == "0" }) : kept
  }

  /// Fewer digits are no telephone number.
  private static let fewestDigits = 7
  /// Shorter numbers are compared whole: what stands before one may be an area code, and so somebody else's number.
  private static let fewestWithoutCode = 9

  /// Whether `other` is the same value. A telephone number is the same with and without its country code; an address
  /// that begins with `@` stands for every one at its domain.
  func covers(_ other: ComparableValue) -> Bool {
    if characters == other.characters { return true }
    if characters.hasPrefix("@") { return other.characters.hasSuffix(characters) }
    guard isTelephone, other.isTelephone else { return false }
    let (long, short) =
      characters.count > other.characters.count
      ? (characters, other.characters) : (other.characters, characters)
    return short.count >= Self.fewestWithoutCode && long.hasSuffix(short)
      && Self.isCallingCode(long.dropLast(short.count))
  }

  /// One to three digits (ITU E.164 §6.2.1), and the zero that some write after them.
  private static func isCallingCode(_ digits: Substring) -> Bool {
    let code = digits.count > 1 && digits.hasSuffix("0") ? digits.dropLast() : digits
    return (1...3).contains(code.count)
  }
}
