import SaysoModel

/// The rules that a run's results name, in order of first appearance.
struct SARIFRules {
  let descriptors: [JSONValue]
  private var positions: [RuleID: Int] = [:]

  /// A rule is described by its first finding; by its first open question only when it has none, since that knows
  /// neither the tier's level nor what to do.
  init(_ results: [ListedResult]) {
    var described: [ListedResult] = []
    for result in results {
      if let position = positions[result.rule] {
        if described[position].verdict == .undetermined { described[position] = result }
      } else {
        positions[result.rule] = described.count
        described.append(result)
      }
    }
    descriptors = described.map(Self.descriptor)
  }

  func position(_ rule: RuleID) -> Int { positions[rule] ?? -1 }

  /// GitHub shows no more than 1,024 characters of a description.
  private static let longestDescription = 1024

  static func descriptor(_ result: ListedResult) -> JSONValue {
    let title = "\(result.clause.number) \(result.clause.title)"
    let sentence = String(result.sentence.text.prefix(longestDescription))
    let tags = ["policy", result.kind.rawValue, result.clause.section].filter { !$0.isEmpty }
    return [
      "id": .string(result.rule.rawValue),
      "shortDescription": ["text": .string(String(title.prefix(longestDescription)))],
      "fullDescription": ["text": .string(sentence)],
      "help": ["text": .string(help(result)), "markdown": .string(markdown(result))],
      "defaultConfiguration": ["level": .string(level(result.verdict))],
      "properties": [
        "tags": JSONValue(tags.map(JSONValue.string)), "precision": "high",
        "problem.severity": .string(severity(result.verdict)),
      ],
    ]
  }

  static func level(_ verdict: Verdict) -> String {
    switch verdict {
    case .block: "error"
    case .hold, .undetermined: "warning"
    case .advise: "note"
    case .clear: "none"
    }
  }

  private static func severity(_ verdict: Verdict) -> String {
    switch verdict {
    case .block: "error"
    case .hold, .undetermined: "warning"
    case .advise, .clear: "recommendation"
    }
  }

  private static func help(_ result: ListedResult) -> String {
    let quoted = "The policy says: “\(result.sentence.text)”"
    return result.advice.map { "\(quoted) \($0)" } ?? quoted
  }

  private static func markdown(_ result: ListedResult) -> String {
    let title = Markdown.escape("\(result.clause.number) \(result.clause.title)")
    var parts = ["**\(title)**", "> " + Markdown.escape(result.sentence.text)]
    if let advice = result.advice { parts.append("**What to do:** " + Markdown.escape(advice)) }
    return parts.joined(separator: "\n\n")
  }
}

/// Plain text made safe to stand in Markdown.
enum Markdown {
  static func escape(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character.isNewline {
        escaped += " "
      } else {
        escaped += "\\`*_{}[]<>#|!".contains(character) ? "\\\(character)" : String(character)
      }
    }
    return escaped
  }
}
