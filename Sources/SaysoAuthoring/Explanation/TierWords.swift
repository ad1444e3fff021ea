import SaysoCalendar
import SaysoModel
import SaysoPolicy

/// What happens when a rule has fired, in sentences.
struct TierWords {
  private let policy: Policy

  init(_ policy: Policy) { self.policy = policy }

  func sentences(_ tier: Tier) -> [String] {
    let meaning = "The finding is \(tier.id): \(Self.meaning(tier.action)). “\(tier.text)”"
    guard let contact = tier.contact.flatMap({ policy.contacts[$0] }) else { return [meaning] }
    return [meaning, Self.contact(contact, tier.within)] + backups(contact)
  }

  static func meaning(_ action: Action) -> String {
    switch action {
    case .block: "do not publish"
    case .hold: "wait for a yes"
    case .advise: "the author decides"
    case .clear: "a note, nothing to do"
    }
  }

  private static func contact(_ contact: Contact, _ within: PolicyDuration?) -> String {
    let addresses = [contact.phone, contact.email].compactMap { $0 }.joined(separator: ", ")
    let reached = addresses.isEmpty ? contact.name : "\(contact.name) (\(addresses))"
    guard let within else { return "\(reached) answers questions." }
    return "\(reached) answers within \(DurationWords.of(within))."
  }

  /// Each backup in turn; a chain that comes back to itself is told once.
  private func backups(_ contact: Contact) -> [String] {
    var seen: Set<ContactID> = [contact.id]
    var names: [String] = []
    var next = contact.backup
    while let id = next, seen.insert(id).inserted, let backup = policy.contacts[id] {
      names.append(backup.name)
      next = backup.backup
    }
    return names.isEmpty ? [] : ["If nobody answers: \(names.joined(separator: ", then "))."]
  }
}

/// The limits of a grant, as they follow the name of whoever holds it.
struct GrantLimits {
  private let policy: Policy
  private let words: PolicyWords

  init(_ policy: Policy, _ words: PolicyWords) {
    self.policy = policy
    self.words = words
  }

  func limits(_ grant: Grant) -> String {
    let platforms = grant.platforms.map { platforms in
      "on " + platforms.sorted().map { words.platform($0.rawValue) }.joined(separator: " and ")
    }
    let account = grant.accountClass.map { accountClass in
      switch accountClass {
      case .official: "from the company’s accounts"
      case .personal: "from personal accounts"
      case .shared: "from shared accounts"
      }
    }
    let format = MomentFormat(zone: policy.zone)
    let from = grant.window.from.map { "from \(format.short($0))" }
    let until = grant.window.until.map { "until \(format.short($0))" }
    let limits = [platforms, account, from, until].compactMap { $0 }
    return limits.isEmpty ? "" : ", \(limits.joined(separator: ", "))"
  }
}
