import SaysoModel
import SaysoPolicy
import SaysoReports
import SaysoText

/// What the platforms take, and the company's own places on them.
struct PlatformFacts {
  let matter: PageMatter

  var pieces: [HTML] {
    let parts = table + accounts + addresses
    guard !parts.isEmpty else { return [] }
    return [
      .element(
        .section, [.class("chapter"), .id("page:platforms")], [matter.own(.h2, [], "Platforms and accounts")] + parts)
    ]
  }

  private var table: [HTML] {
    let rows = matter.policy.platforms.keys.sorted().map(row)
    guard !rows.isEmpty else { return [] }
    let heads = ["Platform", "Longest post", "Hashtags", "Shown before “more”"].map {
      matter.own(.th, [HTMLAttribute(.scope, "col")], $0)
    }
    return [.element(.table, [.class("cards")], [.element(.thead, [.element(.tr, heads)]), .element(.tbody, rows)])]
  }

  private func row(_ platform: PlatformID) -> HTML {
    let profile = matter.policy.profile(of: platform)
    let facts = [
      ("Longest post", profile.limit.map { "\(grouped($0.value)) characters" } ?? "no limit known"),
      ("Hashtags", profile.hashtags.map { "at most \($0.value)" } ?? "as many as you like"),
      ("Shown before “more”", fold(profile)),
    ]
    return .element(
      .tr, [.class("first"), .flag(.dataKey)],
      [.element(.th, [HTMLAttribute(.scope, "row")], profile.name)]
        + facts.map { matter.own(.td, [HTMLAttribute(.dataLabel, $0.0)], $0.1) })
  }

  private func fold(_ profile: PlatformProfile) -> String {
    let parts = [
      profile.fold.map { "\(grouped($0.value)) characters" },
      profile.foldLines.map { counted($0.value, "line", "lines") },
    ].compactMap(\.self)
    return parts.isEmpty ? "everything" : parts.joined(separator: " or ")
  }

  private var accounts: [HTML] {
    let items = matter.policy.organization.accounts.filter { $0.accountClass != .personal }.map { account in
      HTML.element(
        .li, [.element(.b, "@\(account.handle)"), .text(" — \(matter.name(of: account.platform))"), shared(account)])
    }
    return items.isEmpty ? [] : [matter.own(.h3, [], "The company’s accounts"), .element(.ul, items)]
  }

  private func shared(_ account: Account) -> HTML {
    account.accountClass == .shared ? matter.own(" (shared)") : .nothing
  }

  /// Internal addresses are counted and never named.
  private var addresses: [HTML] {
    let domains = matter.policy.organization.domains
    let open = domains.filter { !$0.isInternal }.map { HTML.element(.code, $0.name) }
    let closed = domains.count(where: \.isInternal)
    guard !domains.isEmpty else { return [] }
    let note =
      closed == 0 ? "" : " \(counted(closed, "internal address is", "internal addresses are")) not listed here."
    return [
      matter.own(.h3, [], "The company’s addresses"),
      .element(.p, (open.isEmpty ? [] : [.joined(open, by: ", "), "."]) + [matter.own(note)]),
    ]
  }

  /// `3,000`
  private func grouped(_ number: Int) -> String {
    let digits = Array(String(number))
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text += "," }
      text.append(digit.element)
    }
  }
}
