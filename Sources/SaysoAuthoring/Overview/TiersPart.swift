import SaysoModel
import SaysoPolicy
import SaysoReports

/// How grave a finding can be, worst first, and who answers.
struct TiersPart {
  private let policy: Policy
  private let page: OverviewPage

  init(_ policy: Policy, _ page: OverviewPage) {
    self.policy = policy
    self.page = page
  }

  var lines: [String] {
    guard !policy.tiers.isEmpty else { return [] }
    return page.title("How grave it is")
      + policy.tiers.flatMap { tier in
        [""]
          + page.labelled(
            tier.id.rawValue, "\(tier.action.rawValue): \(tier.text)", indent: 2, column: 14, tone: tone(tier))
          + (ask(tier).map { page.text($0, indent: 14) } ?? [])
      }
  }

  private func tone(_ tier: Tier) -> Tone {
    switch tier.action {
    case .block: .block
    case .hold: .hold
    case .advise: .advise
    case .clear: .clear
    }
  }

  private func ask(_ tier: Tier) -> String? {
    guard let contact = tier.contact.flatMap({ policy.contacts[$0] }) else { return nil }
    guard let within = tier.within else { return "Ask \(contact.name)." }
    return "Ask \(contact.name), who answers within \(DurationWords.of(within))."
  }
}
