import FoundationEssentials
import SaysoEngine
import SaysoModel
import SaysoTestSupport
import Testing

/// A condition, a post, and what the one must make of the other. Where it holds, what it finds stands in « ».
struct ConditionRow: CustomTestStringConvertible, Sendable {
  enum Value: Sendable {
    case yes, no
    case unknown([MissingInput])

    static func unknown(_ missing: MissingInput...) -> Value { .unknown(missing) }
  }

  let name: String
  let condition: String
  let value: Value
  let post: Post
  var declarations = ""

  init(_ name: String, _ condition: String, _ value: Value, _ text: String, _ change: (inout Post) -> Void = { _ in }) {
    self.name = name
    self.condition = condition
    self.value = value
    post = Post.plain(text).with(change)
  }

  var testDescription: String { name }

  func declaring(_ declarations: String) -> ConditionRow {
    var row = self
    row.declarations = declarations
    return row
  }

  func check() throws {
    let (post, places) = post.unmarked
    let checker = try PolicySnippet(finding: condition, declarations: declarations).checker()
    let answer = RuleAnswer("r", in: checker.check(post, at: .mondayNoon))
    #expect(answer == value.answer(places))
  }
}
