import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// Rules, a post, and what the rule `r` must say of it. Where it fires, what it underlines stands in « ».
struct RuleRow: CustomTestStringConvertible, Sendable {
  let name: String
  let snippet: PolicySnippet
  let value: ConditionRow.Value
  let post: Post

  init(
    _ name: String, _ rules: String, _ value: ConditionRow.Value, _ text: String, declarations: String = "",
    people: String = "", _ change: (inout Post) -> Void = { _ in }
  ) {
    self.name = name
    snippet = PolicySnippet(rules, declarations: declarations, people: people)
    self.value = value
    post = Post.plain(text).with(change)
  }

  var testDescription: String { name }

  func check() throws {
    let (post, places) = post.unmarked
    let answer = RuleAnswer("r", in: try snippet.checker().check(post, at: .mondayNoon))
    #expect(answer == value.answer(places))
  }
}

extension ConditionRow.Value {
  func answer(_ places: [TextSpan]) -> RuleAnswer {
    switch self {
    case .yes: .fires(places.sorted())
    case .no: .quiet
    case .unknown(let missing): .undetermined(missing.sorted())
    }
  }
}

/// A rule of the plainest kind around what a test is about.
func rule(_ children: String, _ attributes: String = "") -> String {
  "<confidential id=\"r\" enforces=\"duty\" tier=\"red\" \(attributes)>\(children)</confidential>"
}
