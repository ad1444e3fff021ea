import Foundation
import SaysoModel
import SaysoPosts
import Testing

/// Bare files on a disk, with what lies around them.
@Suite struct NeighbourTests {
  @Test(arguments: [
    ("x-archive/data/tweets.js", "amir_solders"), ("slack/general/2026-02-25.json", "amir"),
    ("facebook/your_facebook_activity/comments_and_reactions/comments.json", "Amir Haddad"),
    ("instagram/your_instagram_activity/content/posts_1.json", "amir.lights"),
  ])
  func readWhatTellsWhoseTheyAre(_ path: String, _ author: String) throws {
    let posts = try Self.posts("\(SampleExport.root)/\(path)")
    #expect(posts.contains { $0.author == author || $0.account == author }, "\(Set(posts.map { $0.author ?? "?" }))")
  }

  @Test func onlyRegularFilesOfFairSize() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "neighbours-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/account.js", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let tweets =
      "window.YTD.tweets.part0 = [{\"tweet\":{\"id_str\":\"1\",\"full_text\":\"Hello\",\"created_at\":"
      + "\"Mon Nov 02 12:00:00 +0000 2026\"}}]"
    try tweets.write(toFile: folder + "/tweets.js", atomically: true, encoding: .utf8)
    #expect(try Self.posts(folder + "/tweets.js").map(\.author) == [nil])
    try FileManager.default.removeItem(atPath: folder + "/account.js")
    let account = "window.YTD.account.part0 = [{\"account\":{\"username\":\"amir_solders\",\"accountId\":\"7\"}}]"
    try account.write(toFile: folder + "/account.js", atomically: true, encoding: .utf8)
    #expect(try Self.posts(folder + "/tweets.js").map(\.account) == ["amir_solders"])
    var options = ReadingOptions()
    options.archives.companionSize = 10
    #expect(try Self.posts(folder + "/tweets.js", options).map(\.account) == [nil])
  }

  private static func posts(_ path: String, _ options: ReadingOptions = ReadingOptions()) throws -> [Post] {
    var posts: [Post] = []
    try ExportFile(path: path, options: options).eachPart { part in
      guard case .posts(let format, _, let source, let context) = part.content else { return }
      var reader = format.reader(source, context)
      while let record = reader.next() { if case .post(let post) = record { posts.append(post) } }
    }
    return posts
  }
}
