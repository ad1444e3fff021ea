import SaysoCalendar
import SaysoModel

/// The page, put together.
struct BoardPage {
  let matter: BoardMatter
  private let anchors: BoardAnchors

  init(matter: BoardMatter) {
    self.matter = matter
    anchors = BoardAnchors(matter.selection)
  }

  var bytes: [UInt8] {
    let summary = SummaryJSON.value(matter.summary, matter.tool, matter.exposure)
    return HTMLDocument(
      language: "en", title: title, style: [PagePalette.screen, BoardStyle.sheet], script: BoardScript.text,
      data: DataIsland(id: "page:summary-data", json: JSONWriter.write(summary, pretty: false)), body: body
    ).bytes
  }

  private var title: String {
    "\(matter.summary.policy.title): scan of \(matter.format.short(matter.summary.checkedAt))"
  }

  private var body: [HTML] {
    let headline = BoardHeadline(matter: matter)
    return [
      .element(.a, [.class("skip"), .href(.fragment("page:main"))], "Skip to the findings"),
      .element(.header, headline.pieces + [contents]),
      .element(
        .main, [.id("page:main"), HTMLAttribute(.tabindex, -1)],
        [
          charts, BoardFindings(matter: matter, anchors: anchors).html, measures.html,
          BoardAccounting(matter: matter).html,
        ]),
      BoardColophon(matter: matter).html,
    ]
  }

  private var contents: HTML {
    let links =
      [("page:figures", "In figures"), ("page:findings", "Findings by clause")]
      + (measures.isEmpty ? [] : [("page:measures", BoardMeasures.title)]) + [
        ("page:accounting", "What was scanned"), ("page:colophon", "About this report"),
      ]
    return .element(
      .nav, [HTMLAttribute(.ariaLabel, "Contents")],
      [.element(.ul, links.map { .element(.li, [.element(.a, [.href(.fragment($0.0))], $0.1)]) })])
  }

  private var measures: BoardMeasures { BoardMeasures(matter: matter) }

  private var charts: HTML {
    let figures = matter.figures
    let charts: [HTML] =
      matter.summary.counts.checked == 0
      ? [.element(.p, "There is nothing to draw: no post was checked.")]
      : [
        TimeChart(buckets: matter.buckets, untimed: figures.untimed).html,
        ClauseChart(selection: matter.selection, anchors: anchors).html,
        PlatformChart(platforms: figures.platforms, most: matter.limits.rows).html,
        AuthorChart(authors: matter.authors, anonymous: figures.anonymous, names: matter.names).html,
        HourChart(hours: figures.hours, untimed: figures.untimed, zone: matter.format.zone.city).html,
      ]
    return .element(
      .section, [.id("page:figures"), HTMLAttribute(.ariaLabelledby, "page:figures-title")],
      [.element(.h2, [.id("page:figures-title")], "In figures")] + charts)
  }
}

/// What links on the page lead to. Ids of a policy and those of the page itself can't meet: each has its own beginning.
struct BoardAnchors {
  private var sentences: [SentenceKey: String] = [:]

  init(_ selection: BoardSelection) {
    var taken: Set<String> = []
    for clause in selection.clauses {
      for sentence in clause.sentences {
        let plain = "sentence:\(sentence.reference.id)"
        var name = plain
        var number = 2
        while !taken.insert(name).inserted {
          name = "\(plain):\(number)"
          number += 1
        }
        sentences[SentenceKey(clause.reference, sentence.reference)] = name
      }
    }
  }

  func clause(_ clause: ClauseReference) -> String { "clause:\(clause.number)" }

  func sentence(_ clause: ClauseReference, _ sentence: SentenceReference) -> String {
    sentences[SentenceKey(clause, sentence)] ?? "sentence:\(sentence.id)"
  }
}
