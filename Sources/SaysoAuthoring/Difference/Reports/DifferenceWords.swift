import SaysoModel
import SaysoPolicy
import SaysoReports

/// The words that every form of the comparison shares, masked where they leave the house.
struct DifferenceWords {
  /// Masks terms, secret dates, examples, posts and the ids of confidential rules.
  let isShared: Bool

  static let mask = "(masked)"

  func sentence(_ text: QuotingText) -> String { isShared ? text.masked { _ in Self.mask } : text.plain }

  func rule(_ rule: RuleID, isConfidential: Bool) -> String {
    isShared && isConfidential ? "a confidential rule" : "“\(rule)”"
  }

  func text(_ post: Post) -> String { isShared ? Self.mask : post.text }

  static func verdict(_ verdict: Verdict) -> String { verdict.rawValue }

  static func transition(_ old: Verdict, _ new: Verdict) -> String {
    old == new ? "\(old.rawValue) as before" : "\(old.rawValue) → \(new.rawValue)"
  }

  /// `falcon now finds something`, `falcon finds nothing more`
  func shift(_ shift: ChangedPost.Shift) -> String {
    let name = rule(shift.rule, isConfidential: shift.isConfidential)
    switch shift.kind {
    case .appears: return "\(name) now says \(shift.new?.rawValue ?? "")"
    case .disappears: return "\(name) is silent now; it said \(shift.old?.rawValue ?? "")"
    case .changes where shift.old == shift.new: return "\(name) says the same of other words"
    case .changes: return "\(name) says \(shift.new?.rawValue ?? "") instead of \(shift.old?.rawValue ?? "")"
    }
  }

  static func place(_ post: Post) -> String {
    let file = post.origin.map { "\($0.file):\($0.line)" }
    return [file, post.id].compactMap { $0 }.first ?? "a post"
  }

  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    number == 1 ? "1 \(singular)" : "\(number) \(plural)"
  }

  /// `3 added, 1 removed, 4 changed`
  static func counts(_ difference: PolicyDifference) -> String {
    let parts = PolicyChange.Action.allCases.compactMap { action in
      let count = difference.count(action)
      return count == 0 ? nil : "\(count) \(action.rawValue)"
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }

  /// `Larkfield social media policy, edition 2026.3 (larkfield.xml)`
  static func edition(_ policy: PolicyReference, _ root: PolicyElement) -> String {
    "\(policy.title), edition \(policy.version) (\(root.location.file))"
  }
}

/// The changes under the headings they stand at, numbered through.
struct GroupedChanges {
  struct Group {
    let place: PolicyChange.Place
    let changes: [(number: Int, change: PolicyChange)]
  }

  let groups: [Group]

  init(_ difference: PolicyDifference) {
    var groups: [Group] = []
    var open: [(number: Int, change: PolicyChange)] = []
    for (index, change) in difference.changes.enumerated() {
      if let place = open.first?.change.place, place != change.place {
        groups.append(Group(place: place, changes: open))
        open = []
      }
      open.append((index + 1, change))
    }
    if let place = open.first?.change.place { groups.append(Group(place: place, changes: open)) }
    self.groups = groups
  }
}
