/// The tree of a repository: under which key each record stands (atproto repository specification, “MST structure”).
///
/// The key, `app.bsky.feed.post/3k…`, is written in the tree alone, not in the record.
struct RecordTree {
  struct Entry {
    /// Collection and record key.
    let key: String
    let record: String
  }

  /// A well-made tree of any size is far lower.
  private static let deepest = 128

  /// In order of their keys.
  private(set) var entries: [Entry] = []
  /// Nodes that the tree leads to and that the file doesn't hold.
  private(set) var missing = 0

  /// `nodes` by identifier, as ``CBORReader`` writes links.
  init(root: String, nodes: [String: JSONNode]) {
    var seen: Set<String> = []
    // What is still to be done, the next last: a node to open, or an entry to note.
    var waiting: [(step: Step, depth: Int)] = [(.node(root), 0)]
    while let (step, depth) = waiting.popLast() {
      switch step {
      case .entry(let entry): entries.append(entry)
      case .node(let identifier):
        guard depth < Self.deepest, seen.insert(identifier).inserted else { continue }
        guard let node = nodes[identifier] else {
          missing += 1
          continue
        }
        waiting += Self.steps(node).reversed().map { ($0, depth + 1) }
      }
    }
  }

  private enum Step {
    case node(String)
    case entry(Entry)
  }

  private static func steps(_ node: JSONNode) -> [Step] {
    var steps: [Step] = []
    if let left = node.at("l", "$link")?.text { steps.append(.node(left)) }
    var key: [UInt8] = []
    for entry in node["e"]?.elements ?? [] {
      guard let shared = entry["p"]?.integer, shared >= 0, shared <= key.count,
        let rest = entry.at("k", "$bytes")?.text, let record = entry.at("v", "$link")?.text
      else { continue }
      key = Array(key.prefix(shared)) + Base64.bytes(rest)
      steps.append(.entry(Entry(key: String(decoding: key, as: UTF8.self), record: record)))
      if let right = entry.at("t", "$link")?.text { steps.append(.node(right)) }
    }
    return steps
  }
}
