public import SaysoModel
import SaysoPolicy
import SaysoReports

/// A comparison as a page in one file, without a script: for those who have to agree to a new edition.
///
/// The page holds at most ``mostPosts`` posts, so that it stays one that a browser opens; its figures count them all.
public struct DifferencePage: DifferenceReport, Sendable {
  public static let mostPosts = 1000

  private let words: DifferenceWords
  private let language: String
  private var title = ""
  private var changes: [HTML] = []
  private var posts: [HTML] = []
  private var left = 0

  public init(isShared: Bool = false, language: String = "en") {
    words = DifferenceWords(isShared: isShared)
    self.language = language
  }

  public mutating func head(_ difference: PolicyDifference, _ old: PolicyReference, _ new: PolicyReference) -> String {
    title = "\(new.title): edition \(new.version) compared with \(old.version)"
    let files = "\(difference.new.location.file) compared with \(difference.old.location.file)"
    let groups = GroupedChanges(difference).groups.map { group in
      HTML.element(
        .section, [.element(.h2, group.place.title), .element(.ol, group.changes.map { change($0.change, $0.number) })])
    }
    let same = difference.isEmpty ? [HTML.element(.p, "They say the same.")] : []
    changes =
      [.element(.p, files), .element(.p, [.class("counts")], DifferenceWords.counts(difference))] + groups + same
    return ""
  }

  private func change(_ change: PolicyChange, _ number: Int) -> HTML {
    .element(
      .li, [.id("change-\(number)"), .class(change.action.rawValue), HTMLAttribute(.value, String(number))],
      [
        .element(.span, [.class("action")], change.action.rawValue), " ",
        .text(words.sentence(change.text)),
      ])
  }

  public mutating func post(_ post: ChangedPost) -> String {
    guard posts.count < Self.mostPosts else {
      left += 1
      return ""
    }
    let causes = post.causes.map { cause in
      HTML.element(.a, [.href(.fragment("change-\(cause + 1)"))], "\(cause + 1)")
    }
    posts.append(
      .element(
        .tr,
        [
          .element(.td, [.class(post.new.rawValue)], DifferenceWords.transition(post.old, post.new)),
          .element(
            .td,
            [
              .element(.blockquote, [HTMLAttribute(.dir, "auto")], words.text(post.post)),
              .element(.p, [.class("place")], DifferenceWords.place(post.post)),
            ]),
          .element(.td, post.shifts.map { .element(.p, words.shift($0)) }),
          .element(.td, [HTMLAttribute(.dataLabel, "Because of change ")], [.joined(causes, by: ", ")]),
        ]))
    return ""
  }

  public mutating func foot(_ summary: CorpusSummary?) -> String {
    var body: [HTML] = [.element(.h1, title)] + changes
    if let summary { body += figures(summary) + table }
    return HTMLDocument(
      language: language, title: title, style: Self.style, body: [.element(.main, body)]
    ).text
  }

  private func figures(_ summary: CorpusSummary) -> [HTML] {
    let transitions = summary.transitions.sorted { $0.key < $1.key }.map { transition, count in
      row(DifferenceWords.transition(transition.old, transition.new), "\(count)")
    }
    let same = summary.sameVerdict == 0 ? [] : [row("other findings, same verdict", "\(summary.sameVerdict)")]
    let rules = summary.rules.sorted { $0.key < $1.key }.map { rule, count in
      row(
        words.rule(rule, isConfidential: count.isConfidential),
        "\(count.appears) new, \(count.disappears) gone, \(count.changes) changed")
    }
    let text =
      "\(DifferenceWords.count(summary.posts, "post", "posts")) judged by both, \(summary.changed) differently."
    return [
      .element(.h2, "In figures"), .element(.p, text), figures("Verdicts", transitions + same),
      figures("Findings by rule", rules),
    ]
  }

  private func figures(_ caption: String, _ rows: [HTML]) -> HTML {
    guard !rows.isEmpty else { return "" }
    return .element(.table, [.class("figures")], [.element(.caption, caption), .element(.tbody, rows)])
  }

  private func row(_ label: String, _ value: String) -> HTML {
    .element(.tr, [.element(.th, [HTMLAttribute(.scope, "row")], label), .element(.td, value)])
  }

  private var table: [HTML] {
    guard !posts.isEmpty else { return [] }
    let heads = ["Verdict", "Post", "What the rules say", "Because of change"].map {
      HTML.element(.th, [HTMLAttribute(.scope, "col")], $0)
    }
    let rest = left == 0 ? [] : [HTML.element(.p, "\(left) more are counted above and not shown here.")]
    return [
      .element(.h2, "Posts that come out differently"),
      .element(.table, [.element(.thead, [.element(.tr, heads)]), .element(.tbody, posts)]),
    ] + rest
  }

  private static let style: StaticString = """
    :root{color-scheme:light dark;--ink:#1c2326;--paper:#fff;--quiet:#566066;--line:#d5dbde;--add:#12633a;--cut:#9a1f1f}
    @media screen and (prefers-color-scheme:dark){:root{--ink:#e6eaec;--paper:#14181a;--quiet:#a3adb3;--line:#39424a;--add:#7fd6a5;--cut:#ff9d95}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 system-ui,sans-serif}
    main{max-width:64rem;margin:0 auto;padding:1.5rem 1rem 4rem}
    h1{font-size:1.6rem;line-height:1.25}
    h2{font-size:1.15rem;margin:2rem 0 .5rem}
    ol{margin:0;padding-inline-start:2.5rem}
    li{margin:.35rem 0;overflow-wrap:anywhere}
    li:target{outline:2px solid currentColor;outline-offset:.25rem}
    .counts,.place{color:var(--quiet)}
    .place{font-size:.85rem;margin:.25rem 0 0}
    .action{font-weight:600}
    .added .action{color:var(--add)}
    .removed .action{color:var(--cut)}
    table{border-collapse:collapse;width:100%}
    th,td{text-align:start;vertical-align:top;padding:.5rem .75rem .5rem 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
    td p,blockquote{margin:0}
    .figures{width:auto;margin-top:1rem}
    caption{text-align:start;color:var(--quiet)}
    td:first-child{white-space:nowrap}
    a{color:inherit}
    @media (max-width:40rem){thead{display:none}table:not(.figures) tr,table:not(.figures) td{display:block;border:0;padding:.15rem 0}
    td[data-label]::before{content:attr(data-label)}
    table:not(.figures) tr{border-top:1px solid var(--line);padding:.5rem 0}}
    @media print{:root{color-scheme:light}main{max-width:none}h2{break-after:avoid}tr,li{break-inside:avoid}}
    """
}
