@testable import SaysoPosts

extension FuzzTarget {
  static let slack = FormatFamily(formats: [.slack], samples: ["slack"])
    .target("slack", "Slack: messages, users and channels", .json)
}
