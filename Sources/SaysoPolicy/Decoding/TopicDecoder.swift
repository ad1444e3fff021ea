import SaysoModel

/// Topics, and the words that turn a statement round.
enum TopicDecoder {
  static func decode(_ root: PolicyElement, _ decoding: inout Decoding) -> [TopicID: Topic] {
    decoding.defaultReading = .shared
    var topics: [TopicID: Topic] = [:]
    for element in root.children(named: "topic") {
      let id = element.attribute("id")?.value ?? ""
      let title = element.attribute("title")?.value ?? id.split(separator: "-").joined(separator: " ")
      topics[TopicID(id)] = Topic(
        id: TopicID(id), title: title, alternatives: Alternatives(Conditions.decode(childrenOf: element, &decoding)),
        location: element.location)
    }
    return topics
  }
}

enum NegationDecoder {
  private static let usualReach = 4

  static func decode(_ root: PolicyElement, _ decoding: inout Decoding) -> Negation? {
    guard let element = root.child("negators") else { return nil }
    decoding.defaultReading = .standard
    let terms = element.elements.map { TermCondition($0, &decoding).leaf }
    return Negation(
      leaves: terms, reach: element.attribute("reach").flatMap { Int($0.value) } ?? usualReach)
  }
}
