/// The URL standard's “IPv6 parser”, on what stands between the brackets.
struct IPv6Parser {
  private let input: ArraySlice<UInt8>
  private var at: Int
  private var pieces = [UInt16](repeating: 0, count: 8)
  private var count = 0
  /// At which piece `::` stands.
  private var gap: Int?

  private init(_ input: ArraySlice<UInt8>) {
    self.input = input
    at = input.startIndex
  }

  static func address(_ input: ArraySlice<UInt8>) -> IPv6Address? {
    // The longest spelling, with an IPv4 address at the end, has 45 characters.
    guard input.count <= 45 else { return nil }
    var parser = IPv6Parser(input)
    guard parser.readPieces(), parser.fillGap() else { return nil }
    return IPv6Address(pieces: parser.pieces)
  }

  /// NUL past the end, which no rule accepts.
  private func byte(_ offset: Int = 0) -> UInt8 { at + offset < input.endIndex ? input[at + offset] : 0 }
  private var isAtEnd: Bool { at >= input.endIndex }

  private mutating func readPieces() -> Bool {
    if byte() == UInt8(ascii: ":") {
      guard byte(1) == UInt8(ascii: ":") else { return false }
      at += 2
      count = 1
      gap = 1
    }
    while !isAtEnd {
      guard count < 8 else { return false }
      if byte() == UInt8(ascii: ":") {
        guard gap == nil else { return false }
        at += 1
        count += 1
        gap = count
        continue
      }
      let start = at
      var value: UInt16 = 0
      while at - start < 4, let digit = Hexadecimal.value(byte()) {
        value = value << 4 | UInt16(digit)
        at += 1
      }
      if byte() == UInt8(ascii: ".") {
        guard at > start else { return false }
        at = start
        return readIPv4()
      }
      guard endPiece() else { return false }
      pieces[count] = value
      count += 1
    }
    return true
  }

  private mutating func endPiece() -> Bool {
    if isAtEnd { return true }
    guard byte() == UInt8(ascii: ":") else { return false }
    at += 1
    return !isAtEnd
  }

  /// Four decimal numbers without leading zeros take the place of two pieces.
  private mutating func readIPv4() -> Bool {
    guard count <= 6 else { return false }
    for number in 0..<4 {
      if number > 0 {
        guard byte() == UInt8(ascii: ".") else { return false }
        at += 1
      }
      let start = at
      var value: UInt16 = 0
      while EntityCharacters.isASCIIDigit(byte()) {
        guard at == start || value > 0 else { return false }
        value = value * 10 + UInt16(byte() - 0x30)
        guard value <= 255 else { return false }
        at += 1
      }
      guard at > start else { return false }
      pieces[count] = pieces[count] << 8 | value
      if number % 2 == 1 { count += 1 }
    }
    return isAtEnd
  }

  private mutating func fillGap() -> Bool {
    guard let gap else { return count == 8 }
    let moved = pieces[gap..<max(gap, count)]
    let zeros = [UInt16](repeating: 0, count: 8 - gap - moved.count)
    pieces = pieces[..<gap] + zeros + moved
    return true
  }
}
