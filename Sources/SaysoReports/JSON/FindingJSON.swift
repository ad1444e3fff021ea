import SaysoModel

/// Findings and undetermined entries as JSON.
enum FindingJSON {
  static func value(_ finding: Finding) -> JSONValue {
    let value: JSONValue = [
      "rule": .string(finding.rule.rawValue), "kind": .string(finding.kind.rawValue), "clause": clause(finding.clause),
      "sentence": sentence(finding.sentence), "tier": .string(finding.tier.rawValue),
      "action": .string(finding.action.rawValue), "spans": JSONValue(finding.spans.map(span)),
      "reason": .string(finding.reason.plain), "advice": JSONValue(finding.advice),
      "suggestions": JSONValue(finding.suggestions.map(suggestion)), "contact": contact(finding.contact),
      "respondBy": ReportJSON.moment(finding.respondBy), "mayAnswer": JSONValue(finding.mayAnswer.map(person)),
      "shieldedBy": JSONValue(finding.shieldedBy?.rawValue), "fingerprint": .string(finding.fingerprint),
    ]
    return value.adding(StandingJSON.members(finding.standing))
  }

  static func value(_ entry: UndeterminedEntry) -> JSONValue {
    let value: JSONValue = [
      "rule": .string(entry.rule.rawValue), "kind": .string(entry.kind.rawValue), "clause": clause(entry.clause),
      "sentence": sentence(entry.sentence), "tier": .string(entry.tier.rawValue),
      "action": .string(entry.action.rawValue), "spans": JSONValue(entry.spans.map(span)),
      "missing": JSONValue(entry.missing.map { .string($0.rawValue) }),
      "shieldedBy": JSONValue(entry.shieldedBy?.rawValue),
    ]
    guard !entry.fingerprint.isEmpty else { return value.adding(StandingJSON.members(entry.standing)) }
    return value.adding([("fingerprint", .string(entry.fingerprint))] + StandingJSON.members(entry.standing))
  }

  static func span(_ span: FindingSpan) -> JSONValue {
    [
      "start": .number(span.span.range.lowerBound), "end": .number(span.span.range.upperBound),
      "text": .string(span.text), "field": .string(span.span.field.name),
      "via": JSONValue(span.views.views.map { .string($0.rawValue) }),
    ]
  }

  private static func clause(_ clause: ClauseReference) -> JSONValue {
    [
      "id": .string(clause.id.rawValue), "number": .string(clause.number), "title": .string(clause.title),
      "section": .string(clause.section),
    ]
  }

  private static func sentence(_ sentence: SentenceReference) -> JSONValue {
    [
      "id": .string(sentence.id.rawValue), "text": .string(sentence.text), "file": .string(sentence.file),
      "line": .number(sentence.line),
    ]
  }

  private static func suggestion(_ suggestion: Suggestion) -> JSONValue {
    [
      "start": .number(suggestion.span.range.lowerBound), "end": .number(suggestion.span.range.upperBound),
      "field": .string(suggestion.span.field.name), "replacement": .string(suggestion.replacement),
      "correctedText": .string(suggestion.correctedText),
    ]
  }

  private static func contact(_ contact: ContactReference?) -> JSONValue {
    guard let contact else { return nil }
    return [
      "id": .string(contact.id.rawValue), "name": .string(contact.name), "email": JSONValue(contact.email),
      "phone": JSONValue(contact.phone), "backup": JSONValue(contact.backup),
    ]
  }

  private static func person(_ person: PersonReference) -> JSONValue {
    ["id": .string(person.id.rawValue), "name": .string(person.name)]
  }
}

/// How a finding stands to a baseline; nothing where there is none.
enum StandingJSON {
  static func members(_ standing: Standing) -> [(String, JSONValue)] {
    guard let word = standing.word else { return [] }
    guard let waiver = standing.waiver else { return [("standing", .string(word))] }
    let value: JSONValue = [
      "owner": .string(waiver.owner), "reason": .string(waiver.reason), "until": .string(waiver.until),
    ]
    return [("standing", .string(word)), ("waiver", value)]
  }
}

extension Standing {
  /// As JSON and CSV call it.
  var word: String? {
    switch self {
    case .uncompared: nil
    case .new: "new"
    case .known: "known"
    case .waived: "waived"
    case .expired: "expired"
    }
  }
}

/// What a rule saw, for the author of the policy.
enum ExplanationJSON {
  static func value(_ explanation: RuleExplanation) -> JSONValue {
    [
      "rule": .string(explanation.rule.rawValue), "kind": .string(explanation.kind.rawValue),
      "outcome": .string(explanation.outcome.rawValue), "file": .string(explanation.file),
      "line": .number(explanation.line), "leaves": JSONValue(explanation.leaves.map(leaf)),
      "notes": JSONValue(explanation.notes.map(JSONValue.string)), "distance": .number(explanation.distance),
    ]
  }

  private static func leaf(_ leaf: RuleExplanation.Leaf) -> JSONValue {
    [
      "description": .string(leaf.description), "file": .string(leaf.file), "line": .number(leaf.line),
      "span": FindingJSON.span(leaf.span),
    ]
  }
}
