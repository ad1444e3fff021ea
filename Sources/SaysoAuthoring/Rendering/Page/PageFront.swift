import SaysoCalendar
import SaysoModel
import SaysoPolicy
import SaysoReports

/// What stands around the policy's text: title, purpose and goals, contents, search, the key to the marks.
struct PageFront {
  let matter: PageMatter
  private var policy: Policy { matter.policy }

  var skipLink: HTML {
    matter.own(.a, [.class("skip"), .href(.fragment("page:policy"))], "Skip to the policy")
  }

  var header: HTML {
    let facts = "Version \(policy.reference.version) · in force from \(MomentFormat.long(policy.effective))"
    return .element(
      .header,
      [.element(.h1, policy.reference.title), matter.own(.p, [.class("quiet")], facts)]
        + matter.root.elements(named: "purpose").flatMap(PageProse(matter: matter).blocks) + goals)
  }

  private var goals: [HTML] {
    guard !policy.purpose.goals.isEmpty else { return [] }
    let items = policy.purpose.goals.map { HTML.element(.li, [.text(GoalWords.of($0))]) }
    return [matter.own(.h2, [.class("small")], "What it is to reach"), .element(.ul, [.class("goals")], items)]
  }

  // MARK: Contents

  var contents: HTML {
    .element(
      .nav, [HTMLAttribute(.ariaLabel, "Contents")],
      [
        matter.own(.h2, [.class("small")], "Contents"),
        .element(.ol, policy.sections.enumerated().map { entry($0.element, number: $0.offset + 1) }),
        .element(.ul, appendices),
      ])
  }

  private func entry(_ section: PolicySection, number: Int) -> HTML {
    let clauses = section.clauses.map { clause in
      link(to: matter.anchors.id(of: clause), clause.number, clause.title)
    }
    return .element(
      .li,
      [anchor(matter.anchors.id(of: section, number: number), String(number), section.title)]
        + (clauses.isEmpty ? [] : [.element(.ol, clauses)]))
  }

  private func link(to id: String, _ number: String, _ title: String) -> HTML {
    .element(.li, [anchor(id, number, title)])
  }

  private func anchor(_ id: String, _ number: String, _ title: String) -> HTML {
    .element(.a, [.href(.fragment(id))], [.element(.span, [.class("number")], number), .text(" \(title)")])
  }

  private var appendices: [HTML] {
    let all = [
      ("page:speakers", "Who may speak about what", SpeakersTable(matter: matter).pieces.isEmpty),
      ("page:responses", "When a check marks something", ResponseChapter(matter: matter).pieces.isEmpty),
      ("page:contacts", "Whom to ask", matter.contacts.isEmpty),
      ("page:platforms", "Platforms and accounts", PlatformFacts(matter: matter).pieces.isEmpty),
    ]
    return all.filter { !$0.2 }.map { id, words, _ in
      .element(.li, [matter.own(.a, [.href(.fragment(id))], words)])
    }
  }

  // MARK: Tools

  /// Search and the switch of translations are the script's, so they appear only where it runs; the key is for all.
  var tools: HTML {
    .element(
      .div, [.class("tools")],
      [
        .element(
          .div, [.class("search"), HTMLAttribute(.role, "search"), .id("page:search"), .flag(.hidden)],
          [
            matter.own(.label, [HTMLAttribute(.for, "page:words")], "Search the policy"),
            .element(
              .input,
              [
                HTMLAttribute(.type, "search"), .id("page:words"), HTMLAttribute(.autocomplete, "off"),
                HTMLAttribute(.spellcheck, "false"),
              ], [HTML]()),
            .element(.p, [.id("page:count"), HTMLAttribute(.role, "status"), .class("quiet")], [HTML]()),
          ]),
        languages, key,
      ])
  }

  private var languages: HTML {
    let tags = Set(policy.sentences.flatMap { $0.translations.keys }).sorted()
    guard !tags.isEmpty else { return .nothing }
    let buttons = tags.map { tag in
      HTML.element(
        .button,
        [
          HTMLAttribute(.type, "button"), .lang(tag), HTMLAttribute(.ariaPressed, "false"),
          HTMLAttribute(.dataValue, tag),
        ], LanguageNames.name(of: tag))
    }
    return .element(
      .p, [.class("languages"), .id("page:languages"), .flag(.hidden)],
      [matter.own("Some sentences also stand in: ")] + buttons
        + [matter.own(.span, [.class("quiet")], " A courtesy; the policy’s own language binds.")])
  }

  private var key: HTML {
    func mark(_ force: Sentence.Force, _ words: String) -> HTML {
      .element(
        .span, [.class("s \(force.rawValue)")],
        [.element(.b, [.class("force")], force.rawValue), matter.own(" \(words)")])
    }
    return .element(
      .p, [.class("key")],
      [
        .joined(
          [mark(.must, "binds everybody"), mark(.should, "asks you to"), mark(.may, "is yours to do")], by: " "),
        matter.own(.span, [.class("quiet note")], "“people”: judged by people, never by a machine alone."),
      ])
  }

  var footer: HTML {
    matter.own(
      .footer, [.class("quiet")],
      "\(policy.reference.title), version \(policy.reference.version). Made from the policy itself with sayso; a check quotes the same sentences."
    )
  }
}
