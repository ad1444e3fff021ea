import SaysoCalendar
import SaysoPolicy

/// A goal with its figures, in words.
enum GoalWords {
  static func of(_ goal: Goal) -> String {
    let terms = [
      goal.share.map { "in \($0) of cases" }, goal.atMost.map { "within \(DurationWords.of($0))" },
      goal.by.map { "by \(MomentFormat.long($0))" },
    ].compactMap(\.self)
    let figures = ([goal.measure.split(separator: "-").joined(separator: " ")] + terms).joined(separator: ", ")
    return goal.text.isEmpty ? figures : "\(goal.text) (\(figures))"
  }
}
