import FoundationEssentials
import SaysoModel

/// What the functions share that turn records into posts.
struct RecordConversion {
  let context: ReadingContext
  /// What had to be mended or left out in the record at hand.
  private(set) var notes: [ReadingNote] = []

  init(_ context: ReadingContext) { self.context = context }

  mutating func note(_ note: ReadingNote) { if !notes.contains(note) { notes.append(note) } }

  mutating func takeNotes() -> [ReadingNote] {
    defer { notes = [] }
    return notes
  }

  /// A written time, or seconds since 1970, or milliseconds where seconds would lie beyond the year 5000. `nil`, with a
  /// note, for what is none; 0 is what exports write for a time they don't have.
  mutating func time(_ node: JSONNode?) -> Date? {
    switch node {
    case .string(let text)?: return time(text)
    case .number(let digits)?:
      guard let seconds = Double(digits), seconds.isFinite, seconds != 0 else { return nil }
      return Date(timeIntervalSince1970: abs(seconds) > 95_000_000_000 ? seconds / 1000 : seconds)
    default: return nil
    }
  }

  mutating func time(_ text: String) -> Date? {
    guard !text.allSatisfy(\.isWhitespace) else { return nil }
    guard let read = try? ExportTime(text, in: context.zone, order: context.dateOrder) else {
      note(.unreadableTime)
      return nil
    }
    for found in read.notes { note(found) }
    return read.moment
  }
}
