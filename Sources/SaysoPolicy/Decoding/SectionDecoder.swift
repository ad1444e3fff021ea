import SaysoModel

/// Sections, clauses, sentences, and the rules and shields that stand in them.
struct SectionDecoder {
  private(set) var sections: [PolicySection] = []
  private(set) var sentences: [Sentence] = []
  private(set) var rules: [Rule] = []
  private(set) var shields: [Shield] = []
  private let translations: [String: [String: String]]

  static func decode(_ root: PolicyElement, _ decoding: inout Decoding) -> SectionDecoder {
    var decoder = SectionDecoder(root)
    for (index, element) in root.children(named: "section").enumerated() {
      decoder.section(element, number: index + 1, &decoding)
    }
    return decoder
  }

  private init(_ root: PolicyElement) {
    var translations: [String: [String: String]] = [:]
    for element in root.clauses.flatMap({ $0.children(named: "in") }) {
      translations[element.attribute("of")?.value ?? "", default: [:]][element.attribute("lang")?.value ?? ""] =
        element.words
    }
    self.translations = translations
  }

  private mutating func section(_ element: PolicyElement, number: Int, _ decoding: inout Decoding) {
    let id = element.attribute("id")?.value ?? ""
    let title = element.attribute("title")?.value ?? ""
    let prose = self.prose(of: element, clause: ClauseID(id))
    var clauses: [Clause] = []
    for (index, child) in element.children(named: "clause").enumerated() {
      let clauseID = ClauseID("\(id).\(child.attribute("id")?.value ?? "")")
      clauses.append(
        Clause(
          id: clauseID, number: "\(number).\(index + 1)", title: child.attribute("title")?.value ?? "", section: title,
          prose: self.prose(of: child, clause: clauseID), location: child.location))
      decodeRules(of: child, clause: clauseID, &decoding)
    }
    sections.append(PolicySection(id: SectionID(id), title: title, prose: prose, clauses: clauses))
  }

  private mutating func decodeRules(of element: PolicyElement, clause: ClauseID, _ decoding: inout Decoding) {
    for child in element.elements {
      if child.name == Protected.shape.name {
        decoding.defaultReading = .shared
        shields.append(Protected.decode(child, clause: clause, &decoding))
      } else if let kind = RuleKinds.named(child.name) {
        rules.append(RuleDecoder.decode(child, kind, clause: clause, &decoding))
      }
    }
  }

  private mutating func prose(of element: PolicyElement, clause: ClauseID) -> [Prose] {
    var prose: [Prose] = []
    for child in element.elements {
      switch child.name {
      case "p": prose.append(Prose(form: .paragraph, runs: runs(of: child, clause)))
      case "ul": prose += child.elements.map { Prose(form: .point, runs: runs(of: $0, clause)) }
      default: break
      }
    }
    return prose
  }

  private mutating func runs(of element: PolicyElement, _ clause: ClauseID) -> [Prose.Run] {
    element.children.map { node in
      switch node {
      case .text(let text): return .words(text)
      case .element(let child):
        guard let force = Sentence.Force(rawValue: child.name) else { return .words(child.text) }
        return .sentence(sentence(child, force, clause))
      }
    }
  }

  private mutating func sentence(_ element: PolicyElement, _ force: Sentence.Force, _ clause: ClauseID) -> SentenceID {
    let name = element.attribute("id")?.value ?? ""
    sentences.append(
      Sentence(
        id: SentenceID(name), force: force,
        judge: element.attribute("by").flatMap { Sentence.Judge(rawValue: $0.value) } ?? .machine,
        text: element.words, clause: clause, location: element.location, translations: translations[name] ?? [:]))
    return SentenceID(name)
  }
}
