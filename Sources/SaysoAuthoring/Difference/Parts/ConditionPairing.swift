import SaysoPolicy

/// Conditions that are no longer the same and were made from one another: of one name, with the most in common.
struct ConditionPairing {
  private(set) var pairs: [(old: PolicyElement, new: PolicyElement)] = []
  let removed: [PolicyElement]
  let added: [PolicyElement]

  /// Beyond so many candidates groups are not weighed against each other: a list may have many thousands of rows.
  private static let mostWeighed = 64

  init(_ old: [PolicyElement], _ new: [PolicyElement]) {
    // A term is recognised by its words, or else by one of its other spellings.
    let byWords = ElementMatching(old, new) { $0.name == "term" ? "term\u{1}\($0.words)" : Self.exact($0) }
    let byAlias = Self.sharingSpellings(byWords.removed, byWords.added)
    pairs = byWords.pairs + byAlias.pairs
    let (more, left) = Self.weighed(byAlias.old, byAlias.new)
    pairs += more
    (removed, added) = left
  }

  private static func exact(_ element: PolicyElement) -> String { CanonicalElement.of(element) }

  private static func sharingSpellings(
    _ old: [PolicyElement], _ new: [PolicyElement]
  ) -> (pairs: [(old: PolicyElement, new: PolicyElement)], old: [PolicyElement], new: [PolicyElement]) {
    var bySpelling: [String: Int] = [:]
    for (index, element) in old.enumerated() where element.name == "term" {
      for spelling in element.spellings where bySpelling[spelling] == nil { bySpelling[spelling] = index }
    }
    var pairs: [(old: PolicyElement, new: PolicyElement)] = []
    var used = Set<Int>()
    let left = new.filter { element in
      guard element.name == "term",
        let index = element.spellings.lazy.compactMap({ bySpelling[$0] }).first(where: { !used.contains($0) })
      else { return true }
      used.insert(index)
      pairs.append((old[index], element))
      return false
    }
    return (pairs, old.enumerated().filter { !used.contains($0.offset) }.map(\.element), left)
  }

  /// Groups by what they share; other leaves where one is left of each name.
  private static func weighed(
    _ old: [PolicyElement], _ new: [PolicyElement]
  ) -> (pairs: [(old: PolicyElement, new: PolicyElement)], left: ([PolicyElement], [PolicyElement])) {
    guard old.count <= mostWeighed, new.count <= mostWeighed else { return ([], (old, new)) }
    let marks = (old.map(Self.marks), new.map(Self.marks))
    var scored: [(score: Int, old: Int, new: Int)] = []
    for (i, before) in old.enumerated() {
      for (j, after) in new.enumerated() where before.name == after.name && before.name != "term" {
        let shared = marks.0[i].intersection(marks.1[j]).count
        let isOnly = old.count { $0.name == before.name } == 1 && new.count { $0.name == before.name } == 1
        if shared > 0 || isOnly { scored.append((shared, i, j)) }
      }
    }
    var (usedOld, usedNew) = (Set<Int>(), Set<Int>())
    var pairs: [(old: PolicyElement, new: PolicyElement)] = []
    for match in scored.sorted(by: { ($1.score, $0.old, $0.new) < ($0.score, $1.old, $1.new) })
    where !usedOld.contains(match.old) && !usedNew.contains(match.new) {
      usedOld.insert(match.old)
      usedNew.insert(match.new)
      pairs.append((old[match.old], new[match.new]))
    }
    return (
      pairs,
      (
        old.enumerated().filter { !usedOld.contains($0.offset) }.map(\.element),
        new.enumerated().filter { !usedNew.contains($0.offset) }.map(\.element)
      )
    )
  }

  /// What a group is recognised by: the spellings and the leaves below it.
  private static func marks(_ element: PolicyElement) -> Set<String> {
    Set(
      element.family.flatMap { below -> [String] in
        if below.name == "term" { return below.spellings }
        return below.elements.isEmpty ? [CanonicalElement.of(below)] : []
      })
  }
}
