import SaysoModel
import SaysoPolicy
import SaysoReports

/// Posts on platforms and from accounts that the policy doesn't name.
///
/// Declared are the accounts of the organization and of its people, the platforms they are on, and those that have an
/// element `platform`. Of a post that tells no account nothing is said, and comments don't count: they may be anybody's.
struct UndeclaredAccounts: ExportMeasure {
  /// More accounts than that are counted and not listed.
  static let most = 2_000

  fileprivate struct Source: Hashable, Sendable, Codable {
    var account: TalliedAccount
    /// The platform itself is not declared.
    let isForeign: Bool
    var count = 0
    var span = DaySpan()
    var places = PlaceList()

    mutating func add(_ post: MeasuredPost) {
      count += 1
      span.add(post.day)
      places.add(post.origin)
    }

    mutating func merge(_ next: Source) {
      count += next.count
      span.merge(next.span)
      places.merge(next.places)
    }
  }

  /// By the key of the account; of an undeclared platform all accounts are one.
  private var sources: [UInt64: Source] = [:]
  private var posts = 0
  private var untold = 0
  private var beyond = 0
  private var span = DaySpan()

  mutating func add(_ post: MeasuredPost, _ goal: Goal) {
    guard post.bytes.kind != .comment else { return }
    posts += 1
    span.add(post.day)
    let account = post.account
    if account.isPlatformDeclared == false {
      var hash = StableHash()
      hash.add(account.platform ?? UnsafeRawBufferPointer(start: nil, count: 0))
      count(post, hash.value) { Source(account: $0.platformAlone, isForeign: true) }
    } else if account.isDeclared == false {
      count(post, account.key) { Source(account: $0, isForeign: false) }
    } else if account.isDeclared == nil {
      untold += 1
    }
  }

  private mutating func count(_ post: MeasuredPost, _ key: UInt64, _ make: (TalliedAccount) -> Source) {
    if let known = sources.index(forKey: key) {
      sources.values[known].add(post)
    } else if sources.count < Self.most {
      var source = make(post.account.tallied)
      source.add(post)
      sources[key] = source
    } else {
      beyond += 1
    }
  }

  mutating func merge(_ next: Self) {
    posts += next.posts
    untold += next.untold
    beyond += next.beyond
    span.merge(next.span)
    // Where not all of them find room they come in an order of their own: which ones are listed must not hang on how a
    // dictionary stores them.
    if sources.count + next.sources.count <= Self.most {
      for (key, source) in next.sources { merge(source, key) }
    } else {
      for key in next.sources.keys.sorted() { next.sources[key].map { merge($0, key) } }
    }
  }

  private mutating func merge(_ source: Source, _ key: UInt64) {
    if let known = sources.index(forKey: key) {
      sources.values[known].merge(source)
    } else if sources.count < Self.most {
      sources[key] = source
    } else {
      beyond += source.count
    }
  }

  func outcome(_ goal: Goal, _ policy: Policy) -> MeasureOutcome {
    var outcome = MeasureOutcome(posts: posts - untold)
    outcome.figures = [
      MeasureFigure("posts", posts), MeasureFigure("untold", untold),
      MeasureFigure("undeclared", sources.values.reduce(beyond) { $0 + $1.count }), MeasureFigure("beyond", beyond),
    ]
    outcome.setDays(span)
    let found = sources.filter { $0.value.count >= goal.atLeast ?? 1 }
    let ordered = found.sorted { ($1.value.count, $0.value.name) < ($0.value.count, $1.value.name) }
    let words = MeasureWords(policy)
    outcome.list(ordered.map { Self.missed($0.value, words) })
    return outcome
  }

  private static func missed(_ source: Source, _ words: MeasureWords) -> MeasureCase {
    var missed = MeasureCase(
      reason: words.undeclared(source.account, source.isForeign, source.count, source.span),
      count: source.count, places: source.places.places)
    (missed.platform, missed.account) = (source.account.platform, source.account.name)
    (missed.firstDay, missed.lastDay) = (LocalDates.date(source.span.first), LocalDates.date(source.span.last))
    return missed
  }
}

extension UndeclaredAccounts.Source {
  fileprivate var name: String { "\(account.platform ?? "") \(account.name ?? "")" }
}

extension TalliedAccount {
  fileprivate var platformAlone: TalliedAccount { TalliedAccount(platform: platform, name: nil) }
}
