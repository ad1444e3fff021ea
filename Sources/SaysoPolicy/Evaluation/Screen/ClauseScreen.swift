import SaysoText

/// Tells from the leaves of which a term may stand in a text whether all that some rule needs together may be there:
/// `near` and `all` want one of each of their parts, and `near` within so many words.
///
/// A class with flat lists, so that asking it counts no references.
final class ClauseScreen: Sendable {
  /// By the leaf: it is enough by itself.
  private let isEnough: [Bool]
  /// The sets that each leaf belongs to, one leaf after the other, and where each leaf's begin.
  private let sets: [Int32]
  private let starts: [Int32]
  /// By the set: the clauses in which the rarest leaves are of that set.
  private let clausesOfSet: [[Joint]]

  /// What a clause needs beside its rarest set.
  fileprivate struct Joint: Sendable {
    var others: [Int32]
    /// So many of the others must stand within so many words of the rarest.
    var near = 0
    var words = 0
  }

  /// Leaves that are no terms are looked for elsewhere: as the first of a clause they bring about nothing here, and as
  /// one of the others they are taken to be there.
  init(_ clauses: [ScreenClause], _ policy: Policy) {
    var filing = Filing(leaves: policy.leaves.count)
    for clause in clauses { filing.file(clause, policy) }
    isEnough = filing.isEnough
    clausesOfSet = filing.clausesOfSet
    sets = filing.setsOfLeaf.flatMap(\.self)
    starts = filing.setsOfLeaf.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
  }

  /// Whether any clause may be met by what was found in the text.
  func mayBeMet(by found: TermScreenScratch, in text: ScreenText, _ scratch: ClauseScratch) -> Bool {
    if found.groups.isEmpty { return false }
    scratch.begin(clausesOfSet.count)
    for leaf in found.groups {
      if isEnough[leaf] { return true }
      for index in Int(starts[leaf])..<Int(starts[leaf + 1]) { scratch.note(sets[index], found.extent(of: leaf)) }
    }
    return scratch.met.contains { set in
      clausesOfSet[Int(set)].contains { isMet($0, with: set, in: text, scratch) }
    }
  }

  private func isMet(_ joint: Joint, with rarest: Int32, in text: ScreenText, _ scratch: ClauseScratch) -> Bool {
    guard joint.others.allSatisfy({ scratch.extents[Int($0)] != nil }) else { return false }
    // What was read otherwise stands somewhere else.
    guard joint.near > 0, !text.readsTwice, let own = scratch.extents[Int(rarest)] else { return true }
    return joint.others.prefix(joint.near).allSatisfy { other in
      scratch.extents[Int(other)].map { mayStandTogether(own, $0, joint.words, in: text) } ?? false
    }
  }

  private func mayStandTogether(
    _ one: ClosedRange<Int>, _ other: ClosedRange<Int>, _ words: Int, in text: ScreenText
  ) -> Bool {
    if one.overlaps(other) { return true }
    let gap =
      one.upperBound < other.lowerBound ? (one.upperBound, other.lowerBound) : (other.upperBound, one.lowerBound)
    // The first and the last count.
    return text.wordsBetween(gap.0, gap.1, most: words) + 2 <= words
  }
}

/// What a ``ClauseScreen`` is made of.
private struct Filing {
  private(set) var isEnough: [Bool]
  private(set) var setsOfLeaf: [[Int32]]
  private(set) var clausesOfSet: [[ClauseScreen.Joint]] = []
  private var places: [Set<LeafID>: Int32] = [:]

  init(leaves: Int) {
    isEnough = [Bool](repeating: false, count: leaves)
    setsOfLeaf = [[Int32]](repeating: [], count: leaves)
  }

  mutating func file(_ clause: ScreenClause, _ policy: Policy) {
    guard let rarest = clause.sets.first?.filter({ policy.leaf($0).isOfTerms }), !rarest.isEmpty else { return }
    let joint = joint(of: clause, policy)
    if joint.others.isEmpty {
      for leaf in rarest { isEnough[leaf.position] = true }
    } else {
      clausesOfSet[Int(place(of: rarest))].append(joint)
    }
  }

  private mutating func joint(of clause: ScreenClause, _ policy: Policy) -> ClauseScreen.Joint {
    var joint = ClauseScreen.Joint(others: [], words: clause.near?.words ?? 0)
    for (index, set) in clause.sets.enumerated().dropFirst() where set.allSatisfy({ policy.leaf($0).isOfTerms }) {
      joint.others.append(place(of: set))
      if index < clause.near?.sets ?? 0 { joint.near += 1 }
    }
    return joint
  }

  private mutating func place(of leaves: Set<LeafID>) -> Int32 {
    if let known = places[leaves] { return known }
    let place = Int32(clausesOfSet.count)
    places[leaves] = place
    clausesOfSet.append([])
    for leaf in leaves { setsOfLeaf[leaf.position].append(place) }
    return place
  }
}

/// What a ``ClauseScreen`` needs room for.
final class ClauseScratch {
  /// By the set, from where it was found first to where it was last.
  @exclusivity(unchecked) private(set) var extents: [ClosedRange<Int>?] = []
  @exclusivity(unchecked) private(set) var met: [Int32] = []

  func begin(_ count: Int) {
    for set in met { extents[Int(set)] = nil }
    met.removeAll(keepingCapacity: true)
    if extents.count < count { extents += [ClosedRange<Int>?](repeating: nil, count: count - extents.count) }
  }

  func note(_ set: Int32, _ extent: ClosedRange<Int>) {
    if let known = extents[Int(set)] {
      extents[Int(set)] = min(known.lowerBound, extent.lowerBound)...max(known.upperBound, extent.upperBound)
    } else {
      extents[Int(set)] = extent
      met.append(set)
    }
  }
}

extension Leaf {
  fileprivate var isOfTerms: Bool { if case .terms = content { true } else { false } }
}
