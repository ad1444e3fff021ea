/// Whose archive it is, as its `statistics.csv` tells: rows of a `statistic` and its `value`.
struct RedditOwner {
  let account: String?

  init(_ context: ReadingContext) {
    let table = CompanionTable(context.companions.first { Self.isStatistics($0.path) })
    account = table.rows.first { ["account name", "username"].contains($0["statistic"]?.lowercased()) }?["value"]
      .flatMap { $0.isEmpty ? nil : $0.hasPrefix("u/") ? String($0.dropFirst(2)) : $0 }
  }

  @Sendable static func isStatistics(_ path: String) -> Bool {
    MemberName.last(path) == "statistics.csv"
  }
}
