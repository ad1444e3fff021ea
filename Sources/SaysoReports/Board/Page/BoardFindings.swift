import SaysoModel

/// The findings, under the sentences of the policy that they come from.
struct BoardFindings {
  let matter: BoardMatter
  let anchors: BoardAnchors

  var html: HTML {
    let clauses = matter.selection.clauses
    let body: [HTML] =
      clauses.isEmpty
      ? [.element(.p, "There are no findings.")]
      : [introduction, BoardFilters(matter: matter).html] + numbered(clauses)
    return .element(
      .section, [.id("page:findings"), HTMLAttribute(.ariaLabelledby, "page:findings-title")],
      [.element(.h2, [.id("page:findings-title")], "Findings by clause")] + body)
  }

  private var introduction: HTML {
    let (all, listed) = (matter.selection.tally.total, matter.selection.listed)
    let many = BoardWords.results(matter.selection.tally)
    var sentences: [String] = []
    if listed < all {
      sentences.append(
        "There \(all == 1 ? "is" : "are") \(many); this page lists \(BoardWords.number(listed)) of "
          + "them, the worst first. Every one is counted in the figures, and the other formats of a scan list them all."
      )
    } else {
      sentences.append(all == 1 ? "There is one." : "All \(many), the worst clause first.")
    }
    if matter.isMasked { sentences.append("What the authors wrote is masked.") }
    return .element(.p, sentences.joined(separator: " "))
  }

  private func numbered(_ clauses: [BoardSelection.Clause]) -> [HTML] {
    var number = 0
    return clauses.map { html($0, &number) }
  }

  private func html(_ clause: BoardSelection.Clause, _ number: inout Int) -> HTML {
    let anchor = anchors.clause(clause.reference)
    var sentences: [HTML] = []
    for sentence in clause.sentences { sentences += html(sentence, clause.reference, &number) }
    return .element(
      .section,
      [
        .id(anchor), .class("clause"), HTMLAttribute(.dataKey, clause.reference.number),
        HTMLAttribute(.ariaLabelledby, anchor + ":title"),
      ],
      [
        .element(
          .h3, [.id(anchor + ":title")],
          [
            .element(.span, [.class("number")], clause.reference.number), .text(" \(clause.reference.title)"),
          ]),
        .element(
          .p, [.class("quiet")],
          "\(clause.reference.section) · \(BoardWords.results(clause.tally)): "
            + BoardWords.tally(clause.tally, withClear: false)
            + (clause.tally[.clear] > 0 ? " · \(BoardWords.count(clause.tally[.clear], "note", "notes"))" : "")),
      ] + sentences)
  }

  private func html(
    _ sentence: BoardSelection.Sentence, _ clause: ClauseReference, _ number: inout Int
  ) -> [HTML] {
    let advice = common(sentence.entries.map(\.advice))
    let contact = common(sentence.entries.map(\.contact))
    let total = sentence.tally.total
    var pieces: [HTML] = [
      .element(
        .blockquote, [.id(anchors.sentence(clause, sentence.reference)), .class("sentence")],
        [.element(.p, "“\(sentence.reference.text)”")])
    ]
    let todo = BoardEntryBlock.todo(advice, contact)
    if !todo.isEmpty { pieces.append(.element(.dl, [.class("todo")], todo)) }
    if sentence.entries.count < total {
      let listed = sentence.entries.isEmpty ? "none" : BoardWords.number(sentence.entries.count)
      pieces.append(
        .element(
          .p, [.class("cut")],
          "Of \(BoardWords.results(sentence.tally)) here, \(listed) \(sentence.entries.count == 1 ? "is" : "are") listed."
        ))
    }
    for entry in sentence.entries {
      number += 1
      pieces.append(
        BoardEntryBlock(
          entry: entry, number: number, names: matter.names, format: matter.format, skipsAdvice: advice != nil,
          skipsContact: contact != nil
        ).html)
    }
    return [.element(.div, [.class("under")], pieces)]
  }

  /// What all say alike that say anything, so that it needs saying only once.
  private func common(_ texts: [String]) -> String? {
    let said = texts.filter { !$0.isEmpty }
    guard let first = said.first, said.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}
