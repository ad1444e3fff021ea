@testable import SaysoPosts

extension FuzzTarget {
  static let blueskyJSON = FormatFamily(formats: [.blueskyJSON], samples: ["bluesky"])
    .target("bluesky-json", "Bluesky: records and feeds in JSON, facets", .json)
}
