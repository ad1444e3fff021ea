import FoundationEssentials
import SaysoCalendar
import SaysoModel
import SaysoText

/// What decoding a policy carries along: the leaves and problems found so far, and what elements need to know of the
/// rest of the document. Values that ``VocabularyCheck`` has refused are replaced by harmless ones, so that decoding
/// goes on and all mistakes are reported in one run.
public struct Decoding {
  let zone: PolicyZone
  let language: String
  let names: DeclaredNames
  /// How the leaves of the rule being decoded read unless they say otherwise.
  var defaultReading = RuleReading.shared
  private(set) var leaves: [Leaf] = []
  private(set) var problems: [PolicyProblem] = []
  private let windows: [String: PolicyElement]
  private let hasNegators: Bool

  init(root: PolicyElement, zone: PolicyZone) {
    self.zone = zone
    language = root.attribute("lang")?.value ?? "en"
    names = DeclaredNames(root)
    windows = Dictionary(
      root.elements.filter { $0.name == "window" }.map { ($0.attribute("id")?.value ?? "", $0) },
      uniquingKeysWith: { first, _ in first })
    hasNegators = root.elements.contains { $0.name == "negators" }
  }

  mutating func report(_ mistake: PolicyProblem.Mistake, at location: SourceLocation) {
    problems.append(PolicyProblem(mistake, at: location))
  }

  mutating func requireExactlyOne(of names: [String], in element: PolicyElement) {
    switch names.count(where: { element.attribute($0) != nil }) {
    case 0: report(.needsOneOf(names, of: element.name), at: element.location)
    case 1: break
    default: report(.onlyOneOf(names, of: element.name), at: element.location)
    }
  }

  mutating func leaf(
    _ content: Leaf.Content, describing description: String, _ element: PolicyElement, window: TimeWindow? = nil
  ) -> LeafID {
    leaves.append(Leaf(content: content, description: description, window: window, location: element.location))
    return LeafID(leaves.count - 1)
  }

  /// The leaf of a term and its aliases.
  mutating func termLeaf(_ element: PolicyElement, reading: LeafReading) -> LeafID {
    if element.attribute("negation")?.value == "spares" && !hasNegators {
      report(.negationWithoutNegators, at: element.location)
    }
    let aliases = element.attribute("aliases")?.value.split(separator: "|").map { String($0).trimmed } ?? []
    let words = element.words
    let patterns = ([words] + aliases).filter { !$0.isEmpty }.map { phrase in
      TermPattern(
        phrase, match: element.attribute("match").flatMap { TermPattern.Match(rawValue: $0.value) } ?? .word,
        slack: element.attribute("slack").flatMap { Int($0.value) } ?? 0,
        language: element.attribute("lang")?.value ?? language, seesThroughDisguises: reading.seesThroughDisguises)
    }
    for pattern in patterns {
      if let problem = pattern.problem { report(.termNeverMatches(pattern.phrase, problem), at: element.location) }
    }
    let hasPeriod = element.attribute("from") != nil || element.attribute("until") != nil
    return leaf(
      .terms(patterns), describing: "term “\(words)”", element,
      window: hasPeriod ? period(of: element, named: "the term") : nil)
  }

  /// Reports what is wrong with the windows, each once however many conditions refer to it.
  mutating func checkWindows() {
    for span in windows.values.flatMap(\.elements) { _ = period(of: span, named: "the span") }
  }

  func window(named name: String) -> [TimeWindow] {
    var copy = self
    return windows[name]?.elements.map { copy.period(of: $0, named: "the span") } ?? []
  }

  /// The period that `from`, `until` and `through` give.
  mutating func period(of element: PolicyElement, named what: String) -> TimeWindow {
    let from = element.attribute("from").flatMap { try? zone.beginning(parsing: $0.value) }
    let until = element.attribute("until").flatMap { try? zone.moment(parsing: $0.value) }
    let through = element.attribute("through").flatMap { try? LocalDate(parsing: $0.value) }.map(zone.endOfDay)
    if until != nil && through != nil { report(.bothEnds(what: what), at: element.location) }
    do {
      return try TimeWindow(from: from, until: until ?? through)
    } catch {
      report(.endsBeforeStart(what: what), at: element.location)
      return .always
    }
  }
}

extension PolicyElement {
  /// The words of a list attribute.
  func words(of attribute: String) -> [String] {
    self.attribute(attribute)?.value.listed ?? []
  }
}
