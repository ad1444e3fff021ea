@testable import SaysoPosts

extension FuzzTarget {
  static let socialTables = FormatFamily(
    formats: [.linkedInShares, .linkedInComments, .redditPosts, .redditComments, .youTubeComments],
    samples: [
      "linkedin-shares.csv", "linkedin-comments.csv", "linkedin-profile.csv", "reddit-posts.csv", "reddit-comments.csv",
      "reddit-statistics.csv", "youtube-comments.csv", "youtube-kommentare.csv", "youtube-channel.csv",
    ]
  ).target("social-tables", "LinkedIn, Reddit, YouTube: tables, and the owner beside them", .csv)
}
