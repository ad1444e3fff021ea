import SaysoCalendar
import SaysoTestSupport
import Testing

/// Timestamps as Bluesky's syntax tests list them. It is stricter than we are: it asks for seconds, `T` and `Z`.
@Suite("Bluesky timestamps", .enabled(if: Conformance.isPresent("entities/atproto/datetime_syntax_valid.txt")))
struct TimestampSuite {
  @Test("valid ones are read")
  func valid() {
    let lines = Conformance.lines("entities/atproto/datetime_syntax_valid.txt")
    let read = lines.filter { (try? Timestamp.parse($0)) != nil }
    for line in lines where !read.contains(line) { Issue.record("\(line)") }
    print("conformance: timestamps read \(read.count) / \(lines.count)")
    #expect(read.count == lines.count)
  }

  @Test("invalid ones are refused")
  func invalid() {
    let lines =
      Conformance.lines("entities/atproto/datetime_syntax_invalid.txt")
      + Conformance.lines("entities/atproto/datetime_parse_invalid.txt")
    let refused = lines.filter { (try? Timestamp.parse($0)) == nil }
    print("conformance: timestamps refused \(refused.count) / \(lines.count)")
    for line in lines where !refused.contains(line) { print("  read all the same: \(line)") }
    #expect(refused.count >= 30)
  }
}
