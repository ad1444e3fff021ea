@testable import SaysoPosts

extension FuzzTarget {
  static let activityStreams = FormatFamily(formats: [.activityStreams], samples: ["mastodon"])
    .target("activity-streams", "Mastodon: outbox, actor, HTML of statuses", .json)
}
