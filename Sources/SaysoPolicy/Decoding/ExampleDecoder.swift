import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// Examples: posts with the expected finding marked in them.
enum ExampleDecoder {
  static func decode(_ root: PolicyElement, effective: LocalDate, _ decoding: inout Decoding) -> [Example] {
    var examples: [Example] = []
    for clause in root.clauses {
      for element in clause.elements where element.name == "example" {
        if let example = example(element, effective, &decoding) { examples.append(example) }
      }
    }
    return examples
  }

  static func example(
    _ element: PolicyElement, _ effective: LocalDate, _ decoding: inout Decoding
  ) -> Example? {
    let roles = ["breaks", "keeps", "unsure"].filter { element.attribute($0) != nil }
    guard let role = roles.first, let rule = element.attribute(role)?.value else {
      decoding.report(.exampleWithoutRule, at: element.location)
      return nil
    }
    if roles.count > 1 { decoding.report(.onlyOneOf(roles, of: "example"), at: element.location) }
    if role != "unsure" && element.attribute("missing") != nil {
      decoding.report(.missingWithoutUnsure, at: element.location)
    }
    let text = MarkedPost(element, rule: RuleID(rule))
    return Example(
      rule: RuleID(rule), expectation: expectation(role, element),
      isKnownGap: element.attribute("known") != nil, post: post(element, text, effective, decoding.zone),
      hits: text.hits, also: element.words(of: "also").map { RuleID($0) },
      note: element.attribute("note")?.value, answer: answer(element, decoding.zone), location: element.location)
  }

  private static func answer(_ element: PolicyElement, _ zone: PolicyZone) -> Example.Answer {
    Example.Answer(
      tier: element.attribute("tier").map { TierID($0.value) },
      contact: element.attribute("contact").map { ContactID($0.value) },
      verdict: element.attribute("verdict").flatMap { Verdict(rawValue: $0.value) },
      respondBy: element.attribute("respond-by").flatMap { try? zone.moment(parsing: $0.value) })
  }

  private static func expectation(_ role: String, _ element: PolicyElement) -> Example.Expectation {
    switch role {
    case "breaks": .breaks
    case "keeps": .keeps
    default: .unsure(missing: Set(element.words(of: "missing").compactMap(MissingInput.init)))
    }
  }

  private static func post(
    _ element: PolicyElement, _ text: MarkedPost, _ effective: LocalDate, _ zone: PolicyZone
  ) -> Post {
    let noon = zone.firstMoment(effective, LocalTime(hour: 12, minute: 0) ?? .midnight)
    let alt = element.attribute("alt")?.value
    let file = element.attribute("file")?.value
    let reference = ReferencedPost(
      ownership: element.attribute("of").flatMap { ReferencedPost.Ownership(rawValue: $0.value) },
      text: element.attribute("quoted")?.value)
    return Post(
      text: text.text, author: element.attribute("author")?.value,
      platform: element.attribute("platform").map { PlatformID($0.value) },
      account: element.attribute("account")?.value,
      publishAt: element.attribute("at").flatMap { try? zone.beginning(parsing: $0.value) } ?? noon,
      kind: element.attribute("kind").flatMap { PostKind(rawValue: $0.value) },
      language: element.attribute("lang")?.value,
      media: alt == nil && file == nil ? nil : [Media(alt: alt, file: file)],
      links: text.links.isEmpty ? nil : text.links, paid: element.attribute("paid").map { $0.value == "yes" },
      reference: reference == ReferencedPost() ? nil : reference)
  }
}

extension Policy {
  /// An example that the policy does not hold, read as it would be if it did: for those who propose one.
  ///
  /// - Returns: `nil` when the element names no rule. References are not checked.
  public func example(_ element: PolicyElement) -> Example? {
    var decoding = Decoding(root: element, zone: zone)
    return ExampleDecoder.example(element, effective, &decoding)
  }
}

/// The text of an example without its marks, and where they stood.
struct MarkedPost {
  private(set) var text = ""
  private(set) var hits: [Example.MarkedHit] = []
  private(set) var links: [PostLink] = []

  init(_ element: PolicyElement, rule: RuleID) {
    let preserves = element.attribute("xml:space")?.value == "preserve"
    for child in element.children {
      switch child {
      case .text(let words): append(words, preserves)
      case .element(let hit):
        // A mark begins at its first word, whatever space stands around it.
        if !preserves && hit.text.utf8.first.map(CollapsedSpace.isSpace) == true { append(" ", preserves) }
        let start = text.utf8.count
        append(preserves ? hit.text : hit.words, preserves)
        if let target = hit.attribute("href")?.value {
          links.append(PostLink(range: start..<text.utf8.count, target: target))
        }
        guard hit.name == "hit" else { continue }
        hits.append(
          Example.MarkedHit(
            rule: hit.attribute("rule").map { RuleID($0.value) } ?? rule, range: start..<text.utf8.count))
      }
    }
    if !preserves && text.utf8.last == 0x20 { text.unicodeScalars.removeLast() }
  }

  private mutating func append(_ words: String, _ preserves: Bool) {
    if preserves { text += words } else { CollapsedSpace.append(words, to: &text) }
  }
}
