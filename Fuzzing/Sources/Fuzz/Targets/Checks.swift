import Foundation
import SaysoEngine
import SaysoModel
@testable import SaysoPosts

extension FuzzTarget {
  /// Every place that a report names lies in the text it speaks of, also after the way back to the markup.
  static let checks = FuzzTarget(
    name: "checks", reads: "Posts under the sample policy: findings, suggestions, explanations, inspection",
    dictionary: .text, longest: 1024,
    seeds: { TextSeeds.all.flatMap { text in [[0, 0], [1, 3], [2, 6]].map { text + $0 } } },
    run: { input in
      var input = input
      let choice = input.byte()
      let markup = PostMarkup.allCases[Int(input.byte()) % PostMarkup.allCases.count]
      guard let checker = FuzzPolicies.larkfield, let post = post(input.text, markup, choice) else { return }
      let report = checker.check(
        post, at: Date(timeIntervalSince1970: 1_795_000_000), options: [.suggestions, .explanations])
      demand(report)
      demand(report.inSource)
      _ = Inspector(platform: post.platform).inspect(post)
    })

  private static func post(_ text: String, _ markup: PostMarkup, _ choice: UInt8) -> Post? {
    guard var post = try? Post(text, in: markup) else { return nil }
    post.author = [nil, "dana", "amir", "nobody"][Int(choice & 3)]
    post.platform = [nil, .x, .linkedin, .mastodon][Int(choice >> 2 & 3)]
    post.kind = [nil, .post, .reply, .quote][Int(choice >> 4 & 3)]
    if choice & 64 == 64 { post.media = [Media(alt: text, file: "Falcon \(text).png")] }
    if choice & 128 == 128 { post.reference = ReferencedPost(text: text) }
    return post
  }
}
