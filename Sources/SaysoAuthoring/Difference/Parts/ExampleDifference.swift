import SaysoModel
import SaysoPolicy

/// The examples beside the rules. They judge nothing, but they say what a rule is for.
enum ExampleDifference {
  static func record(in recorder: inout DifferenceRecorder) {
    let old = recorder.old.places.contents.filter { $0.element.name == "example" }
    let new = recorder.new.places.contents.filter { $0.element.name == "example" }
    let clauses = Dictionary(
      (old + new).map { (CanonicalElement.of($0.element), $0.clause) }, uniquingKeysWith: { $1 })
    let same = ElementMatching(old.map(\.element), new.map(\.element)) { CanonicalElement.of($0) }
    let matching = ElementMatching(same.removed, same.added) { "\(rule($0))\u{1}\($0.words)" }
    func add(_ action: PolicyChange.Action, _ text: QuotingText, _ old: PolicyElement?, _ new: PolicyElement?) {
      let clause = (new ?? old).flatMap { clauses[CanonicalElement.of($0)] } ?? ""
      recorder.record(action, .example, in: recorder.place(clause), text, old: old, new: new)
    }
    for example in matching.removed {
      add(.removed, "The example \(quote(example)), which \(verb(example)), is gone.", example, nil)
    }
    for example in matching.added {
      add(.added, "There is a new example, which \(verb(example)): \(quote(example))", nil, example)
    }
    for (old, new) in matching.pairs {
      let changes = AttributeChange.between(old, new).map { "\($0.name) \($0.words)" }
      let what = changes.isEmpty ? "other words are marked" : changes.joined(separator: ", ")
      add(.changed, "For the example \(quote(new)), \(secret: what).", old, new)
    }
  }

  private static func rule(_ example: PolicyElement) -> String {
    example.value("breaks") ?? example.value("keeps") ?? example.value("unsure") ?? ""
  }

  private static func quote(_ example: PolicyElement) -> QuotingText { "\(secret: "“\(example.words)”")" }

  private static func verb(_ example: PolicyElement) -> QuotingText {
    let name: QuotingText = "\(secret: "“\(rule(example))”")"
    if example.value("breaks") != nil { return "breaks the rule \(name)" }
    return example.value("keeps") != nil ? "keeps the rule \(name)" : "leaves the rule \(name) undecided"
  }
}
