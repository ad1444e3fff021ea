import SaysoModel
import SaysoText

/// What may be linked.
///
/// ## What it checks
/// Every link of a post, with or without a scheme, against a list that is read from the top: the first entry that
/// matches decides. Hosts are compared label by label, never by what they contain.
///
/// ## Why
/// A link sends readers somewhere in the company's name. An internal address tells outsiders what exists; a shortener
/// hides where it goes, and an offline checker can't look, so it holds the post; a name in front of an `@` or an own
/// domain in front of someone else's is a favourite trick of phishers.
///
/// ## An example that breaks it
/// ```
/// <example breaks="odd-links" author="amir" platform="x">Spec: <hit>https://wiki.corp.larkfield.example/plan</hit></example>
///
///   Why      “https://wiki.corp.larkfield.example/plan” leads to
///            “wiki.corp.larkfield.example”, which is an internal address.
/// ```
///
/// ## One that keeps it
/// ```
/// <example keeps="odd-links" author="amir" platform="x">Details: https://www.larkfield.example/lumo</example>
/// ```
///
/// ## What an entry may ask for
/// ```
/// <deny kind="internal"/>                          http://wiki/plan · https://10.0.0.7/ · printer.local/queue
/// <deny kind="shortener"/>                         bit.ly/3xyz
/// <deny kind="userinfo"/>                          https://larkfield.example@evil.test/
/// <deny kind="lookalike"/>                         https://1arkfield.example/ · larkfield-login.com · larkfield.evil.test
/// <deny kind="mismatch"/>                          <a href="https://evil.test/">larkfield.example</a>
///                                                  <a href="javascript:…">our page</a>
/// <deny kind="pictured"/>                          an image that may show a QR code: undetermined
/// <deny carries="affiliate"/>                      https://shop.test/lamp?aff_id=7
/// <allow domain="shop.test" path="/lamps" scheme="https"/>
/// ```
/// A look-alike resembles a domain of the company's or one that any list of the policy allows: by letters or digits that
/// look like others, by one slip of the finger, by hyphens, by words put beside the name, by another ending, or by
/// standing in front of somebody else's domain. Which it was is said in the reason.
///
/// Links that only a reader sees count like any other: taken apart (`larkfield[.]example`, `hxxps://…`), said in words
/// (`larkfield dot example`), or broken by invisible characters.
///
/// With `otherwise="deny"`, a name without scheme, `www.` or path (`lamps.com`) is left alone unless it is one of the
/// organization's domains: `Sorry.We are late` looks the same. Entries match it all the same.
///
/// A marked link that runs a program or holds a page in itself (`javascript:`, `vbscript:`, `data:`) is a mismatch
/// whatever its words are: a reader expects a page.
///
/// ## Limits
/// It never opens a link, so it can't tell where a redirect leads, nor what a QR code holds.
public struct Links: RuleKind {
  public static let shape = ElementShape(
    "links",
    summary:
      "Which links may stand in a post. The first entry of the list that matches a link decides; otherwise decides the rest.",
    attributes: RuleShapes.attributes + [
      .required(
        "otherwise", .keyword(["allow", "deny"]),
        "What holds for a link that no entry matches. With deny, a name such as lamps.com that has no scheme, no www. and no path is left alone unless it is one of the organization's domains: a missing space after a full stop looks the same."
      )
    ], content: RuleShapes.content(find: false, containers: [.one("list")]))

  public static let containers = [
    ElementShape(
      "list", summary: "Entries in order; the first that matches a link decides.",
      content: .elements([.some("allow", "deny")])),
    LinkEntry.allowShape, LinkEntry.denyShape,
  ]

