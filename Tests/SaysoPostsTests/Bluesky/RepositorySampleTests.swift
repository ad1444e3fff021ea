import Foundation
import Testing

@testable import SaysoPosts

/// The sample of a repository is made here, since nobody reads such a file by eye: what it holds stands below.
@Suite struct RepositorySampleTests {
  private typealias Value = CARBuilder.Value

  /// In the order that DAG-CBOR has: shorter keys first.
  private static func record(_ text: String, _ day: Int, _ more: [(String, Value)] = []) -> Value {
    let members: [(String, Value)] = [
      ("text", .text(text)), ("$type", .text("app.bsky.feed.post")),
      ("createdAt", .text("2026-11-0\(day)T09:00:00.000Z")),
    ]
    return .map((members + more).sorted { ($0.0.utf8.count, $0.0) < ($1.0.utf8.count, $1.0) })
  }

  private static func facet(_ start: Int, _ end: Int, _ uri: String) -> Value {
    let feature = Value.map([("uri", .text(uri)), ("$type", .text("app.bsky.richtext.facet#link"))])
    return .map([
      ("index", .map([("byteEnd", .number(end)), ("byteStart", .number(start))])), ("features", .list([feature])),
    ])
  }

  private static var file: [UInt8] {
    var builder = CARBuilder()
    let words = "Grüße 👩‍👩‍👦‍👦, see our guide"
    let start = words.utf8.count - "guide".utf8.count
    let facets = Value.list([
      facet(start, start + 5, "https://larkfield.example/guide"), facet(3, 900, "https://beyond.example"),
    ])
    let linked = builder.add(record(words, 2, [("langs", .list([.text("de")])), ("facets", facets)]))
    let parent = Value.map([("cid", .text("bafyreib")), ("uri", .text("at://did:plc:other/app.bsky.feed.post/3j1"))])
    let reply = builder.add(
      record("Long week on #ProjectFalcon", 3, [("reply", .map([("root", parent), ("parent", parent)]))]))
    let picture = Value.map([
      ("alt", .text("A lamp on a desk")),
      ("image", .map([("ref", .link(CARBuilder.identifier([1]))), ("mimeType", .text("image/png"))])),
    ])
    let embed = Value.map([("$type", .text("app.bsky.embed.images")), ("images", .list([picture]))])
    let pictured = builder.add(record("Bright, isn't it?", 4, [("embed", embed)]))
    let time = ("createdAt", Value.text("2026-11-05T09:00:00.000Z"))
    let like = builder.add(.map([("$type", .text("app.bsky.feed.like")), time]))
    let repost = builder.add(.map([("$type", .text("app.bsky.feed.repost")), time]))
    let lost = CARBuilder.identifier([2])
    let posts = "app.bsky.feed.post/"
    let right = builder.node([
      (posts + "3kabc4pict22a", pictured), (posts + "3kabc5lost22a", lost),
      ("app.bsky.feed.repost/3kabc6rept22a", repost),
    ])
    let tree = builder.node(
      [
        ("app.bsky.feed.like/3kabc1like22a", like), (posts + "3kabc2link22a", linked), (posts + "3kabc3repl22a", reply),
      ],
      right: right)
    let root = builder.commit(tree, owner: "did:plc:larkfield000000000000000")
    // Servers write blocks in an order of their own.
    return builder.file(root: root, blocks: builder.blocks.reversed())
  }

  @Test func theSampleIsTheOneMadeHere() throws {
    let file = URL(filePath: "\(SampleExport.root)/bluesky/repository.car")
    if ProcessInfo.processInfo.environment["SAYSO_RECORD"] != nil {
      try Data(Self.file).write(to: file)
      Issue.record("recorded repository.car")
      return
    }
    #expect(Self.file == [UInt8](try Data(contentsOf: file)))
  }
}
