public import SaysoModel

/// Reads one format. Yields every row of its input once, in order, whatever state the row is in.
///
/// A reader holds one chunk of its input at a time, never all of it.
public protocol PostReader {
  /// The next row; `nil` at the end of the input.
  mutating func next() -> PostRecord?

  /// What has been yielded so far. `rows` is counted where the input is cut, the rest where records leave the reader.
  var tally: ReadingTally { get }
}

/// What a row turned out to be.
public enum PostRecord: Hashable, Sendable {
  case post(Post)
  /// Something the format knows and that is no post.
  case skipped(SkipReason, Origin)
  /// A row that could not be read. It costs itself only.
  case failed(RecordFailure, Origin)
}

/// Why a row that could be read is no post.
public enum SkipReason: String, Hashable, Sendable, CaseIterable {
  /// The share of somebody else's post without a word of one's own.
  case bareShare = "bare-share"
  /// A line of totals or a title that a report puts around its rows.
  case notARow = "not-a-row"
  /// Something that the platform wrote: someone joined, a topic was set.
  case systemMessage = "system-message"
  /// Another kind of record that the same file holds: a like, a follow, a menu entry.
  case anotherKind = "another-kind"
  /// Neither words nor pictures: nothing is there to be checked.
  case nothingToCheck = "nothing-to-check"
  /// The source keeps the place of a post and not its words.
  case removed
}

/// How the rows of an input came out: `rows` = `posts` + `skipped` + `failed` once the input is read.
public struct ReadingTally: Hashable, Sendable {
  public var rows = 0
  public var posts = 0
  public var skipped = 0
  public var failed = 0
  /// Rows in which half an emoji was replaced by U+FFFD.
  public var repaired = 0
  /// What was supposed, mended or left out, in how many rows.
  public var notes: [ReadingNote: Int] = [:]

  public init() {}

  public var isBalanced: Bool { rows == posts + skipped + failed }

  /// Counts each note once for the row.
  mutating func note(_ notes: [ReadingNote]) {
    for note in Set(notes) { self.notes[note, default: 0] += 1 }
  }

  mutating func count(_ record: PostRecord) {
    switch record {
    case .post: posts += 1
    case .skipped: skipped += 1
    case .failed: failed += 1
    }
  }
}
