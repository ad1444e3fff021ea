import SaysoModel

/// Finds what a goal says that its measure has no use for, and what its measure can't do without.
enum GoalCheck {
  /// What all goals may say.
  private static let common = ["id", "measure", "at-most", "share", "by"]

  static func problems(in root: PolicyElement) -> [PolicyProblem] {
    (root.child("purpose")?.children(named: "goal") ?? []).flatMap(problems(of:))
  }

  private static func problems(of goal: PolicyElement) -> [PolicyProblem] {
    guard let measure = goal.attribute("measure").flatMap({ GoalMeasure(rawValue: $0.value) }) else { return [] }
    let name = "goal measure=\"\(measure.rawValue)\""
    let expected = common + measure.attributes
    var problems = goal.attributes.filter { particular.contains($0.name) && !expected.contains($0.name) }.map {
      PolicyProblem(.unknownAttribute($0.name, of: name, expected: expected), at: $0.location)
    }
    if measure == .topicSpike, goal.attribute("topic") == nil {
      problems.append(PolicyProblem(.missingAttribute("topic", of: name), at: goal.location))
    }
    return problems
  }

  /// What the vocabulary has for some measures; anything else it refuses by itself.
  private static let particular = Set(GoalMeasure.allCases.flatMap(\.attributes))
}
