import SaysoDigest

/// Writes repository exports as a server does, to be read again.
struct CARBuilder {
  indirect enum Value {
    case text(String), number(Int), bytes([UInt8]), list([Value]), map([(String, Value)]), link([UInt8]), null

    var encoded: [UInt8] {
      switch self {
      case .text(let text): Self.head(3, text.utf8.count) + Array(text.utf8)
      case .number(let number): number < 0 ? Self.head(1, -1 - number) : Self.head(0, number)
      case .bytes(let bytes): Self.head(2, bytes.count) + bytes
      case .list(let values): Self.head(4, values.count) + values.flatMap(\.encoded)
      case .map(let members):
        Self.head(5, members.count) + members.flatMap { Value.text($0.0).encoded + $0.1.encoded }
      case .link(let identifier): [0xD8, 0x2A] + Value.bytes([0] + identifier).encoded
      case .null: [0xF6]
      }
    }

    private static func head(_ major: UInt8, _ value: Int) -> [UInt8] {
      if value < 24 { return [major << 5 | UInt8(value)] }
      if value < 256 { return [major << 5 | 24, UInt8(value)] }
      return [major << 5 | 25, UInt8(value >> 8), UInt8(value & 255)]
    }
  }

  private(set) var blocks: [[UInt8]] = []

  static func identifier(_ block: [UInt8]) -> [UInt8] { [1, 0x71, 0x12, 0x20] + Digest.sha256(block) }

  mutating func add(_ value: Value) -> [UInt8] {
    let block = value.encoded
    let identifier = Self.identifier(block)
    blocks.append(identifier + block)
    return identifier
  }

  /// A record without its block.
  static func post(_ text: String, at time: String = "2026-03-01T09:00:00.000Z") -> Value {
    .map([("$type", .text("app.bsky.feed.post")), ("text", .text(text)), ("createdAt", .text(time))])
  }

  /// One node with these records, its keys shortened as the tree does.
  mutating func node(_ entries: [(key: String, record: [UInt8])], left: [UInt8]? = nil, right: [UInt8]? = nil)
    -> [UInt8]
  {
    var before: [UInt8] = []
    let written = entries.enumerated().map { index, entry -> Value in
      let key = Array(entry.key.utf8)
      let shared = zip(before, key).prefix { $0 == $1 }.count
      before = key
      let next: Value = index == entries.count - 1 ? right.map { .link($0) } ?? .null : .null
      return .map([
        ("k", .bytes(Array(key.dropFirst(shared)))), ("p", .number(shared)), ("t", next), ("v", .link(entry.record)),
      ])
    }
    return add(.map([("e", .list(written)), ("l", left.map { .link($0) } ?? .null)]))
  }

  mutating func commit(_ tree: [UInt8], owner: String = "did:plc:larkfield") -> [UInt8] {
    add(
      .map([
        ("did", .text(owner)), ("rev", .text("3k")), ("data", .link(tree)), ("prev", .null), ("version", .number(3)),
      ]))
  }

  /// The file, its blocks in the order in which they were added unless told otherwise.
  func file(root: [UInt8], blocks: [[UInt8]]? = nil) -> [UInt8] {
    let header = Value.map([("roots", .list([.link(root)])), ("version", .number(1))]).encoded
    return ([header] + (blocks ?? self.blocks)).flatMap { Self.varint($0.count) + $0 }
  }

  private static func varint(_ value: Int) -> [UInt8] {
    value < 128 ? [UInt8(value)] : [UInt8(value & 127) | 128] + varint(value >> 7)
  }
}
