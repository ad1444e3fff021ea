import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoReports

/// A clause's examples, with what a finding underlines. One that holds a secret is counted and not shown.
struct ClauseExamples {
  let matter: PageMatter
  private let checker: Checker

  init(matter: PageMatter) {
    self.matter = matter
    checker = Checker(matter.policy)
  }

  func pieces(of clause: Clause) -> [HTML] {
    let rules = Set(matter.policy.rules.filter { $0.clause == clause.id }.map(\.id))
    let examples = matter.policy.examples.filter { rules.contains($0.rule) && !$0.isKnownGap }
    guard !examples.isEmpty else { return [] }
    let shown = examples.filter { !isSecret($0) }
    let hidden = examples.count - shown.count
    let note = hidden == 0 ? [] : [matter.own(.p, [.class("quiet")], Self.hiddenNote(hidden, ofAll: shown.isEmpty))]
    return [
      .element(
        .details, [.class("examples"), .flag(.open)],
        [matter.own(.summary, [], "Examples")] + (shown.isEmpty ? [] : [.element(.ul, shown.map(item))]) + note)
    ]
  }

  private static func hiddenNote(_ count: Int, ofAll: Bool) -> String {
    let examples = counted(count, ofAll ? "example" : "more example", ofAll ? "examples" : "more examples")
    return "\(examples) not shown, since they would tell what is not public."
  }

  private func isSecret(_ example: Example) -> Bool {
    matter.policy.rule(example.rule)?.isSecret != false || matter.secrets.occur(in: example.post)
  }

  private func item(_ example: Example) -> HTML {
    let (state, word) =
      switch example.expectation {
      case .breaks: ("breaks", verdict(example))
      case .keeps: ("keeps", "Fine")
      case .unsure: ("unsure", "Can’t tell")
      }
    return .element(
      .li, [.class(state)],
      [
        matter.own(.b, [.class("outcome")], word), " ", .element(.span, [.class("post")], marked(example)),
        circumstances(example),
      ])
  }

  private func verdict(_ example: Example) -> String {
    matter.policy.rule(example.rule).flatMap { matter.policy.tier($0.tier) }?.action.words ?? "Found"
  }

  /// The post with its marks; marks that overlap or lie outside the text are left out.
  ///
  /// It is what a report shows: stars in place of people's data, a star a byte.
  private func marked(_ example: Example) -> [HTML] {
    let bytes = Array(checker.check(example).post.text.utf8)
    var pieces: [HTML] = []
    var end = 0
    for range in example.hits.map(\.range).sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= end && range.upperBound <= bytes.count {
      pieces.append(.text(String(decoding: bytes[end..<range.lowerBound], as: UTF8.self)))
      pieces.append(.element(.mark, String(decoding: bytes[range], as: UTF8.self)))
      end = range.upperBound
    }
    return pieces + [.text(String(decoding: bytes[end...], as: UTF8.self))]
  }

  private func circumstances(_ example: Example) -> HTML {
    let author = example.post.author.map { id in matter.policy.people.person(PersonID(id))?.name ?? id }
    let words = [
      author, example.post.platform.map { "on \(matter.name(of: $0))" }, example.post.account.map { "from @\($0)" },
      example.post.kind.flatMap { $0 == .post ? nil : "as a \($0.rawValue)" },
    ].compactMap(\.self)
    return words.isEmpty ? .nothing : .element(.span, [.class("quiet")], " — " + words.joined(separator: ", "))
  }
}
