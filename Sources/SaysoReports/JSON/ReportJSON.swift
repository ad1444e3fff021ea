import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// A report as JSON: the members and their order are the contract of schema version 1.
struct ReportJSON {
  let tool: Tool
  var descriptions: [RuleID: RuleDescription] = [:]

  static let schemaVersion = 1

  func value(_ report: Report) -> JSONValue {
    let value: JSONValue = [
      "schemaVersion": .number(Self.schemaVersion), "tool": Self.tool(tool), "policy": Self.policy(report.policy),
      "checkedAt": Self.moment(report.checkedAt), "judgedAt": Self.moment(report.judgedAt),
      "post": Self.post(report), "verdict": .string(report.verdict.rawValue),
      "findings": JSONValue(report.findings.map(FindingJSON.value)),
      "undetermined": JSONValue(report.undetermined.map(FindingJSON.value)),
      "assumed": .object(report.assumed.map { JSONValue.Member(name: $0.input, value: .string($0.value)) }),
      "nearMisses": JSONValue(report.explanations.filter { $0.outcome == .quiet }.map(ExplanationJSON.value)),
    ]
    guard !report.explanations.isEmpty else { return value }
    return value.adding([("explain", JSONValue(report.explanations.map(explanation)))])
  }

  private func explanation(_ explanation: RuleExplanation) -> JSONValue {
    let value = ExplanationJSON.value(explanation)
    guard let description = descriptions[explanation.rule] else { return value }
    return value.adding([("plain", RuleDescriptionJSON.value(description))])
  }

  static func tool(_ tool: Tool) -> JSONValue { ["name": .string(tool.name), "version": .string(tool.version)] }

  static func policy(_ policy: PolicyReference) -> JSONValue {
    [
      "id": .string(policy.id), "version": .string(policy.version), "title": .string(policy.title),
      "sha256": .string(policy.sha256), "zone": .string(policy.zone),
    ]
  }

  /// Never the text: a report quotes only what it is about.
  static func post(_ report: Report) -> JSONValue {
    let post = report.post
    return [
      "id": JSONValue(post.id), "author": JSONValue(post.author), "person": person(report.author),
      "platform": JSONValue(post.platform?.rawValue), "account": JSONValue(post.account),
      "publishAt": moment(post.publishAt), "kind": JSONValue(post.kind?.rawValue), "part": part(post.part),
      "precedesPolicy": .bool(report.precedesPolicy), "origin": origin(post.origin),
    ]
  }

  static func moment(_ moment: Date?) -> JSONValue { JSONValue(moment.map(Timestamp.text)) }

  private static func person(_ author: ResolvedAuthor?) -> JSONValue {
    guard let author else { return nil }
    return [
      "id": .string(author.person.id.rawValue), "name": .string(author.person.name),
      "roles": JSONValue(author.roles.map(JSONValue.string)),
    ]
  }

  private static func part(_ part: ThreadPart?) -> JSONValue {
    guard let part else { return nil }
    return ["number": .number(part.number), "count": .number(part.count)]
  }

  private static func origin(_ origin: Origin?) -> JSONValue {
    guard let origin else { return nil }
    let place: JSONValue = [
      "file": .string(origin.file), "member": JSONValue(origin.member), "line": .number(origin.line),
      "column": .number(origin.column),
    ]
    return place.adding(pointer(origin))
  }

  /// Only records of one JSON document have one.
  static func pointer(_ origin: Origin) -> [(String, JSONValue)] {
    origin.pointer.map { [("pointer", .string($0))] } ?? []
  }
}
