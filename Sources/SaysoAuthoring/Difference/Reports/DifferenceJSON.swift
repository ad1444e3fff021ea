public import SaysoModel
import SaysoPolicy
import SaysoReports

/// A comparison for programs.
///
/// `{"schemaVersion": 1, "old": {…}, "new": {…}, "changes": [{"number", "action", "subject", "place", "clause", "text",
/// "old": {"file", "line"}, "new": {…}}], "posts": [{"id", "file", "line", "text", "old", "new", "rules": [{"rule",
/// "kind", "old", "new"}], "causes": […]}], "summary": {…}}`. `posts` and `summary` stand there when posts were compared;
/// `causes` are the numbers of changes.
public struct DifferenceJSON: DifferenceReport, Sendable {
  private let words: DifferenceWords
  private var posts = 0

  public init(isShared: Bool = false) { words = DifferenceWords(isShared: isShared) }

  /// One line a member, so that a long list of posts can be written as it comes.
  public mutating func head(_ difference: PolicyDifference, _ old: PolicyReference, _ new: PolicyReference) -> String {
    let changes = difference.changes.enumerated().map {
      "  \(JSONWriter.write(change($0.element, $0.offset + 1), pretty: false))"
    }
    return """
      {"schemaVersion": 1,
       "old": \(JSONWriter.write(.reference(old), pretty: false)),
       "new": \(JSONWriter.write(.reference(new), pretty: false)),
       "changes": [
      \(changes.joined(separator: ",\n"))
       ]
      """
  }

  public mutating func post(_ post: ChangedPost) -> String {
    defer { posts += 1 }
    return (posts == 0 ? ",\n \"posts\": [\n  " : ",\n  ") + JSONWriter.write(value(post), pretty: false)
  }

  public mutating func foot(_ summary: CorpusSummary?) -> String {
    guard let summary else { return "}\n" }
    let end = posts == 0 ? ",\n \"posts\": []" : "\n ]"
    return "\(end),\n \"summary\": \(JSONWriter.write(value(summary), pretty: false))}\n"
  }

  private func change(_ change: PolicyChange, _ number: Int) -> JSONValue {
    [
      "number": .number(number), "action": .string(change.action.rawValue), "subject": .string(change.subject.rawValue),
      "place": .string(change.place.title), "text": .string(words.sentence(change.text)),
      "old": change.old.map(location) ?? .null, "new": change.new.map(location) ?? .null,
    ]
  }

  private func location(_ location: SourceLocation) -> JSONValue {
    ["file": .string(location.file), "line": .number(location.line)]
  }

  private func value(_ post: ChangedPost) -> JSONValue {
    let shifts = post.shifts.map { shift -> JSONValue in
      [
        "rule": rule(shift.rule, shift.isConfidential), "kind": .string(shift.kind.rawValue),
        "clause": .string(shift.clause.number), "old": JSONValue(shift.old?.rawValue),
        "new": JSONValue(shift.new?.rawValue),
      ]
    }
    return [
      "id": JSONValue(post.post.id), "file": JSONValue(post.post.origin?.file),
      "line": post.post.origin.map { .number($0.line) } ?? .null, "text": .string(words.text(post.post)),
      "old": .string(post.old.rawValue), "new": .string(post.new.rawValue), "rules": JSONValue(shifts),
      "causes": JSONValue(post.causes.map { .number($0 + 1) }),
    ]
  }

  private func rule(_ rule: RuleID, _ isConfidential: Bool) -> JSONValue {
    words.isShared && isConfidential ? .string(DifferenceWords.mask) : .string(rule.rawValue)
  }

  private func value(_ summary: CorpusSummary) -> JSONValue {
    let transitions = summary.transitions.sorted { $0.key < $1.key }.map { transition, count -> JSONValue in
      ["old": .string(transition.old.rawValue), "new": .string(transition.new.rawValue), "posts": .number(count)]
    }
    let rules = summary.rules.sorted { $0.key < $1.key }.map { name, count -> JSONValue in
      [
        "rule": rule(name, count.isConfidential), "appears": .number(count.appears),
        "disappears": .number(count.disappears), "changes": .number(count.changes),
      ]
    }
    let causes = summary.causes.sorted { $0.key < $1.key }.map { change, posts -> JSONValue in
      ["change": .number(change + 1), "posts": .number(posts)]
    }
    return [
      "posts": .number(summary.posts), "changed": .number(summary.changed),
      "sameVerdict": .number(summary.sameVerdict), "transitions": JSONValue(transitions), "rules": JSONValue(rules),
      "causes": JSONValue(causes), "skipped": .number(summary.skipped), "failed": .number(summary.failed),
    ]
  }
}
