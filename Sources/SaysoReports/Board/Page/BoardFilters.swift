import SaysoModel

/// What narrows the list down; shown by the script, since nothing else can work it.
struct BoardFilters {
  let matter: BoardMatter

  var html: HTML {
    let entries = matter.selection.clauses.flatMap(\.sentences).flatMap(\.entries)
    let verdicts = VerdictTally.worstFirst.filter { verdict in entries.contains { $0.verdict == verdict } }
    let authors = Set(entries.map { $0.author.map(matter.names.name) ?? BoardWords.notTold }).sorted()
    let platforms = Set(entries.map { BoardEntryBlock.filterName($0.platform) }).sorted()
    let clauses = matter.selection.clauses.filter { $0.listed > 0 }.map(\.reference)
    return .element(
      .div,
      [
        .id("page:filters"), .class("filters"), HTMLAttribute(.role, "search"),
        HTMLAttribute(.ariaLabel, "Filter the findings"), .flag(.hidden),
      ],
      [
        input("words", "Words", "search"),
        choice(
          "verdict", "Verdict",
          verdicts.map { ($0.rawValue, $0 == .clear ? "Note" : BoardWords.verdict($0)) }),
        choice("clause", "Clause", clauses.map { ($0.number, BoardWords.clause($0)) }),
        choice("platform", "Platform", platforms.map { ($0, $0) }),
        choice("author", "Author", authors.map { ($0, $0) }),
        input("from", "From", "date"), input("until", "Until", "date"),
        .element(.button, [.id("page:reset"), HTMLAttribute(.type, "button")], "Show all"),
        .element(.p, [.id("page:count"), HTMLAttribute(.role, "status")], ""),
      ])
  }

  private func input(_ name: String, _ label: String, _ type: String) -> HTML {
    field(
      name, label,
      .element(
        .input,
        [.id("page:\(name)"), HTMLAttribute(.type, type), HTMLAttribute(.autocomplete, "off")], []))
  }

  private func choice(_ name: String, _ label: String, _ options: [(value: String, text: String)]) -> HTML {
    let all = HTML.element(.option, [HTMLAttribute(.value, "")], "All")
    return field(
      name, label,
      .element(
        .select, [.id("page:\(name)")],
        [all] + options.map { .element(.option, [HTMLAttribute(.value, $0.value)], $0.text) }))
  }

  private func field(_ name: String, _ label: String, _ control: HTML) -> HTML {
    .element(
      .div, [.class("field")], [.element(.label, [HTMLAttribute(.for, "page:\(name)")], label), control])
  }
}
