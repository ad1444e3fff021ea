import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPosts

@Suite struct CARReaderTests {
  private static let post = "app.bsky.feed.post/"

  private func read(_ bytes: [UInt8]) -> [PostRecord] {
    var reader = CARReader(MemorySource(bytes), ReadingContext(file: "repo.car"))
    var records: [PostRecord] = []
    while let record = reader.next() { records.append(record) }
    #expect(reader.tally.isBalanced)
    #expect(reader.tally.rows == records.count)
    return records
  }

  private func words(_ records: [PostRecord]) -> [String] {
    records.map { record in
      switch record {
      case .post(let post): "\(post.origin?.pointer ?? "-") \(post.author ?? "-") \(post.text)"
      case .skipped(let reason, let origin): "\(origin.pointer ?? "-") skipped \(reason.rawValue)"
      case .failed(let failure, let origin): "\(origin.pointer ?? "-") failed \(failure)"
      }
    }
  }

  /// Two posts, a like and a repost in a tree of two nodes.
  private func repository() -> (builder: CARBuilder, root: [UInt8]) {
    var builder = CARBuilder()
    let first = builder.add(CARBuilder.post("Lumo is here"))
    let second = builder.add(CARBuilder.post("Falcon is not"))
    let like = builder.add(
      .map([("$type", .text("app.bsky.feed.like")), ("createdAt", .text("2026-03-01T09:00:00Z"))]))
    let repost = builder.add(.map([("$type", .text("app.bsky.feed.repost"))]))
    let right = builder.node([(Self.post + "3kb", second), ("app.bsky.feed.repost/3kc", repost)])
    let tree = builder.node([("app.bsky.feed.like/3k9", like), (Self.post + "3ka", first)], right: right)
    let root = builder.commit(tree)
    return (builder, root)
  }

  private let whole = [
    "/app.bsky.feed.post/3ka did:plc:larkfield Lumo is here", "/app.bsky.feed.post/3kb did:plc:larkfield Falcon is not",
    "/app.bsky.feed.repost/3kc skipped bare-share",
  ]

  @Test("posts come in the order of the tree, whatever the order of the blocks")
  func order() {
    let (builder, root) = repository()
    #expect(words(read(builder.file(root: root))) == whole)
    #expect(words(read(builder.file(root: root, blocks: builder.blocks.reversed()))) == whole)
  }

  @Test("a damaged block costs its record")
  func damage() {
    let (builder, root) = repository()
    var blocks = builder.blocks
    blocks[0][60] ^= 1
    #expect(
      words(read(builder.file(root: root, blocks: blocks)))
        == ["/app.bsky.feed.post/3ka failed repository(SaysoPosts.RepositoryFault.missingRecord)"] + whole.dropFirst())
  }

  @Test("what a missing part of the tree named is read without its key, and the gap is told")
  func missingNode() {
    let (builder, root) = repository()
    var blocks = builder.blocks
    blocks.remove(at: 4)
    #expect(
      Set(words(read(builder.file(root: root, blocks: blocks)))) == [
        whole[0], "- did:plc:larkfield Falcon is not", "- skipped bare-share",
        "- failed repository(SaysoPosts.RepositoryFault.missingNode)",
      ])
  }

  @Test("a file that breaks off gives what stood before")
  func truncation() {
    let (builder, root) = repository()
    let file = builder.file(root: root)
    let records = words(read(file.dropLast(10)))
    #expect(records.contains { $0.contains("Lumo is here") })
    #expect(records.contains("- failed truncated"))
  }

  @Test("what is no repository fails once", arguments: [[], [0], [5, 1, 2], Array("hello".utf8)])
  func others(bytes: [UInt8]) {
    #expect(words(read(bytes)).count == 1)
  }

  @Test("no damage is a trap")
  func robustness() {
    let (builder, root) = repository()
    let file = builder.file(root: root)
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      var bytes = file
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = read(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))))
    }
  }
}
