import Sayso

/// Which posts may hold anything that a policy looks for: `holding` is never too small, and may be too large.
struct ScreenStage: Stage {
  private let screen: PostScreen
  private let lines: LoadedLines
  private let scratch = ScreenScratch()

  init(policy: String, lines: String) throws {
    screen = PostScreen(try PolicyLoader.load(contentsOf: policy))
    self.lines = try LoadedLines(path: lines)
  }

  func pass() -> [Tally] {
    var (posts, holding) = (0, 0)
    lines.forEach { text in
      posts += 1
      if !screen.isClear(PostBytes(text: text), scratch) { holding += 1 }
    }
    return [("posts", posts), ("holding", holding)]
  }
}
