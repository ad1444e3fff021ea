/// How long a contact has to answer.
///
/// `PTnHnM` counts minutes in which the contact's hours are open; `PnD` counts open days. Anything else of ISO 8601 is
/// refused: weeks and months have no length of their own, and days with hours mix two ways of counting.
public enum PolicyDuration: Hashable, Sendable, CustomStringConvertible {
  case openMinutes(Int)
  case openDays(Int)

  /// Refuses what is longer than 366 days.
  public init(parsing text: String) throws(CalendarError) {
    var reader = FieldReader(text)
    guard reader.accept("P") else { throw .malformedDuration(text) }
    let duration = reader.accept("T") ? Self.minutes(&reader) : Self.days(&reader)
    guard let duration, reader.isAtEnd else { throw .malformedDuration(text) }
    guard duration.nominalMinutes <= 366 * 24 * 60 else { throw .durationTooLong(text) }
    self = duration
  }

  public var description: String {
    switch self {
    case .openDays(let days): "P\(days)D"
    case .openMinutes(let minutes) where minutes < 60: "PT\(minutes)M"
    case .openMinutes(let minutes) where minutes.isMultiple(of: 60): "PT\(minutes / 60)H"
    case .openMinutes(let minutes): "PT\(minutes / 60)H\(minutes % 60)M"
    }
  }

  private var nominalMinutes: Int {
    switch self {
    case .openMinutes(let minutes): minutes
    case .openDays(let days): days * 24 * 60
    }
  }

  private static func days(_ reader: inout FieldReader) -> PolicyDuration? {
    guard let days = reader.number(), reader.accept("D") else { return nil }
    return .openDays(days)
  }

  /// Numbers have at most nine digits, so the sum can't overflow.
  private static func minutes(_ reader: inout FieldReader) -> PolicyDuration? {
    guard let first = reader.number() else { return nil }
    if reader.accept("M") { return .openMinutes(first) }
    guard reader.accept("H") else { return nil }
    if reader.isAtEnd { return .openMinutes(first * 60) }
    guard let second = reader.number(), reader.accept("M") else { return nil }
    return .openMinutes(first * 60 + second)
  }
}
