import SaysoModel

/// A run's results.
struct SARIFResults {
  let address: RelativeAddress

  func values(_ results: [ListedResult], _ rules: SARIFRules) -> [JSONValue] {
    var ordinals: [String: Int] = [:]
    return results.map { result in
      let key = key(result)
      ordinals[key, default: 0] += 1
      let head = Self.head(result.rule, rules.position(result.rule))
      return head.adding(members(result)).adding([
        Self.fingerprints(result.fingerprint.isEmpty ? "\(key)/\(ordinals[key] ?? 1)" : result.fingerprint)
      ]).adding(properties(result))
    }
  }

  static func head(_ rule: RuleID, _ index: Int) -> JSONValue {
    ["ruleId": .string(rule.rawValue), "ruleIndex": .number(index)]
  }

  static func fingerprints(_ fingerprint: String) -> (String, JSONValue) {
    ("partialFingerprints", ["primaryLocationLineHash": .string(fingerprint)])
  }

  /// What a result without a fingerprint is counted under. Never the line: exports get re-sorted.
  func key(_ result: ListedResult) -> String { "\(result.rule)/\(result.post.id ?? address.path(result.post.origin))" }

  /// All but which rule it is and by what it is recognised.
  func members(_ result: ListedResult) -> [(String, JSONValue)] {
    let isOpen = result.verdict == .undetermined || result.verdict == .clear
    return [
      ("kind", .string(result.verdict == .undetermined ? "open" : isOpen ? "informational" : "fail")),
      ("level", .string(isOpen ? "none" : SARIFRules.level(result.verdict))),
      ("message", ["text": .string(message(result))]), ("locations", [location(result)]),
      ("relatedLocations", [policyLine(result)]),
    ]
  }

  /// With where in the file the record stands, which a location has no place for.
  func properties(_ result: ListedResult) -> [(String, JSONValue)] {
    let properties: JSONValue = ["tier": .string(result.tier.rawValue), "verdict": .string(result.verdict.rawValue)]
    let origin = result.post.origin
    let place = [("member", origin?.member), ("pointer", origin?.pointer)].compactMap { name, value in
      value.map { (name, JSONValue.string($0)) }
    }
    return [("properties", properties.adding(place))]
  }

  /// The first sentence becomes the title. The link leads to the related location of that id.
  private func message(_ result: ListedResult) -> String {
    let advice = result.advice.map { " " + SARIFDocument.escape($0) } ?? ""
    let sentence = SARIFDocument.escape(result.sentence.text)
    return "\(SARIFDocument.escape(result.message))\(advice) [The policy](1) says: “\(sentence)”"
  }

  private func location(_ result: ListedResult) -> JSONValue {
    let physical: JSONValue = [
      "artifactLocation": ["uri": .string(address.uri(result.post.origin?.file ?? ""))], "region": region(result),
    ]
    let location: JSONValue = ["physicalLocation": physical]
    guard let id = result.post.id else { return location }
    let name = [result.post.platform?.rawValue, id].compactMap(\.self).joined(separator: "/")
    return location.adding([("logicalLocations", [["fullyQualifiedName": .string(name), "kind": "post"]])])
  }

  /// Offsets are given only where the post's text starts the file as it is; elsewhere they would count from the wrong
  /// place. The region of a text that doesn't stand there as it is is empty: the place where it begins.
  private func region(_ result: ListedResult) -> JSONValue {
    let start = result.positions.position(result.range.lowerBound)
    let end = result.positions.position(result.range.upperBound)
    let region: JSONValue = [
      "startLine": .number(start.line), "startColumn": .number(start.utf16Column), "endLine": .number(end.line),
      "endColumn": .number(end.utf16Column),
    ]
    let startsFile = result.post.origin.map { $0.line == 1 && $0.column == 1 } ?? true
    guard startsFile, result.positions.isVerbatim else { return region }
    return region.adding([
      ("charOffset", .number(start.utf16Offset)), ("charLength", .number(end.utf16Offset - start.utf16Offset)),
      ("byteOffset", .number(result.range.lowerBound)), ("byteLength", .number(result.range.count)),
    ])
  }

  private func policyLine(_ result: ListedResult) -> JSONValue {
    [
      "id": 1, "message": ["text": .string("\(result.clause.number) \(SARIFDocument.escape(result.clause.title))")],
      "physicalLocation": [
        "artifactLocation": ["uri": .string(address.uri(result.sentence.file))],
        "region": ["startLine": .number(max(result.sentence.line, 1))],
      ],
    ]
  }
}
