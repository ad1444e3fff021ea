import SaysoModel

/// What the leaves of a policy found in a post. Few of them find anything, so a row that is searched by halving is
/// quicker to make and to ask than a dictionary.
struct LeafHits: Sendable {
  /// Those that found something, in ascending order.
  private(set) var leaves: [LeafID] = []
  private var hits: [[Hit]] = []

  var isEmpty: Bool { leaves.isEmpty }

  init(_ hits: [LeafID: [Hit]]) {
    leaves = hits.keys.sorted()
    self.hits = leaves.map { hits[$0] ?? [] }
  }

  /// Of hits in any order: those of each leaf by place, of several at one place the plainest.
  init(_ found: [Hit]) {
    if found.isEmpty { return }
    // The sort must be stable: of readings that are equally plain the one that was found first stays.
    let ordered = found.indices.sorted { (found[$0].leaf.position, $0) < (found[$1].leaf.position, $1) }
    var first = 0
    while first < ordered.count {
      let leaf = found[ordered[first]].leaf
      let end = ordered[first...].firstIndex { found[$0].leaf != leaf } ?? ordered.count
      leaves.append(leaf)
      hits.append(end == first + 1 ? [found[ordered[first]]] : Self.distinct(ordered[first..<end].map { found[$0] }))
      first = end
    }
  }

  subscript(leaf: LeafID) -> [Hit] {
    let position = leaves.partitioningIndex { $0 >= leaf }
    return position < leaves.count && leaves[position] == leaf ? hits[position] : []
  }

  /// Whether any stands in that text.
  func stand(in field: PostField) -> Bool { hits.contains { $0.contains { $0.span.field == field } } }

  /// A leaf with several spellings may find one place twice: the plainest reading of it stays.
  private static func distinct(_ hits: [Hit]) -> [Hit] {
    var kept: [Place: Hit] = [:]
    for hit in hits {
      let place = Place(span: hit.span, target: hit.target)
      if let other = kept[place], hit.views.rawValue.nonzeroBitCount >= other.views.rawValue.nonzeroBitCount {
        continue
      }
      kept[place] = hit
    }
    return kept.values.sorted { ($0.span, $0.target ?? "") < ($1.span, $1.target ?? "") }
  }

  private struct Place: Hashable {
    let span: TextSpan
    let target: String?
  }
}
