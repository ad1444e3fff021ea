import SaysoPolicy

/// Where the things of a document stand: their clauses, and the headings of what is outside of clauses.
struct DocumentPlaces {
  struct ClausePlace {
    let number: String
    let title: String
    let section: String
    let order: Int
  }

  /// The parts of a policy that have no clause, in the order in which they are told.
  enum Heading: Int {
    case edition, purpose, assumptions, organization, people, tiers, contacts, topics, platforms, links

    var title: String {
      switch self {
      case .edition: "The policy itself"
      case .purpose: "What it is for"
      case .assumptions: "What is taken for granted"
      case .organization: "The company and its names"
      case .people: "People, and who may speak"
      case .tiers: "How grave a finding is"
      case .contacts: "Whom to ask"
      case .topics: "Topics and words"
      case .platforms: "Platforms and periods"
      case .links: "What is known of links"
      }
    }

    var place: PolicyChange.Place { PolicyChange.Place(title: title, clause: nil, order: rawValue) }
  }

  /// By the clause's id, after its section's: `not-yet.projects`; sections stand by their own.
  private(set) var clauses: [String: ClausePlace] = [:]
  /// Elements in a clause, with that clause's key.
  private(set) var contents: [(element: PolicyElement, clause: String)] = []

  init(_ root: PolicyElement) {
    var order = Heading.links.rawValue + 1
    for (index, section) in root.children("section").enumerated() {
      let title = section.value("title") ?? ""
      clauses["section:\(section.id)"] = ClausePlace(number: "\(index + 1)", title: title, section: title, order: order)
      order += 2
      contents += section.elements.filter { $0.name != "clause" }.map { ($0, "section:\(section.id)") }
      for (place, clause) in section.children("clause").enumerated() {
        let key = clause.id
        clauses[key] = ClausePlace(
          number: "\(index + 1).\(place + 1)", title: clause.value("title") ?? "", section: title, order: order)
        order += 2
        contents += clause.elements.map { ($0, key) }
      }
    }
  }

  func place(_ clause: String, offset: Int = 0) -> PolicyChange.Place? {
    clauses[clause].map {
      PolicyChange.Place(title: "\($0.number) \($0.title)", clause: clause, order: $0.order + offset)
    }
  }
}

extension DifferenceRecorder {
  /// Where a clause's contents are told: as the new edition numbers it, or where it stood.
  func place(_ clause: String) -> PolicyChange.Place {
    new.places.place(clause) ?? old.places.place(clause, offset: 1) ?? DocumentPlaces.Heading.edition.place
  }
}
