import SaysoText

/// Tells from the leaves of which a term may stand in a text whether all that some rule needs together may be there:
/// `near` and `all` want one of each of their parts.
struct ClauseScreen: Sendable {
  /// By the leaf: it is enough by itself.
  private var isEnough: [Bool]
  /// By the leaf: the sets that it belongs to.
  private var setsOfLeaf: [[Int32]]
  /// By the set: the clauses in which the rarest leaves are of that set, as the other sets that they need.
  private var clausesOfSet: [[[Int32]]] = []

  /// Each of `clauses` begins with what fewest posts hold. Leaves that are no terms are looked for elsewhere: as the
  /// first of a clause they bring about nothing here, and as one of the others they are taken to be there.
  init(_ clauses: [[Set<LeafID>]], _ policy: Policy) {
    isEnough = [Bool](repeating: false, count: policy.leaves.count)
    setsOfLeaf = [[Int32]](repeating: [], count: policy.leaves.count)
    var places: [Set<LeafID>: Int32] = [:]
    for clause in clauses {
      guard let rarest = clause.first?.filter({ policy.leaf($0).isOfTerms }), !rarest.isEmpty else { continue }
      let others = clause.dropFirst().filter { $0.allSatisfy { policy.leaf($0).isOfTerms } }
      if others.isEmpty {
        for leaf in rarest { isEnough[leaf.position] = true }
      } else {
        let joint = others.map { place(of: $0, &places) }
        clausesOfSet[Int(place(of: rarest, &places))].append(joint)
      }
    }
  }

  private mutating func place(of leaves: Set<LeafID>, _ places: inout [Set<LeafID>: Int32]) -> Int32 {
    if let known = places[leaves] { return known }
    let place = Int32(clausesOfSet.count)
    places[leaves] = place
    clausesOfSet.append([])
    for leaf in leaves { setsOfLeaf[leaf.position].append(place) }
    return place
  }

  /// Whether any clause may be met by the leaves `found`, each named once.
  func mayBeMet(by found: [Int], _ scratch: ClauseScratch) -> Bool {
    scratch.begin(clausesOfSet.count)
    for leaf in found {
      if isEnough[leaf] { return true }
      for set in setsOfLeaf[leaf] { scratch.note(set) }
    }
    return scratch.met.contains { set in
      clausesOfSet[Int(set)].contains { others in others.allSatisfy { scratch.isMet[Int($0)] } }
    }
  }
}

/// What a ``ClauseScreen`` needs room for.
final class ClauseScratch {
  @exclusivity(unchecked) private(set) var isMet: [Bool] = []
  @exclusivity(unchecked) private(set) var met: [Int32] = []

  func begin(_ count: Int) {
    for set in met { isMet[Int(set)] = false }
    met.removeAll(keepingCapacity: true)
    if isMet.count < count { isMet += [Bool](repeating: false, count: count - isMet.count) }
  }

  func note(_ set: Int32) {
    if isMet[Int(set)] { return }
    isMet[Int(set)] = true
    met.append(set)
  }
}

extension Leaf {
  fileprivate var isOfTerms: Bool { if case .terms = content { true } else { false } }
}
