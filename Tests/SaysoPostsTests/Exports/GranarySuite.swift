import Foundation
import SaysoCalendar
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// granary's pairs: one post in the shapes of several platforms. What we read of each must be the same text, author and
/// time as its ActivityStreams 1 twin tells, or as its other shapes do.
@Suite("granary", .enabled(if: Conformance.isPresent("exports/granary/SOURCE.txt")))
struct GranarySuite {
  private static let folder = "exports/granary"

  struct Facts: Hashable, CustomStringConvertible {
    var text: String
    var author: String?
    var time: Date?
    var description: String { "“\(text)” by \(author ?? "-") at \(time.map(Timestamp.text) ?? "-")" }
  }

  /// Those whose first shape is ours to read; the other shape stands behind it.
  private static func pairs() throws -> [(first: String, second: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: Conformance.path(folder)).sorted()
    var byBase: [String: [String]] = [:]
    for name in names where name.hasSuffix(".json") {
      byBase[String(name.prefix { $0 != "." }), default: []].append(name)
    }
    return byBase.sorted { $0.key < $1.key }.flatMap { _, shapes in
      let read = shapes.filter { $0.contains(".as2") || $0.contains(".bsky") || $0.hasSuffix(".feed.json") }
      return read.filter { !$0.contains(".as-from") }.flatMap { first in
        shapes.filter { $0 > first || $0.contains(".as-from") }.filter { $0 != first }.map { (first, $0) }
      }
    }
  }

  @Test("text, author and time are the same in every shape") func pairs() throws {
    var (equal, count) = (0, 0)
    var unequal: Set<String> = []
    for (first, second) in try Self.pairs() {
      guard let left = try Self.facts(first), let right = try Self.facts(second) else { continue }
      count += 1
      if Self.agree(left, right) {
        equal += 1
      } else {
        unequal.insert("\(first) \(second)")
        if Self.exceptions["\(first) \(second)"] == nil { print("granary: \(first) \(left) | \(second) \(right)") }
      }
    }
    print("conformance: granary pairs \(equal) / \(count)")
    #expect(unequal == Set(Self.exceptions.keys), "\(unequal.symmetricDifference(Self.exceptions.keys).sorted())")
    #expect(count > 20)
  }

  /// What both tell must be the same; what one leaves out says nothing.
  private static func agree(_ left: Facts, _ right: Facts) -> Bool {
    left.text == right.text && (left.time == nil || right.time == nil || left.time == right.time)
      && (left.author == nil || right.author == nil || left.author == right.author)
  }

  private static let exceptions: [String: String] = [
    "note.as2.json note.as-from-bsky.json": "the suite's two notes have different words",
    "note.as2.json note.bsky-from-as.json":
      "the suite's Bluesky text was made of the other's, with the warning in brackets",
    "note.as2.json note.bsky.json": "the suite's two notes have different words",
    "note.bsky-from-as.json note.as-from-bsky.json":
      "the suite's Bluesky text was made of the other's, with the warning in brackets",
    "note.bsky-from-as.json note.as-from-feed.json":
      "the suite's Bluesky text was made of the other's, with the warning in brackets",
    "note.bsky-from-as.json note.bsky.json":
      "the suite's Bluesky text was made of the other's, with the warning in brackets",
    "note.bsky.json note.as-from-feed.json": "the suite's two notes have different words",
    "repost.as2.json repost.as-from-bsky.json": "the suite's two reposts are of different accounts",
    "repost.as2.json repost.bsky.json": "the suite's two reposts are of different accounts",
  ]

  private static func facts(_ name: String) throws -> Facts? {
    guard let data = Conformance.data(folder + "/" + name) else { return nil }
    if name.contains(".as-from") { return try activityStreams1(data) }
    let bytes = [UInt8](data)
    let sample = ExportSample(file: name, head: bytes, isCut: false)
    guard let format = FormatDetection(sample).best?.format else { return nil }
    var reader = format.reader(MemorySource(bytes), ReadingContext(file: name))
    guard case .post(let post)? = reader.next() else { return nil }
    return Facts(text: post.text, author: post.author, time: post.publishAt)
  }

  /// Read by itself, so that the twin is no work of the readers under test.
  private static func activityStreams1(_ data: Data) throws -> Facts? {
    let root = try JSONSerialization.jsonObject(with: data)
    guard let whole = (root as? [Any])?.first as? [String: Any] ?? root as? [String: Any] else { return nil }
    let isActivity = whole["objectType"] as? String == "activity"
    let object = (isActivity ? whole["object"] : whole) as? [String: Any]
    guard let content = object?["content"] as? String, !content.isEmpty else { return nil }
    let summary = object?["summary"] as? String
    let author = (isActivity ? whole["actor"] : object?["author"]) as? [String: Any]
    let time = ((isActivity ? whole["published"] : object?["published"]) as? String).flatMap {
      try? ExportTime($0).moment
    }
    return Facts(
      text: [summary, content].compactMap(\.self).joined(separator: "\n\n"),
      author: author?["username"] as? String ?? author?["displayName"] as? String, time: time)
  }
}
