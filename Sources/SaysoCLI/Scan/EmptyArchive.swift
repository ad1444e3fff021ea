import SaysoScan

/// Files of an archive that hold no posts, by the reason.
struct PassedOver {
  private(set) var count = 0
  /// In the order in which they came up, each with the first file of it.
  private(set) var reasons: [(reason: String, count: Int, example: String)] = []
  /// Reasons may name what an archive's author chose.
  private static let mostReasons = 50

  mutating func add(_ file: String, _ reason: String) {
    count += 1
    if let index = reasons.firstIndex(where: { $0.reason == reason }) {
      reasons[index].count += 1
    } else if reasons.count < Self.mostReasons {
      reasons.append((reason, 1, file))
    }
  }
}

/// What was in an archive or folder that gave no row.
struct EmptyArchive {
  let words: String
  private static let most = 5

  /// `nil` for one that gave some, and for what is no archive. One in which nothing lies at all comes without any part.
  init?(_ read: [ScannedPartNotice], _ passedOver: PassedOver) {
    let isArchive = passedOver.count > 0 || read.contains { $0.member != nil }
    guard isArchive, read.allSatisfy({ $0.rows == 0 }) else { return nil }
    let parts = read.map { "\($0.member ?? $0.file): read as \($0.format), without a row" }
    let others = passedOver.reasons.map { reason, count, example in
      "\(count == 1 ? "" : "\(count) files such as ")\(example): \(reason)"
    }
    let all = parts + others
    words = all.prefix(Self.most).joined(separator: "; ") + (all.count > Self.most ? "; and more" : "")
  }
}
