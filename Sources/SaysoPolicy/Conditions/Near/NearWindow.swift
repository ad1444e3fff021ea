import SaysoModel
import SaysoText

/// Finds the groups of words that stand close together, one of each child.
struct NearWindow: Hashable, Sendable {
  let words: Int?
  let isSentence: Bool

  private struct Member {
    let hit: Hit
    let child: Int
  }

  /// Every hit that belongs to a group no spoiler fits into. Linear in the hits, times those within so many words.
  func groups(_ children: [[Hit]], spoiledBy spoilers: [Hit], _ scan: ScannedPost) -> [Hit] {
    guard !children.isEmpty, children.allSatisfy({ !$0.isEmpty }) else { return [] }
    var members: [Member] = []
    for (child, hits) in children.enumerated() { members += hits.map { Member(hit: $0, child: child) } }
    let places = Places(scan, bySentence: isSentence)
    let byPlace = Dictionary(grouping: members) { places.place(of: $0.hit) }
    var found = Set<Hit>()
    for (place, members) in byPlace {
      let near = spoilers.filter { places.place(of: $0) == place }
        .sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
      collect(members.sorted { $0.hit.tokens.lowerBound < $1.hit.tokens.lowerBound }, children.count, near, &found)
    }
    return found.sorted()
  }

  private func collect(_ members: [Member], _ count: Int, _ spoilers: [Hit], _ found: inout Set<Hit>) {
    guard words != nil else {
      if spoilers.isEmpty && Set(members.map(\.child)).count == count { found.formUnion(members.map(\.hit)) }
      return
    }
    for (index, first) in members.enumerated() {
      var seen = Set<Int>()
      var group: [Hit] = []
      let spoilers = near(first.hit, spoilers)
      var end = first.hit.tokens.upperBound
      for member in members[index...] {
        let reach = max(end, member.hit.tokens.upperBound)
        guard fits(first.hit.tokens.lowerBound..<reach) else {
          // A long phrase may reach too far where a shorter one after it does not.
          if fits(first.hit.tokens.lowerBound..<member.hit.tokens.lowerBound + 1) { continue }
          break
        }
        end = reach
        seen.insert(member.child)
        group.append(member.hit)
        guard seen.count == count else { continue }
        // A spoiler may stand too far from a wider group to fit into one window with it.
        if !isSpoiled(first.hit.tokens.lowerBound..<end, spoilers) { found.formUnion(group) }
      }
    }
  }

  /// The spoilers that could share a window with a group that begins there.
  private func near(_ first: Hit, _ spoilers: [Hit]) -> [Hit] {
    guard let words else { return spoilers }
    let start = spoilers.partitioningIndex { $0.tokens.lowerBound >= first.tokens.lowerBound - words }
    return Array(spoilers[start...].prefix { $0.tokens.lowerBound <= first.tokens.lowerBound + words })
  }

  private func isSpoiled(_ tokens: Range<Int>, _ spoilers: [Hit]) -> Bool {
    spoilers.contains { spoiler in
      fits(
        min(tokens.lowerBound, spoiler.tokens.lowerBound)..<max(tokens.upperBound, spoiler.tokens.upperBound))
    }
  }

  /// One hit of each child, in one text and with the fewest words from the first to the last. Linear but for sorting.
  static func closest(_ children: [[Hit]]) -> [Hit]? {
    var members: [Member] = []
    for (child, hits) in children.enumerated() { members += hits.map { Member(hit: $0, child: child) } }
    var best: [Hit]?
    let byField = Dictionary(grouping: members, by: \.hit.span.field)
    for (_, members) in byField.sorted(by: { $0.key < $1.key }) {
      var latest: [Int: Hit] = [:]
      for member in members.sorted(by: { $0.hit.tokens.lowerBound < $1.hit.tokens.lowerBound }) {
        latest[member.child] = member.hit
        guard latest.count == children.count else { continue }
        let group = latest.values.sorted()
        if best.map({ width(of: group) < width(of: $0) }) ?? true { best = group }
      }
    }
    return best
  }

  /// Words from the first to the last, both counted.
  static func width(of hits: [Hit]) -> Int {
    (hits.map(\.tokens.upperBound).max() ?? 0) - (hits.map(\.tokens.lowerBound).min() ?? 0)
  }

  private func fits(_ tokens: Range<Int>) -> Bool { words.map { tokens.count <= $0 } ?? true }
}

/// Tells which text, and which sentence of it, a hit stands in.
private struct Places {
  struct Place: Hashable {
    let field: PostField
    let sentence: Int
  }

  private let scan: ScannedPost?

  init(_ scan: ScannedPost, bySentence: Bool) { self.scan = bySentence ? scan : nil }

  func place(of hit: Hit) -> Place {
    Place(field: hit.span.field, sentence: scan?.sentencePosition(of: hit.span) ?? 0)
  }
}
