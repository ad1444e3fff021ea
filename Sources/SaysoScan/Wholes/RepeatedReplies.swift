import SaysoModel
import SaysoPolicy
import SaysoReports

/// Nearly the same answer by the same account, over and over.
///
/// Answers are compared by their words (``ReplyWords``), and count as the same when no more than one word in eight
/// differs, so that a name filled in makes no new answer of it. Those with fewer than four words are courtesies, not
/// copies. At most ``mostTexts`` different answers are kept; beyond, the rarest are forgotten, so that of what comes over
/// and over hardly any is lost.
struct RepeatedReplies: ExportMeasure {
  static let leastWords = 4
  static let mostTexts = 16_384
  static let mostAccounts = 2_000
  static let standardLeast = 5

  struct Account: Hashable, Sendable, Codable {
    let account: TalliedAccount
    var replies = 0
  }

  private var accounts: [UInt64: Account] = [:]
  private var texts: [UInt64: RepeatedText] = [:]
  private var replies = 0
  /// Answers whose text was dropped for want of room.
  private var forgotten = 0
  private var span = DaySpan()

  mutating func add(_ post: MeasuredPost, _ goal: Goal) {
    guard post.isReply else { return }
    replies += 1
    span.add(post.day)
    let owner = post.account.key
    if let known = accounts.index(forKey: owner) {
      accounts.values[known].replies += 1
    } else if accounts.count < Self.mostAccounts {
      accounts[owner] = Account(account: post.account.tallied, replies: 1)
    } else {
      return forgotten += 1
    }
    ReplyWords.read(post.bytes.text) { words in
      guard words.count >= Self.leastWords else { return }
      var hash = StableHash()
      hash.add(number: owner)
      for word in words { hash.add(number: UInt64(word)) }
      texts[hash.value, default: RepeatedText(owner: owner, words: Array(words))].add(post)
    }
    forgetRarest()
  }

  mutating func merge(_ next: Self) {
    replies += next.replies
    forgotten += next.forgotten
    span.merge(next.span)
    for (key, other) in next.accounts.sorted(by: { $0.key < $1.key }) {
      guard accounts[key] == nil else {
        accounts[key]?.replies += other.replies
        continue
      }
      if accounts.count < Self.mostAccounts { accounts[key] = other } else { forgotten += other.replies }
    }
    for (key, other) in next.texts where accounts[other.owner] != nil {
      guard var text = texts.removeValue(forKey: key) else {
        texts[key] = other
        continue
      }
      text.merge(other)
      texts[key] = text
    }
    forgetRarest()
  }

  /// Half of them at once, so that it is done seldom.
  private mutating func forgetRarest() {
    guard texts.count > Self.mostTexts else { return }
    let ranked = texts.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
    forgotten += ranked[(Self.mostTexts / 2)...].reduce(0) { $0 + $1.value.count }
    texts = Dictionary(ranked[..<(Self.mostTexts / 2)].map { ($0.key, $0.value) }) { first, _ in first }
  }

  func outcome(_ goal: Goal, _ policy: Policy) -> MeasureOutcome {
    var outcome = MeasureOutcome(posts: replies)
    outcome.setDays(span)
    let least = goal.atLeast ?? Self.standardLeast
    var copies: [UInt64: Int] = [:]
    var found: [(rush: Int, group: RepeatedText)] = []
    for group in ReplyGroups.groups(Array(texts.values)) {
      let rush = group.most(within: goal.days)
      guard rush >= least else { continue }
      found.append((rush, group))
      copies[group.owner, default: 0] += group.count
    }
    outcome.figures = [
      MeasureFigure("replies", replies), MeasureFigure("copies", copies.values.reduce(0, +)),
      MeasureFigure("forgotten", forgotten),
    ]
    let missed = found.filter { item in
      let all = accounts[item.group.owner]?.replies ?? 0
      return goal.share.map { Shares.exceeds(copies[item.group.owner] ?? 0, of: all, percent: $0) } ?? true
    }
    let words = MeasureWords(policy)
    outcome.list(
      missed.sorted { RepeatedText.isWorse($0.group, $1.group) }.map {
        self.missed($0.group, $0.rush, goal.days, copies[$0.group.owner] ?? 0, words)
      })
    return outcome
  }

  private func missed(_ group: RepeatedText, _ rush: Int, _ days: Int?, _ copies: Int, _ words: MeasureWords)
    -> MeasureCase
  {
    let owner = accounts[group.owner]
    var missed = MeasureCase(
      reason: words.repetition(owner, group, rush, days, copies), count: group.count,
      places: group.places.places)
    (missed.platform, missed.account) = (owner?.account.platform, owner?.account.name)
    (missed.firstDay, missed.lastDay) = (LocalDates.date(group.span.first), LocalDates.date(group.span.last))
    return missed
  }
}
