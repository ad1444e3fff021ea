import SaysoModel

/// The counts of a scan, read back.
struct BoardFigures {
  private(set) var days: [Int: VerdictTally] = [:]
  /// 168 hours of the week.
  private(set) var hours = [VerdictTally](repeating: VerdictTally(), count: 168)
  /// By name; empty where none was told.
  private(set) var platforms: [String: VerdictTally] = [:]
  private(set) var untimed = VerdictTally()
  private(set) var anonymous = VerdictTally()
  /// Findings and open questions, not posts.
  private(set) var sentences: [SentenceKey: VerdictTally] = [:]

  init(_ counts: [[String]: Int]) {
    for (name, number) in counts {
      guard let kind = name.first.flatMap(BoardCount.init(rawValue:)) else { continue }
      let verdict = name.last.flatMap(Verdict.init(rawValue:)) ?? .clear
      add(kind, name.count > 2 ? name[1] : "", VerdictTally(verdict, number))
    }
  }

  private mutating func add(_ kind: BoardCount, _ name: String, _ tally: VerdictTally) {
    switch kind {
    case .day: Int(name).map { days[$0, default: VerdictTally()] += tally }
    case .hour:
      if let hour = Int(name), hours.indices.contains(hour) { hours[hour] += tally }
    case .platform: platforms[name, default: VerdictTally()] += tally
    case .untimed: untimed += tally
    case .anonymous: anonymous += tally
    case .sentence: Int(name).map { sentences[SentenceKey($0), default: VerdictTally()] += tally }
    }
  }

  var timed: VerdictTally { days.values.reduce(VerdictTally(), +) }
  var posts: VerdictTally { timed + untimed }
}
