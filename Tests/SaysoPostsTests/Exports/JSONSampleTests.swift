import Foundation
import Testing

@testable import SaysoPosts

/// Every sample of an export in JSON or XML, and the one in CBOR, read whole: what its format is, how its records add up, and what each one is.
@Suite struct JSONSampleTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let folder: String
    let path: String
    let format: String
    var fields: [String: FieldMapping.Source] = [:]

    init(_ folder: String, _ path: String, _ format: String, fields: [String: FieldMapping.Source] = [:]) {
      (self.folder, self.path, self.format, self.fields) = (folder, path, format, fields)
    }

    var mapping: FieldMapping {
      var mapping = FieldMapping()
      for (name, source) in fields {
        if let field = FieldMapping.Field(rawValue: name) { mapping[field] = source }
      }
      return mapping
    }

    var testDescription: String { "\(folder)/\(path)" }
    /// The file's name, for each format has several.
    var record: String { "\(folder).\(path.split(separator: "/").last ?? "").txt" }
  }

  static let samples = [
    Sample("x-archive", "data/tweets.js", "x-archive"), Sample("x-archive", "data/tweets-part1.js", "x-archive"),
    Sample("x-archive-old", "data/tweet.js", "x-archive"),
    Sample("x-archive-old", "data/deleted-tweets.js", "x-archive"),
    Sample("x-archive-old", "data/community-tweet.js", "x-archive"),
    Sample("x-archive-old", "data/js/tweets/2013_02.js", "x-archive"), Sample("x-api", "page.json", "x-api-v2"),
    Sample("x-api", "pages.ndjson", "x-api-v2"), Sample("mastodon", "outbox.json", "mastodon"),
    Sample("bluesky", "records.json", "bluesky-json"), Sample("bluesky", "feed.json", "bluesky-json"),
    Sample("bluesky", "records.ndjson", "bluesky-json"),
    Sample(
      "facebook", "your_facebook_activity/posts/your_posts__check_ins__photos_and_videos_1.json", "facebook-posts"),
    Sample("facebook", "your_facebook_activity/comments_and_reactions/comments.json", "facebook-comments"),
    Sample("facebook", "your_facebook_activity/groups/group_posts_and_comments.json", "facebook-posts"),
    Sample("facebook", "your_facebook_activity/posts/posts_on_other_pages_and_profiles.json", "facebook-labels"),
    Sample("facebook-html", "your_facebook_activity/posts/your_posts_1.html", "meta-html"),
    Sample("instagram", "your_instagram_activity/content/posts_1.json", "instagram"),
    Sample("instagram", "your_instagram_activity/content/stories.json", "instagram"),
    Sample("instagram", "your_instagram_activity/content/reels.json", "instagram"),
    Sample("instagram", "your_instagram_activity/comments/post_comments_1.json", "instagram-comments"),
    Sample("instagram", "your_instagram_activity/comments/reels_comments.json", "instagram-comments"),
    Sample("instagram", "your_instagram_activity/threads/threads_and_replies.json", "threads"),
    Sample("slack", "general/2026-02-25.json", "slack"), Sample("json", "own.json", "json"),
    Sample("json-feed", "feed.json", "json-feed"), Sample("json", "one.json", "json"),
    Sample("json", "nested.json", "json"), Sample("bluesky", "repository.car", "bluesky-car"),
    Sample("feeds", "rss.xml", "rss"), Sample("feeds", "rss-1.0.xml", "rss"), Sample("feeds", "atom.xml", "atom"),
    Sample("wordpress", "larkfield.WordPress.2026-11-05.xml", "wordpress"),
    Sample(
      "json", "foreign.ndjson", "json",
      fields: [
        "text": .pointer("/doc/words"), "author": .pointer("/who/handle"), "publishAt": .name("when"),
        "platform": .constant("linkedin"),
      ]),
  ]

  /// `SAYSO_RECORD=1` writes the records anew, and the test then fails, so that a recording is always looked at.
  @Test(arguments: samples) func sample(_ sample: Sample) throws {
    let export = try SampleExport(sample.folder, sample.path, isBare: sample.folder == "json", mapping: sample.mapping)
    #expect(export.format == sample.format && export.tally.isBalanced && export.tally.rows == export.records.count)
    let path = "\(SampleExport.root)/records/\(sample.record)"
    if ProcessInfo.processInfo.environment["SAYSO_RECORD"] != nil {
      try Data((export.listing + "\n").utf8).write(to: URL(filePath: path))
      Issue.record("recorded \(sample.record)")
      return
    }
    #expect(export.listing + "\n" == (try String(contentsOfFile: path, encoding: .utf8)))
  }

  @Test("nothing that no rule needs is kept", arguments: samples) func secrets(_ sample: Sample) throws {
    let export = try SampleExport(sample.folder, sample.path, isBare: sample.folder == "json", mapping: sample.mapping)
    let told = export.records.map { "\($0)" }.joined()
    for secret in ["192.0.2.7", "198.51.100.4", "53.8", "@mail.example", "77001"] {
      #expect(!told.contains(secret), "\(secret)")
    }
  }

  @Test(
    "samples that are no list of posts are of no format",
    arguments: [
      "slack/users.json", "slack/channels.json", "x-archive/data/account.js", "mastodon/actor.json",
      "instagram/personal_information/personal_information/personal_information.json",
    ])
  func others(_ path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(SampleExport.root)/\(path)")))
    let best = FormatDetection(ExportSample(file: "archive", member: path, head: bytes, isCut: false)).best
    #expect(best == nil, "\(best?.format.id.name ?? "")")
  }
}
