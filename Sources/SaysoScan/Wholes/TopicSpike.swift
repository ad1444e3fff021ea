import SaysoModel
import SaysoPolicy
import SaysoReports

/// Days on which far more posts touch a topic than the four weeks before let expect.
///
/// A day is held against the mean and the standard deviation of the 28 days before it, days without any counted as
/// zero. The deviation is taken to be at least one, so that a single post after a silent month is no alarm; nothing is
/// said of a day with less than a week before it, nor of one with fewer posts than the goal's `at-least`.
struct TopicSpike: ExportMeasure {
  static let window = 28
  /// Days that must lie before a day that is judged.
  static let leastBefore = 7
  static let standardLeast = 5
  static let standardDeviations = 3

  private struct Day: Hashable, Sendable, Codable {
    var count = 0
    var places = PlaceList()
  }

  private var days: [Int: Day] = [:]
  /// Of all posts, whatever they are about: before the first there is no silence, only nothing told.
  private var span = DaySpan()
  private var posts = 0
  private var touching = 0
  private var undated = 0

  mutating func add(_ post: MeasuredPost, _ goal: Goal) {
    posts += 1
    span.add(post.day)
    guard let topic = goal.topic, post.topics.contains(topic) else { return }
    touching += 1
    guard let day = post.day else { return undated += 1 }
    days[day, default: Day()].count += 1
    days[day]?.places.add(post.origin)
  }

  mutating func merge(_ next: Self) {
    posts += next.posts
    touching += next.touching
    undated += next.undated
    span.merge(next.span)
    for (number, day) in next.days {
      days[number, default: Day()].count += day.count
      days[number]?.places.merge(day.places)
    }
  }

  func outcome(_ goal: Goal, _ policy: Policy) -> MeasureOutcome {
    var outcome = MeasureOutcome(posts: posts - undated)
    outcome.figures = [
      MeasureFigure("posts", posts), MeasureFigure("touching", touching), MeasureFigure("undated", undated),
    ]
    outcome.setDays(span)
    let least = goal.atLeast ?? Self.standardLeast
    let factor = Double(goal.deviations ?? Self.standardDeviations)
    let rushes = days.compactMap { number, day -> (above: Double, number: Int, missed: MeasureCase)? in
      guard day.count >= least, let usual = usual(before: number) else { return nil }
      let limit = usual.mean + factor * max(usual.deviation, 1)
      guard Double(day.count) > limit else { return nil }
      var missed = MeasureCase(
        reason: MeasureWords.spike(day.count, topic(goal, policy), number, usual.mean, usual.days),
        count: day.count, places: day.places.places)
      missed.firstDay = LocalDates.date(number)
      missed.lastDay = missed.firstDay
      return (Double(day.count) - limit, number, missed)
    }
    outcome.list(rushes.sorted { ($1.above, $0.number) < ($0.above, $1.number) }.map(\.missed))
    return outcome
  }

  private func topic(_ goal: Goal, _ policy: Policy) -> String {
    goal.topic.flatMap { policy.topics[$0]?.title } ?? ""
  }

  /// `nil` when too few days lie before.
  private func usual(before number: Int) -> (mean: Double, deviation: Double, days: Int)? {
    guard let first = span.first else { return nil }
    let length = min(Self.window, number - first)
    guard length >= Self.leastBefore else { return nil }
    let counts = (number - length..<number).map { Double(days[$0]?.count ?? 0) }
    let mean = counts.reduce(0, +) / Double(length)
    let variance = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(length)
    return (mean, variance.squareRoot(), length)
  }
}
