import SaysoCalendar
import SaysoModel

/// One finding: who, where, when; the words; why; what to do where it isn't said for all.
struct BoardEntryBlock {
  let entry: BoardEntry
  let number: Int
  let names: BoardNames
  let format: MomentFormat
  let skipsAdvice: Bool
  let skipsContact: Bool

  var html: HTML {
    let todo = Self.todo(skipsAdvice ? nil : entry.advice, skipsContact ? nil : entry.contact)
    return .element(
      .article,
      [
        .id("finding:\(number)"), .class("entry \(style)"), HTMLAttribute(.dataValue, entry.verdict.rawValue),
        HTMLAttribute(.dataLabel, Self.filterName(entry.platform)),
        HTMLAttribute(.dataKey, entry.author.map(names.name) ?? BoardWords.notTold),
        HTMLAttribute(.dataState, entry.moment.map { "\(format.zone.local($0).date)" } ?? ""),
      ],
      [head, excerpt, .element(.p, [.class("reason")], entry.reason)]
        + (todo.isEmpty ? [] : [.element(.dl, [.class("todo")], todo)]) + [foot])
  }

  /// What the filter calls a platform.
  static func filterName(_ platform: PlatformID?) -> String { BoardWords.platform(platform?.rawValue ?? "") }

  static func todo(_ advice: String?, _ contact: String?) -> [HTML] {
    func line(_ name: String, _ text: String?) -> [HTML] {
      guard let text, !text.isEmpty else { return [] }
      return [.element(.dt, name), .element(.dd, text)]
    }
    return line("Do", advice) + line("Ask", contact)
  }

  private var style: String { BoardWords.style(entry.verdict) }

  private var head: HTML {
    let label = entry.verdict == .clear ? "Note" : BoardWords.verdict(entry.verdict)
    let time: HTML =
      entry.moment.map {
        .element(.time, [HTMLAttribute(.datetime, Timestamp.text($0))], format.withWeekday($0))
      } ?? "time not told"
    let who: HTML = entry.author.map { .element(.bdi, [.class("who")], names.name($0)) } ?? "author not told"
    let platform = entry.platform.map { "on \(Wording.platform($0))" } ?? "platform not told"
    return .element(
      .p, [.class("facts")],
      [
        .element(
          .a,
          [.class("anchor"), .href(.fragment("finding:\(number)")), HTMLAttribute(.ariaLabel, "Finding \(number)")],
          "\(number)"),
        .element(.strong, [.class("mark \(style)")], label), .text(" "), who, .text(" · \(platform) · "), time,
      ])
  }

  private var excerpt: HTML {
    guard let excerpt = entry.excerpt, !excerpt.parts.isEmpty else { return .nothing }
    let field: HTML = excerpt.field.isEmpty ? .nothing : .element(.p, [.class("quiet")], excerpt.field)
    let language: [HTMLAttribute] = entry.language.isEmpty ? [] : [.lang(entry.language)]
    return .group([
      field,
      .element(
        .blockquote, [.class("post"), HTMLAttribute(.dir, "auto")] + language,
        excerpt.parts.map { $0.isMarked ? .element(.mark, $0.text) : .text($0.text) }),
    ])
  }

  private var foot: HTML {
    let early = entry.precedesPolicy ? "older than the policy" : ""
    let tier = entry.tier.isEmpty ? "" : "tier “\(entry.tier)”"
    let parts = [entry.place, tier, early].filter { !$0.isEmpty }
    return .element(.p, [.class("place quiet")], parts.joined(separator: " · "))
  }
}
