import SaysoText

/// Where a link goes and what it is like, as far as a policy asks.
struct LinkPlace: Hashable, Sendable {
  enum Kind: String, Sendable, CaseIterable {
    /// A host of the company's own that the policy calls internal, or one that nobody outside can reach.
    case `internal`
    /// A domain that hides where the link goes.
    case shortener
    /// Something stands before an `@`, so that the address seems to be another.
    case userinfo
    /// A domain that resembles one of the company's or one that the policy approves, and is neither.
    case lookalike
    /// The words of the link are an address, and not the one it leads to; or it leads to none but runs a program.
    case mismatch
    /// A link drawn in an image or a film, as a QR code or in letters: never seen, so never matched.
    case pictured

    var clause: String {
      switch self {
      case .internal: "to an internal address"
      case .shortener: "through a shortener, which hides where it goes"
      case .userinfo: "with a name before an @ in its address"
      case .lookalike: "to a look-alike of the company’s domains or of an approved one"
      case .mismatch: "whose words are another address"
      case .pictured: "drawn in an image, where it can’t be read"
      }
    }
  }

  static let attributes: [AttributeShape] = [
    .optional("domain", .domain, "The domain and everything below it."),
    .optional("path", .path, "The beginning of the path, by whole segments."),
    .optional("scheme", .keywords(schemeNames), "The scheme; a link written without one counts as https."),
    .optional(
      "kind", .keyword(Kind.allCases.map(\.rawValue)),
      "internal: the company's internal domains and addresses nobody outside can reach; shortener: hides where it goes; userinfo: something stands before an @; lookalike: resembles a domain of the company's or an approved one; mismatch: its words are another address, or it runs a program instead of opening one; pictured: drawn in an image, where nobody can read it from here."
    ),
    .optional(
      "carries", .keyword(LinkParameters.Purpose.allCases.map(\.rawValue)),
      "affiliate: pays whoever posted it; tracking: tells a campaign or a platform who came through it."),
  ]

  /// Schemes that posts link by, and those that browsers run or open files with (IANA URI Schemes; WHATWG URL).
  private static let schemeNames = [
    "http", "https", "ftp", "ftps", "sftp", "ws", "wss", "mailto", "tel", "sms", "geo", "data", "javascript",
    "vbscript",
    "file", "blob", "about", "view-source", "intent", "market", "itms-apps", "magnet", "ipfs", "ipns", "gopher",
    "gemini",
    "news", "irc", "ircs", "xmpp", "matrix", "tg", "whatsapp", "skype", "facetime", "slack", "msteams", "zoommtg",
    "ssh",
    "git", "smb", "ldap", "rtsp", "webcal", "bitcoin", "ethereum",
  ]

  let domain: String?
  let path: [String]?
  let schemes: [String]
  let kind: Kind?
  let purpose: LinkParameters.Purpose?
  let description: String

  init(_ element: PolicyElement) {
    domain = element.attribute("domain").map { DomainName($0.value).name }
    path = element.attribute("path").map { NormalPath.segments($0.value) }
    schemes = element.words(of: "scheme")
    kind = element.attribute("kind").flatMap { Kind(rawValue: $0.value) }
    purpose = element.attribute("carries").flatMap { LinkParameters.Purpose(rawValue: $0.value) }
    description = Self.attributes.compactMap { shape in
      element.attribute(shape.name).map { "\(shape.name)=“\($0.value)”" }
    }.joined(separator: " ")
  }

  /// `a link to shop.test/lamps that carries affiliate parameters`
  static func explanation(_ element: PolicyElement) -> String {
    let domain = element.attribute("domain")?.value
    let path = element.attribute("path")?.value
    let place: String? =
      switch (domain, path) {
      case (let domain?, let path): "to \(domain)\(path ?? "") and what lies below it"
      case (nil, let path?): "whose path begins with \(path)"
      case (nil, nil): nil
      }
    let schemes = element.words(of: "scheme")
    let kind = element.attribute("kind").flatMap { Kind(rawValue: $0.value) }
    let purpose = element.attribute("carries").flatMap { LinkParameters.Purpose(rawValue: $0.value) }
    let parts = [
      place, schemes.isEmpty ? nil : "with the scheme \(EnglishList.of(schemes, joinedBy: "or"))", kind?.clause,
      purpose?.clause,
    ].compactMap { $0 }
    return parts.isEmpty ? "any link" : "a link \(EnglishList.of(parts))"
  }

  /// What shows that the link is of this place; `nil` when it is not.
  func match(_ link: PlacedLink, _ scene: Scene) -> LinkMatch? {
    let address = link.address
    if let domain, !link.host.isEqualToOrBelow(domain) { return nil }
    if let path, !NormalPath.segments(address.path).starts(with: path) { return nil }
    if !schemes.isEmpty, !schemes.contains(address.scheme ?? "https") { return nil }
    var match = LinkMatch.place
    if let purpose {
      guard let found = carried(purpose, by: link, scene) else { return nil }
      match = .carries(purpose, found)
    }
    guard let kind else { return match }
    return self.match(kind, link, scene)
  }

  private func carried(
    _ purpose: LinkParameters.Purpose, by link: PlacedLink, _ scene: Scene
  ) -> LinkParameters.Evidence? {
    scene.policy.linkDirectory.parameters.evidence(
      of: purpose, host: link.host, query: link.query)
  }

  private func match(_ kind: Kind, _ link: PlacedLink, _ scene: Scene) -> LinkMatch? {
    let host = link.host
    let directory = scene.policy.linkDirectory
    switch kind {
    case .internal: return directory.isInternal(host, scheme: link.address.scheme) ? .internal : nil
    case .shortener: return directory.isShortener(host) ? .shortener : nil
    case .userinfo: return link.address.hasUserinfo ? .userinfo : nil
    case .lookalike:
      return directory.lookAlikes.lookAlike(of: host, userinfo: link.userinfo).map(LinkMatch.lookalike)
    case .mismatch: return LinkMismatch.match(link)
    case .pictured: return nil
    }
  }
}
