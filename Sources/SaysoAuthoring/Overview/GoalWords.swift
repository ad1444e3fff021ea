import SaysoCalendar
import SaysoPolicy

/// A goal with its figures, in words.
enum GoalWords {
  static func of(_ goal: Goal) -> String {
    let terms = [
      share(goal), goal.atMost.map { "within \(DurationWords.of($0))" },
      goal.topic.map { "about “\($0)”" }, goal.account.map { "from \($0.rawValue) accounts" },
      goal.atLeast.map { "from \($0) on" }, goal.days.map { $0 == 1 ? "within a day" : "within \($0) days" },
      goal.deviations.map { "beyond \($0) deviations" }, goal.by.map { "by \(MomentFormat.long($0))" },
    ].compactMap(\.self)
    let figures = ([goal.measure.rawValue.split(separator: "-").joined(separator: " ")] + terms).joined(separator: ", ")
    return goal.text.isEmpty ? figures : "\(goal.text) (\(figures))"
  }

  private static func share(_ goal: Goal) -> String? {
    goal.share.map { share in
      switch goal.measure {
      case .promotionRatio: "at most \(share)% of \(goal.base.rawValue)"
      case .repeatedReplies: "at most \(share)% of replies"
      default: "in \(share)% of cases"
      }
    }
  }
}
