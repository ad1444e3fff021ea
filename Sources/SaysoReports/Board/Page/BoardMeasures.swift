import SaysoModel

/// What only the whole of an export shows, under the sentences that say how it is meant to be.
struct BoardMeasures {
  static let title = "Over all posts"

  let matter: BoardMatter

  private var results: [MeasureResult] { matter.exposure.apply(matter.summary.measures) }

  /// The policy has no goals that a scan measures, or the scan measured none.
  var isEmpty: Bool { results.isEmpty }

  var html: HTML {
    guard !isEmpty else { return .nothing }
    return .element(
      .section, [.id("page:measures"), HTMLAttribute(.ariaLabelledby, "page:measures-title")],
      [
        .element(.h2, [.id("page:measures-title")], Self.title),
        .element(.p, "What the policy’s goals make of everything that was scanned. It changes no verdict."),
      ] + results.map(html))
  }

  private func html(_ result: MeasureResult) -> HTML {
    let clause = result.clause.map { clause in
      HTML.element(
        .h3, [.element(.span, [.class("number")], clause.number), .text(" \(clause.title)")])
    }
    return .element(
      .div, [.class("under")],
      (clause.map { [$0] } ?? []) + [
        .element(.blockquote, [.class("sentence")], [.element(.p, "“\(result.sentence)”")])
      ] + outcome(result.outcome))
  }

  private func outcome(_ outcome: MeasureOutcome) -> [HTML] {
    guard outcome.isMeasured else { return [.element(.p, "There were no posts to measure it by.")] }
    guard !outcome.isMet else {
      return [.element(.p, "Met, by \(BoardWords.posts(outcome.posts)).")]
    }
    let more = outcome.unlisted > 0 ? [HTML.element(.li, "and \(BoardWords.number(outcome.unlisted)) more")] : []
    return [.element(.ul, outcome.cases.map(item) + more)]
  }

  private func item(_ missed: MeasureCase) -> HTML {
    let places = missed.places.map(BoardPlace.text).joined(separator: "; ")
    let more = missed.count > missed.places.count ? "; …" : ""
    return .element(
      .li,
      [.text(missed.reason.plain)]
        + (places.isEmpty ? [] : [.element(.span, [.class("note")], [.element(.bdi, places + more)])]))
  }
}
