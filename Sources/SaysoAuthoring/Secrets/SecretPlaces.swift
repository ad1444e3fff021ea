import SaysoModel
import SaysoPolicy

/// Where a text says what a confidential rule guards: whoever says it, wherever it goes and whenever.
///
/// A rule's own exceptions still count: a peregrine falcon is no secret. The cost is a scan of the text and a look at
/// each confidential rule.
struct SecretPlaces: Sendable {
  struct Place {
    let span: TextSpan
    let rule: Rule
  }

  static let mask = "(not public)"

  private let policy: Policy
  private let scanner: PolicyScanner
  private let rules: [Rule]

  init(_ policy: Policy) {
    self.policy = policy
    scanner = PolicyScanner(policy)
    rules = policy.rules.filter(\.isSecret)
  }

  /// In order of the rules.
  func places(in post: Post) -> [Place] {
    guard !rules.isEmpty else { return [] }
    let bare = Post(text: post.text, media: post.media, reference: post.reference)
    let scene = Scene(policy: policy, facts: PostFacts(bare, policy), scan: scanner.scan(bare))
    return rules.flatMap { rule -> [Place] in
      let found = rule.judge(scene).found
      return found.value == .no ? [] : found.hits.map { Place(span: $0.span, rule: rule) }
    }
  }

  func occur(in post: Post) -> Bool { !places(in: post).isEmpty }
  func occur(in text: String) -> Bool { occur(in: Post(text: text)) }

  /// UTF-8 bytes of the text, in order, none overlapping.
  func ranges(in text: String) -> [Range<Int>] {
    let found = places(in: Post(text: text)).filter { $0.span.field == .text }.map(\.span.range)
    return found.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { merged, range in
      if let last = merged.last, range.lowerBound < last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
  }

  /// The text with other words in those places.
  func masked(_ text: String) -> String {
    SecretPlaces.masking(Array(text.utf8), at: 0, ranges(in: text))
  }

  /// A piece of a text that begins at `start` of it. A place that reaches over several pieces is named in its first.
  ///
  /// - Parameter ranges: In order, none overlapping. The cost is linear in the piece and what is masked of it.
  static func masking(_ piece: [UInt8], at start: Int, _ ranges: [Range<Int>]) -> String {
    let own = start..<(start + piece.count)
    var kept: [UInt8] = []
    var end = start
    for range in ranges[first(endingBehind: start, ranges)...].prefix(while: { $0.lowerBound < own.upperBound }) {
      let hidden = range.clamped(to: own)
      kept += piece[(end - start)..<(hidden.lowerBound - start)]
      if own.contains(range.lowerBound) { kept += Array(mask.utf8) }
      end = hidden.upperBound
    }
    return String(decoding: kept + piece[(end - start)...], as: UTF8.self)
  }

  private static func first(endingBehind offset: Int, _ ranges: [Range<Int>]) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
