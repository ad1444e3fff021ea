import SaysoModel
import SaysoPolicy

/// An entry of a link list that never decides, because an earlier one always has.
enum UnreachableLink: LintCheck {
  static let pages = [
    LintPage(
      .unreachableLink, "A link entry behind one that decides first",
      why: "A list is read from the top and the first match decides, so the entry does nothing.",
      example: "<deny domain=\"larkfield.example\"/> <allow domain=\"larkfield.example\" path=\"/press\"/>")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    let ownInternal = subject.policy.organization.domains.filter(\.isInternal).map(\.name)
    return LinkListEntry.lists(in: subject).flatMap { rule, _, entries in
      entries.indices.prefix(subject.mostTrials).compactMap { index -> LintFinding? in
        let entry = entries[index]
        if let earlier = entries[..<index].first(where: { $0.covers(entry, ownInternal: ownInternal) }) {
          return finding(entry, behind: earlier.element.location, witness: entry.witness, subject)
        }
        return shownByTrial(entry, rule, subject)
      }
    }
  }

  /// An allowed place that an earlier entry denies for what it is: a shortener, a look-alike.
  private static func shownByTrial(
    _ entry: LinkListEntry, _ id: RuleID, _ subject: LintSubject
  ) -> LintFinding? {
    guard !entry.denies, let link = entry.witness, let rule = subject.policy.rule(id),
      let decided = LinkTrial.denial(of: link, by: rule, subject),
      decided.location < entry.element.location, decided.location != rule.location
    else { return nil }
    return finding(entry, behind: decided.location, witness: link, subject)
  }

  private static func finding(
    _ entry: LinkListEntry, behind earlier: SourceLocation, witness: String?, _ subject: LintSubject
  ) -> LintFinding {
    LintFinding(
      .unreachableLink, at: entry.element.location,
      "<\(entry.element.name) \(entry.words)> never decides: the entry on line \(earlier.line) does so first.",
      fix: "Put it further up, or take it away.", witness: witness.map { "“\($0)”" },
      edits: LintEdit.removing(entry.element.location, subject))
  }
}

/// What a rule says of one link.
enum LinkTrial {
  /// The leaf that denies the link in the circumstances of one of the rule's own examples; `nil` when none does.
  static func denial(of link: String, by rule: Rule, _ subject: LintSubject) -> Leaf? {
    let scan = subject.scanner.scan(Post(text: link, media: []))
    for setting in subject.settings(of: rule.id).prefix(3) {
      let scene = Scene(
        policy: subject.policy, facts: PostFacts(setting.saying(link), subject.policy), scan: scan)
      let hits = rule.judge(scene).outcomes.filter { $0.value == .yes }.flatMap(\.hits)
      if let hit = hits.first { return subject.policy.leaf(hit.leaf) }
    }
    return nil
  }
}