  private let list: [LinkEntry]
  private let deniesOthers: Bool
  private let otherLeaf: LeafID
  private let location: SourceLocation
  /// Whether a link drawn in an image may be denied: the first entry that speaks of them decides.
  private let asksForPictures: Bool

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    list = (element.elements.first { $0.name == "list" }?.elements ?? []).map { LinkEntry($0, &decoding) }
    deniesOthers = element.attribute("otherwise")?.value == "deny"
    otherLeaf = decoding.leaf(.links, describing: "any other link", element)
    location = element.location
    asksForPictures = list.first { $0.place.kind == .pictured }?.denies ?? false
  }

  public static func explanation(_ rule: PolicyElement, _ words: PolicyWords) -> KindExplanation {
    let entries = rule.child("list")?.elements ?? []
    let rest = rule.attribute("otherwise")?.value == "deny" ? "may not be linked" : "may be linked"
    return KindExplanation(
      "It fires when the post holds a link that it does not allow. For each link the first line that fits decides:",
      entries.map { LinkEntry.explanation($0, words) } + [ExplainedItem("anything else: \(rest)")],
      speakers: .anybody("Anybody, where the list allows the link."))
  }

  public func leaves(in policy: Policy) -> [LeafID] { list.map(\.leaf) + [otherLeaf] }

  public func mayConcern(_ scene: Scene, _ rule: Rule) -> Bool { !scene.links.isEmpty || asksForPictures }

  public func need(_ found: ScreenNeed, _ scene: Scene, _ rule: Rule) -> ScreenNeed {
    outcomes(.yes, scene, rule).isEmpty ? .links : .always
  }

  /// Whether an entry speaks of the paths of a host, so that the host alone does not decide.
  func mayHangOnPath(_ host: DomainName) -> Bool {
    list.contains { $0.place.path != nil && ($0.place.domain.map(host.isEqualToOrBelow) ?? true) }
  }

  public func outcomes(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> [KindOutcome] {
    let judged = scene.linksRead.compactMap { judge($0, scene) }
    let unseen = scene.unseen(in: scene.reading.zones).union(asksForPictures ? scene.unreadPictures : [])
    guard !unseen.isEmpty else { return judged }
    return judged + [KindOutcome(.unknown, missing: unseen, reason: "What stands in the image may hold a link.")]
  }

  private func judge(_ link: PlacedLink, _ scene: Scene) -> KindOutcome? {
    for entry in list {
      guard let match = entry.place.match(link, scene) else { continue }
      guard entry.denies else { return nil }
      return outcome(link, entry.leaf, entry.tier, LinkReason.of(link, match, scene), scene)
    }
    guard deniesOthers, link.isPlainlyMeant(scene.policy) else { return nil }
    return outcome(link, otherLeaf, nil, LinkReason.notListed(link, scene), scene)
  }

  private func outcome(
    _ link: PlacedLink, _ leaf: LeafID, _ tier: TierID?, _ reason: QuotingText, _ scene: Scene
  ) -> KindOutcome? {
    let hits = scene.exempt.applied(to: [link.hit(of: leaf)])
    guard let hit = hits.first else { return nil }
    return KindOutcome(
      hit.isCertain ? .yes : .unknown, hits: hits, missing: scene.exempt.missing(over: hits), reason: reason, tier: tier
    )
  }
}

extension Links {
  /// The list from the top, and last what holds for any other link.
  public var entries: [KindEntry] {
    list.map { entry in
      KindEntry(
        "\(entry.denies ? "deny" : "allow") \(entry.place.description)", at: entry.location,
        entry.denies ? .accuses : .excuses, leaf: entry.leaf)
    } + [
      KindEntry(
        "otherwise \(deniesOthers ? "deny" : "allow")", at: location, deniesOthers ? .accuses : .excuses,
        leaf: otherLeaf)
    ]
  }

  /// Every link tries the entries from the top down to the one that decides.
  public func trials(_ scene: Scene, _ rule: Rule) -> [EntryTrial] {
    let scene = scene.reading(as: Self.reading)
    return scene.linksRead.flatMap { link -> [EntryTrial] in
      let deciding = list.firstIndex { $0.place.match(link, scene) != nil }
      let passed = list.indices.prefix(deciding ?? list.count).map { EntryTrial($0, holds: false) }
      return passed + [
        EntryTrial(deciding ?? list.count, holds: deciding != nil || !deniesOthers || link.isPlainlyMeant(scene.policy))
      ] + (deciding == nil ? [] : [EntryTrial(list.count, holds: false)])
    }
  }
}

extension PlacedLink {
  /// Whether a name without a scheme is surely meant as a link: where every other link is denied, a slip of the
  /// space bar should not be.
  fileprivate func isPlainlyMeant(_ policy: Policy) -> Bool {
    form != .plain || address.scheme != nil || address.host.hasPrefix("www.") || !address.path.isEmpty
      || policy.linkDirectory.isOwn(host)
  }
}
