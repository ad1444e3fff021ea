import Sayso
import SaysoText

/// The terms of a policy that consists of them: the screen first, and where it finds reason to, the scanner, which tells
/// every term with its place.
final class TermStage: Stage {
  private let screen: PostScreen
  private let scanner: TermScanner
  private let extractor = EntityExtractor()
  private let lines: LoadedLines
  private let scratch = ScreenScratch()
  private var room = ScanScratch()

  init(policy: String, terms: String, lines: String) throws {
    screen = PostScreen(try PolicyLoader.load(contentsOf: policy))
    var phrases: [TermPattern] = []
    try LoadedLines(path: terms).forEach { phrases.append(TermPattern(String(decoding: $0, as: UTF8.self))) }
    scanner = TermScanner(phrases)
    self.lines = try LoadedLines(path: lines)
  }

  func pass() -> [Tally] {
    var (posts, screened, holding, matches) = (0, 0, 0, 0)
    lines.forEach { bytes in
      posts += 1
      guard let hits = hits(in: bytes) else { return }
      screened += 1
      if !hits.isEmpty { holding += 1 }
      matches += hits.count
    }
    return [("posts", posts), ("screened", screened), ("holding", holding), ("matches", matches)]
  }

  /// Prints a line for every term found: the number of its line, and where it begins and ends in it.
  func list() {
    var number = 0
    lines.forEach { bytes in
      number += 1
      for hit in hits(in: bytes) ?? [] { print(number, hit.span.range.lowerBound, hit.span.range.upperBound) }
    }
  }

  /// `nil` where the screen tells that there are none.
  private func hits(in bytes: UnsafeRawBufferPointer) -> [TermHit]? {
    guard !screen.isClear(PostBytes(text: bytes), scratch) else { return nil }
    let text = TokenizedText(String(decoding: bytes, as: UTF8.self), field: .text, entities: extractor)
    return scanner.hits(in: [text], language: "en", scratch: &room)
  }
}
