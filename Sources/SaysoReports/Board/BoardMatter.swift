import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// Everything that the page is laid out from.
struct BoardMatter {
  let header: ScanHeader
  let summary: ScanSummary
  let tool: Tool
  let exposure: Exposure
  let format: MomentFormat
  let limits: BoardLimits
  let figures: BoardFigures
  let buckets: TimeBuckets
  let authors: AuthorTally
  let unchecked: UncheckedTally
  let selection: BoardSelection
  let names: BoardNames

  init(_ ending: ScanEnding, _ reporter: BoardReporter) throws {
    header = ending.header
    summary = reporter.hidesAuthors ? ending.summary.withoutAccounts : ending.summary
    tool = reporter.tool
    exposure = reporter.exposure
    format = MomentFormat(zone: reporter.zone)
    limits = reporter.limits
    figures = BoardFigures(ending.kept.counts)
    buckets = TimeBuckets(figures.days)
    authors = try AuthorTally(ending.kept, most: limits.rows)
    unchecked = try UncheckedTally(ending.kept, limits)
    let total = min(limits.entries, header.maxResults ?? .max)
    selection = try BoardSelection(ending.kept, figures, total: total, perClause: limits.entriesPerClause)
    names = BoardNames(authors, selection, isHidden: reporter.hidesAuthors)
  }

  /// Of posts, as the scan counted them.
  var verdicts: VerdictTally {
    Verdict.allCases.reduce(VerdictTally()) { $0 + VerdictTally($1, summary.counts.count(of: $1)) }
  }

  var isMasked: Bool { exposure != .reveal }
}

extension ScanSummary {
  /// Goals that name no account: of what concerns one, only the figures are left.
  fileprivate var withoutAccounts: ScanSummary {
    var summary = self
    for result in summary.measures.indices {
      for index in summary.measures[result].outcome.cases.indices {
        let missed = summary.measures[result].outcome.cases[index]
        guard missed.account != nil else { continue }
        summary.measures[result].outcome.cases[index].account = nil
        summary.measures[result].outcome.cases[index].reason =
          "\(BoardWords.posts(missed.count)) of one account, whose name is left out."
      }
    }
    return summary
  }
}

/// What authors are called: by their names, or by numbers that tell nothing but who is who on this page.
struct BoardNames {
  let isHidden: Bool
  private var numbers: [String: Int] = [:]

  init(_ authors: AuthorTally, _ selection: BoardSelection, isHidden: Bool) {
    self.isHidden = isHidden
    guard isHidden else { return }
    let listed = selection.clauses.flatMap(\.sentences).flatMap(\.entries).compactMap(\.author)
    for author in authors.rows.map(\.author) + listed where numbers[author.key] == nil {
      numbers[author.key] = numbers.count + 1
    }
  }

  func name(_ author: BoardAuthor) -> String {
    isHidden ? "Author \(numbers[author.key].map(BoardWords.number) ?? "?")" : author.name
  }
}
