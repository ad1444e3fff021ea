import SaysoModel
import SaysoPolicy
import SaysoReports

/// How many posts are promotional, against the replies of the same accounts or among all their posts.
///
/// A promotional post is one that touches the goal's topic and is no reply. Reposts count as posts.
struct PromotionRatio: ExportMeasure {
  private var posts = 0
  private var replies = 0
  private var promotional = 0
  private var span = DaySpan()
  private var places = PlaceList()

  mutating func add(_ post: MeasuredPost, _ goal: Goal) {
    posts += 1
    span.add(post.day)
    if post.isReply {
      replies += 1
    } else if let topic = goal.topic, post.topics.contains(topic) {
      promotional += 1
      places.add(post.origin)
    }
  }

  mutating func merge(_ next: Self) {
    posts += next.posts
    replies += next.replies
    promotional += next.promotional
    span.merge(next.span)
    places.merge(next.places)
  }

  func outcome(_ goal: Goal, _ policy: Policy) -> MeasureOutcome {
    let base = goal.base == .replies ? replies : posts
    // Promotion without a single reply is the worst ratio there is; nothing at all is none.
    var outcome = MeasureOutcome(posts: base == 0 && promotional == 0 ? 0 : posts)
    outcome.figures = [
      MeasureFigure("posts", posts), MeasureFigure("replies", replies), MeasureFigure("promotional", promotional),
    ]
    outcome.setDays(span)
    guard let share = goal.share, promotional > 0, Shares.exceeds(promotional, of: base, percent: share) else {
      return outcome
    }
    var missed = MeasureCase(
      reason: MeasureWords.promotion(promotional, base, goal.base, share), count: promotional, places: places.places)
    missed.firstDay = outcome.firstDay
    missed.lastDay = outcome.lastDay
    outcome.list([missed])
    return outcome
  }
}

enum Shares {
  /// Whether a part is more than so many per cent of the whole. Exact, and never too large a number to multiply.
  static func exceeds(_ part: Int, of whole: Int, percent: Int) -> Bool {
    let (left, right) = (part.multipliedFullWidth(by: 100), whole.multipliedFullWidth(by: percent))
    return (left.high, left.low) > (right.high, right.low)
  }
}
