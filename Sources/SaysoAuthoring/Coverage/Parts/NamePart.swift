import SaysoModel
import SaysoPolicy

/// Every name that some `mention` looks for: declared once, and found in an example once.
enum NamePart: CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    var found: [String: [SourceLocation]] = [:]
    var sought: Set<String> = []
    for leaf in study.leaves where leaf.isMention {
      guard let id = leaf.leaf else { continue }
      let names = study.policy.leaf(id).spellings
      sought.formUnion(names)
      for witness in witnesses where witness.counts && witness.side == .breaks {
        for position in witness.spellings(of: id, at: witness.accused(id)) where names.indices.contains(position) {
          found[names[position], default: []].append(witness.example.location)
        }
      }
    }
    var told: Set<String> = []
    return declared(study.document.root).filter { sought.contains($0.name) && told.insert($0.name).inserted }.map {
      CoveragePoint(.name, .fired, of: $0.name, at: $0.location, witnesses: (found[$0.name] ?? []).sorted())
    }
  }

  private static func declared(_ root: PolicyElement) -> [(name: String, location: SourceLocation)] {
    let places = root.elements.filter { $0.name == "organization" || $0.name == "people" }.flatMap(\.family)
    return places.compactMap { element in
      switch element.name {
      case "alias": (element.words, element.location)
      case "account": element.attribute("handle").map { ("@\($0.value)", element.location) }
      case "organization", "product", "competitor", "customer", "person":
        element.attribute("name").map { ($0.value, element.location) }
      default: nil
      }
    }
  }
}
