/// How far a clock is from UTC, in seconds, east positive.
public enum UTCOffset {
  /// Reads `Z`, `z`, `+HH:MM` or `-HH:MM`; at most 14 hours, which no zone exceeds.
  static func read(_ reader: inout FieldReader) -> Int? {
    if reader.accept("Z") || reader.accept("z") { return 0 }
    let isEast = reader.accept("+")
    guard isEast || reader.accept("-"), let hours = reader.digits(2), reader.accept(":"),
      let minutes = reader.digits(2),
      minutes < 60, hours * 60 + minutes <= 14 * 60
    else { return nil }
    return (isEast ? 1 : -1) * (hours * 3600 + minutes * 60)
  }

  public static func text(_ offset: Int) -> String {
    guard offset != 0 else { return "Z" }
    let minutes = abs(offset) / 60
    return "\(offset < 0 ? "-" : "+")\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }
}
