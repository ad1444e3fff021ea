import SaysoPolicy

/// One more letter may be wrong.
enum MoreSlack: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] { Slack.changes(at: site, by: 1) }
}

/// One letter fewer may be wrong.
enum LessSlack: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] { Slack.changes(at: site, by: -1) }
}

enum Slack {
  static let allowed = 0...2

  static func changes(at site: MutationSite, by step: Int) -> [ElementChange] {
    guard let slack = site.element.attribute("slack").flatMap({ Int($0.value) }), allowed.contains(slack + step)
    else { return [] }
    return [
      ElementChange(
        replacement: site.element.with("slack", "\(slack + step)"),
        words: "the slack of \(site.element.quoted) goes from \(slack) to \(slack + step)",
        hints: MutationHints(phrases: site.element.phrases.flatMap { misspelt($0, max(slack, slack + step)) }))
    ]
  }

  /// The phrase with so many letters of its longest word doubled or missing: a mistake that many make.
  static func misspelt(_ phrase: String, _ count: Int) -> [String] {
    guard count > 0, let longest = phrase.words.max(by: { $0.count < $1.count }) else { return [phrase] }
    let letters = Array(longest)
    guard letters.count > count * 2 + 1 else { return [phrase] }
    let doubled = letters.enumerated().flatMap {
      $0.offset % 2 == 1 && $0.offset < count * 2 ? [$0.element, $0.element] : [$0.element]
    }
    let shortened = letters.enumerated().filter { !($0.offset % 2 == 1 && $0.offset < count * 2) }.map(\.element)
    return [String(doubled), String(shortened)].map { other in
      phrase.words.map { $0 == longest ? other : $0 }.joined(separator: " ")
    }
  }
}
