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
/// ## Limits
/// It never opens a link, so it can't tell where a redirect leads, nor what a QR code holds.
public struct Links: RuleKind {
  public static let shape = ElementShape(
    "links",
    summary:
      "Which links may stand in a post. The first entry of the list that matches a link decides; otherwise decides the rest.",
    attributes: RuleShapes.attributes + [
      .required("otherwise", .keyword(["allow", "deny"]), "What holds for a link that no entry matches.")
    ], content: RuleShapes.content(find: false, containers: [.one("list")]))

  public static let containers = [
    ElementShape(
      "list", summary: "Entries in order; the first that matches a link decides.",
      content: .elements([.some("allow", "deny")])),
    LinkEntry.allowShape, LinkEntry.denyShape,
  ]

  private let entries: [LinkEntry]
  private let deniesOthers: Bool
  private let otherLeaf: LeafID

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    entries = (element.elements.first { $0.name == "list" }?.elements ?? []).map { LinkEntry($0, &decoding) }
    deniesOthers = element.attribute("otherwise")?.value == "deny"
    otherLeaf = decoding.leaf(.links, describing: "any other link", element)
  }

  public func leaves(in policy: Policy) -> [LeafID] { entries.map(\.leaf) + [otherLeaf] }

  public func mayConcern(_ scene: Scene, _ rule: Rule) -> Bool { !scene.links.isEmpty || asksForPictures }

  public func outcomes(_ found: Evaluation, _ scene: Scene, _ rule: Rule) -> [KindOutcome] {
    let judged = scene.linksRead.compactMap { judge($0, scene) }
    let unseen = scene.unseen(in: scene.reading.zones).union(asksForPictures ? scene.unreadPictures : [])
    guard !unseen.isEmpty else { return judged }
    return judged + [KindOutcome(.unknown, missing: unseen, reason: "What stands in the image may hold a link.")]
  }

  /// Whether a link drawn in an image may be denied: the first entry that speaks of them decides.
  private var asksForPictures: Bool { entries.first { $0.place.kind == .pictured }?.denies ?? false }

  private func judge(_ link: PlacedLink, _ scene: Scene) -> KindOutcome? {
    for entry in entries {
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

extension PlacedLink {
  /// Whether a name without a scheme is surely meant as a link: where every other link is denied, a slip of the
  /// space bar should not be.
  fileprivate func isPlainlyMeant(_ policy: Policy) -> Bool {
    form != .plain || address.scheme != nil || address.host.hasPrefix("www.") || !address.path.isEmpty
      || DomainName(address.host).isEqualToOrBelow(anyOf: Set(policy.organization.domains.map(\.name)))
  }
}
