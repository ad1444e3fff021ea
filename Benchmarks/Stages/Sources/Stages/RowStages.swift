import FoundationEssentials
import Sayso

/// Fields added up, to be compared with what others read from the same rows. All but `rows` and `times` are bytes.
struct FieldSums {
  private var (rows, left, times) = (0, 0, 0)
  private var (id, text, author, platform) = (0, 0, 0, 0)

  mutating func add(_ post: PostBytes?) {
    rows += 1
    guard let post else {
      left += 1
      return
    }
    text += post.text.count
    id += post.id?.count ?? 0
    author += post.author?.count ?? 0
    platform += post.platform?.count ?? 0
    if post.publishAt != nil { times += 1 }
  }

  var tallies: [Tally] {
    [
      ("rows", rows), ("failed", left), ("id", id), ("text", text), ("author", author), ("platform", platform),
      ("times", times),
    ]
  }
}

/// The fields of every row, read and the row walked to its end.
struct RowStage: Stage {
  private let lines: LoadedLines

  init(rows: String) throws { lines = try LoadedLines(path: rows) }

  func pass() -> [Tally] {
    var sums = FieldSums()
    lines.forEachRow { rows, row in sums.add(row.isPlain ? rows.bytes : nil) }
    return sums.tallies
  }
}

/// Rows, and which of them may hold anything that a policy looks for.
struct ScreenedRowStage: Stage {
  private let screen: PostScreen
  private let lines: LoadedLines
  private let scratch = ScreenScratch()

  init(policy: String, rows: String) throws {
    screen = PostScreen(try PolicyLoader.load(contentsOf: policy))
    lines = try LoadedLines(path: rows)
  }

  func pass() -> [Tally] {
    var (posts, holding) = (0, 0)
    lines.forEachRow { rows, row in
      posts += 1
      guard row.isPlain, screen.isClear(rows.bytes, scratch) else { return holding += 1 }
    }
    return [("posts", posts), ("holding", holding)]
  }

  /// Prints the line numbers of the rows that the screen calls clear.
  func listClear() {
    lines.forEachRow { rows, row in
      if row.isPlain, screen.isClear(rows.bytes, scratch) { print(row.line) }
    }
  }
}

/// Every row as a post, checked in full: what a row costs that the screen does not call clear.
struct CheckStage: Stage {
  private let checker: Checker
  private let lines: LoadedLines
  private let moment = Date(timeIntervalSince1970: 1_800_000_000)

  init(policy: String, rows: String) throws {
    checker = Checker(try PolicyLoader.load(contentsOf: policy))
    lines = try LoadedLines(path: rows)
  }

  func pass() -> [Tally] {
    var (posts, holding, failed) = (0, 0, 0)
    lines.forEachRow { rows, row in
      posts += 1
      guard case .post(let post) = rows.record(of: row).record else { return failed += 1 }
      let report = checker.check(post, at: moment, options: [])
      if !(report.findings.isEmpty && report.undetermined.isEmpty) { holding += 1 }
    }
    return [("posts", posts), ("failed", failed), ("holding", holding)]
  }
}
