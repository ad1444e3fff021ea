import SaysoModel

/// Every record accounted for: posts = checked + left out + unreadable, by file and by reason.
struct BoardAccounting {
  let matter: BoardMatter

  var html: HTML {
    .element(
      .section, [.id("page:accounting"), HTMLAttribute(.ariaLabelledby, "page:accounting-title")],
      [.element(.h2, [.id("page:accounting-title")], "What was scanned"), balance] + remarks + [files] + reasons)
  }

  private var counts: ScanCounts { matter.summary.counts }

  private var balance: HTML {
    let parts = [
      "\(BoardWords.number(counts.checked)) checked", "\(BoardWords.number(counts.skipped)) left out",
      "\(BoardWords.number(counts.failed)) unreadable",
    ]
    let claim =
      counts.isBalanced
      ? "\(BoardWords.posts(counts.posts)) = \(parts.joined(separator: " + "))."
      : "\(BoardWords.posts(counts.posts)) were met, and \(BoardWords.list(parts)) accounted for: they do not add up."
    return .element(.p, [.class("balance")], claim)
  }

  private var remarks: [HTML] {
    var remarks: [String] = []
    if counts.precedingPolicy > 0 {
      let are = counts.precedingPolicy == 1 ? "is" : "are"
      remarks.append(
        "\(BoardWords.posts(counts.precedingPolicy)) \(are) older than the policy, and judged by it all the same.")
    }
    if counts.repaired > 0 {
      remarks.append("In \(BoardWords.count(counts.repaired, "record", "records")), half an emoji was replaced.")
    }
    if let settled { remarks.append(settled) }
    let open = counts.undetermined
    if open > 0 {
      remarks.append(
        "\(BoardWords.count(open, "question stays", "questions stay")) open for want of what was not told.")
    }
    remarks += matter.summary.notes
    guard !remarks.isEmpty else { return [] }
    return [.element(.ul, remarks.map { .element(.li, $0) })]
  }

  /// Findings and open questions that ask nothing of anybody any more.
  private var settled: String? {
    let parts = [(counts.known, "known from the baseline"), (counts.waived, "waived")].filter { $0.0 > 0 }
    guard !parts.isEmpty else { return nil }
    let words = parts.map { "\(BoardWords.number($0.0)) \($0.0 == 1 ? "is" : "are") \($0.1)" }
    return "Of findings and open questions, \(BoardWords.list(words)): counted among the posts, and not listed."
  }

  private var files: HTML {
    let rows = matter.summary.files.map { file -> HTML in
      let passed = BoardWords.count(file.passedOver, "other file in it", "other files in it")
      let notes = [
        file.formats.joined(separator: ", "), file.passedOver > 0 ? passed : "",
        file.isCutShort ? "broke off before its end" : "",
      ]
      let name = HTML.element(
        .th, [HTMLAttribute(.scope, "row")],
        [
          .element(.bdi, file.name == "-" ? "standard input" : file.name),
          .element(.span, [.class("note")], notes.filter { !$0.isEmpty }.joined(separator: "; ")),
        ])
      return .element(
        .tr,
        [name] + [file.posts, file.checked, file.skipped, file.failed].map { .element(.td, BoardWords.number($0)) })
    }
    let all = ChartFigure.row(
      "All", [counts.posts, counts.checked, counts.skipped, counts.failed].map(BoardWords.number))
    return .element(
      .table, [.class("numbers files")],
      [
        .element(.caption, "By file"), ChartFigure.head(["File", "Posts", "Checked", "Left out", "Unreadable"]),
        .element(.tbody, rows), .element(.tfoot, [all]),
      ])
  }

  private var reasons: [HTML] {
    guard counts.skipped + counts.failed > 0 else { return [] }
    let rows = matter.unchecked.reasons.map { reason -> HTML in
      let more = reason.count - reason.places.count
      let places = reason.places.map { HTML.element(.li, [.element(.bdi, $0)]) }
      let rest = more > 0 ? [HTML.element(.li, "and \(BoardWords.number(more)) more")] : []
      return .element(
        .tr,
        [
          .element(
            .th, [HTMLAttribute(.scope, "row")],
            [
              .text(reason.reason),
              .element(.span, [.class("note")], reason.cause == .skipped ? "left out" : "unreadable"),
            ]),
          .element(
            .td, [HTMLAttribute(.dataLabel, reason.count == 1 ? "record" : "records")], BoardWords.number(reason.count)),
          .element(.td, [.element(.ul, [.class("places")], places + rest)]),
        ])
    }
    let unnamed =
      matter.unchecked.unnamed == 0
      ? [] : [ChartFigure.row("Rarer reasons", [BoardWords.number(matter.unchecked.unnamed), ""])]
    return [
      .element(
        .table, [.class("reasons")],
        [
          .element(.caption, "Why records were not checked"),
          ChartFigure.head(["Reason", "Records", "The first places"]), .element(.tbody, rows + unnamed),
        ])
    ]
  }
}
