/// What a repository export holds of posts: the blocks of posts and reposts, and the tree that names them.
///
/// Blocks stand in any order, and the tree may come last: posts are kept, as bytes, until all is read. Likes, follows and
/// whatever else the account recorded are dropped at once.
struct Repository {
  /// Collection and record key of each record, in the order of the tree, with its block.
  struct Record {
    let key: String?
    /// `nil`: missing or damaged.
    let block: [UInt8]?
  }

  static let post = "app.bsky.feed.post"
  static let repost = "app.bsky.feed.repost"
  /// In bytes, of all posts together.
  static let largest = 1 << 30

  /// The account's DID.
  private(set) var owner: String?
  /// The name that the account displays.
  private(set) var displayName: String?
  /// What went wrong while reading, in order.
  private(set) var faults: [RecordFailure] = []
  private var root: String?
  private var nodes: [String: JSONNode] = [:]
  private var posts: [String: [UInt8]] = [:]
  private var size = 0

  init(_ source: any ByteSource) {
    var blocks = CARBlocks(source)
    do {
      try blocks.header()
      while let block = try blocks.next() {
        guard case .success(let block) = block else { continue }
        keep(block)
        guard size <= Self.largest else {
          faults.append(.repository(.tooLarge(limit: Self.largest)))
          break
        }
      }
    } catch {
      faults.append(Self.failure(error))
    }
  }

  private static func failure(_ error: any Error) -> RecordFailure {
    switch error {
    case let failure as SourceFailure: failure.recordFailure
    case CARBlocks.Fault.tooLong(let bytes, let limit): .repository(.blockTooLong(bytes: bytes, limit: limit))
    case CARBlocks.Fault.truncated: .truncated
    default: .repository(.notARepository)
    }
  }

  private mutating func keep(_ block: CARBlocks.Block) {
    guard let value = CBORReader.value(block.bytes) else { return }
    let name = Base64.text(block.identifier.bytes)
    switch value["$type"]?.text {
    case Self.post?, Self.repost?:
      let bytes = Array(block.bytes)
      size += bytes.count
      posts[name] = bytes
    case "app.bsky.actor.profile"?: displayName = value["displayName"]?.text
    case nil:
      if value["e"] != nil {
        nodes[name] = value
        size += block.bytes.count
      } else if let tree = value.at("data", "$link")?.text {
        root = tree
        owner = value["did"]?.text
      }
    default: break
    }
  }

  /// Posts and reposts in the order of the tree; what the tree doesn't name stands at the end when a part of the tree is
  /// missing, and is no longer in the repository otherwise.
  mutating func records() -> [Record] {
    let tree = root.map { RecordTree(root: $0, nodes: nodes) }
    var records: [Record] = []
    var named: Set<String> = []
    for entry in tree?.entries ?? [] where Self.isPost(entry.key) {
      records.append(Record(key: entry.key, block: posts[entry.record]))
      named.insert(entry.record)
    }
    let missing = tree?.missing ?? 1
    if missing > 0 {
      if !posts.isEmpty || !nodes.isEmpty || tree != nil { faults.append(.repository(.missingNode)) }
      records += posts.keys.sorted().filter { !named.contains($0) }.map { Record(key: nil, block: posts[$0]) }
    }
    nodes = [:]
    return records
  }

  private static func isPost(_ key: String) -> Bool { key.hasPrefix(post + "/") || key.hasPrefix(repost + "/") }
}
