public import FoundationEssentials

extension Timestamp {
  /// Reads `2026-03-01T09:00:00Z`, with or without a fraction and with an offset `±hh:mm` in place of `Z`, straight from
  /// a buffer: the form in which nearly every export writes its times. `nil` for any other, which may be right or wrong:
  /// ``parse(_:)`` tells. What both read, they read alike. Allocates nothing.
  public static func fixed(_ bytes: UnsafeRawBufferPointer) -> Date? {
    guard bytes.count >= 20, bytes.count <= 35, let start = bytes.baseAddress, hasSigns(bytes) else { return nil }
    let digits = start.assumingMemoryBound(to: UInt8.self)
    var isWrong = false
    let century = number(digits, 0, &isWrong)
    let year = century * 100 + number(digits, 2, &isWrong)
    let (month, day) = (number(digits, 5, &isWrong), number(digits, 8, &isWrong))
    let (hour, minute) = (number(digits, 11, &isWrong), number(digits, 14, &isWrong))
    let second = number(digits, 17, &isWrong)
    guard !isWrong, LocalDate.exists(year, month, day), hour <= 23, minute <= 59, second <= 59 else { return nil }
    var at = 19
    guard let fraction = fraction(bytes, &at), let offset = offset(bytes, at) else { return nil }
    let days = LocalDate.dayNumber(year, month, day)
    return Date(
      timeIntervalSince1970: Double(days * 86_400 + hour * 3600 + minute * 60 + second - offset) + fraction)
  }

  private static func hasSigns(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes[4] == 0x2D && bytes[7] == 0x2D && bytes[10] == 0x54 && bytes[13] == 0x3A && bytes[16] == 0x3A
  }

  /// Two digits; `isWrong` becomes true for anything else.
  @inline(__always)
  private static func number(_ bytes: UnsafePointer<UInt8>, _ start: Int, _ isWrong: inout Bool) -> Int {
    let (tens, ones) = (bytes[start] &- 0x30, bytes[start + 1] &- 0x30)
    if tens > 9 || ones > 9 { isWrong = true }
    return Int(tens) &* 10 &+ Int(ones)
  }

  /// Up to nine digits behind a full stop, summed up as ``parse(_:)`` does.
  private static func fraction(_ bytes: UnsafeRawBufferPointer, _ at: inout Int) -> Double? {
    guard bytes[at] == 0x2E else { return 0 }
    at += 1
    var (value, unit, digits) = (0.0, 0.1, 0)
    while at < bytes.count, bytes[at] &- 0x30 < 10 {
      if digits == 9 { return nil }
      value += Double(bytes[at] - 0x30) * unit
      unit /= 10
      digits += 1
      at += 1
    }
    return digits == 0 ? nil : value
  }

  /// In seconds, east positive.
  private static func offset(_ bytes: UnsafeRawBufferPointer, _ at: Int) -> Int? {
    guard at < bytes.count else { return nil }
    if bytes[at] == 0x5A { return at + 1 == bytes.count ? 0 : nil }
    guard bytes[at] == 0x2B || bytes[at] == 0x2D, at + 6 == bytes.count, bytes[at + 3] == 0x3A,
      let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { return nil }
    var isWrong = false
    let (hours, minutes) = (number(start, at + 1, &isWrong), number(start, at + 4, &isWrong))
    guard !isWrong, hours <= 23, minutes <= 59 else { return nil }
    return (bytes[at] == 0x2D ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
