import SaysoModel
import SaysoText

/// Why a link may not stand in a post: the link as it is written, and the place it really leads to.
enum LinkReason {
  static func of(_ link: PlacedLink, _ match: LinkMatch, _ scene: Scene) -> QuotingText {
    if link.runsProgram { return program(link, scene) }
    let link = ShownLink(link, scene)
    switch match {
    case .place, .program: return "\(link.leading) a place that may not be linked."
    case .internal: return "\(link.leading) an internal address."
    case .shortener: return "\(link.alone) is a shortened address: nobody can tell from it where it leads."
    case .userinfo: return "\(link.alone) looks like one address and leads to another, \(link.host)."
    case .lookalike(let likeness): return LookAlikeReason.of(likeness, link)
    case .mismatch(let displayed):
      return "The words of the link show \(quoting: displayed), but it leads to \(link.host)."
    case .carries(let purpose, let evidence): return carrying(purpose, evidence, link)
    }
  }

  static func notListed(_ link: PlacedLink, _ scene: Scene) -> QuotingText {
    if link.runsProgram { return program(link, scene) }
    return "\(ShownLink(link, scene).leading) not among the places that may be linked."
  }

  private static func program(_ link: PlacedLink, _ scene: Scene) -> QuotingText {
    let alone = ShownLink(link, scene).alone
    guard link.address.scheme == "data" else { return "\(alone) runs a program instead of opening a page." }
    return "\(alone) holds a page or a program in itself instead of leading to one."
  }

  private static func carrying(
    _ purpose: LinkParameters.Purpose, _ evidence: LinkParameters.Evidence, _ link: ShownLink
  ) -> QuotingText {
    switch (purpose, evidence) {
    case (.affiliate, .parameter(let name)):
      "\(link.alone) pays whoever posted it: it carries \(quoting: name), the mark of an affiliate programme."
    case (.affiliate, .host): "\(link.alone) pays whoever posted it: it goes by way of an affiliate programme."
    case (.tracking, .parameter(let name)):
      "\(link.alone) tells who came through it: it carries \(quoting: name), which is there for tracking."
    case (.tracking, .host): "\(link.alone) tells who came through it: it goes by way of a tracking service."
    }
  }
}

/// A link as a reason shows it: the author's words, so that all of it can be masked.
struct ShownLink {
  /// The link as it is written, and how it was read where that isn't plain.
  let alone: QuotingText
  /// The host it really leads to, in letters and as it is sent.
  let host: QuotingText
  /// What comes before saying what sort of place it is: a link that is nothing but a host needn't be told twice.
  let leading: QuotingText

  init(_ link: PlacedLink, _ scene: Scene) {
    let written = scene.scan.characters(of: link.span)
    let isNothingElse = written.lowercased() == link.address.host
    host = Self.host(link.address)
    switch link.form {
    case .plain:
      alone = "\(quoting: written)"
      let isTold = isNothingElse && link.address.unicodeHost == link.address.host
      leading = isTold ? "\(alone) is" : isNothingElse ? "\(host), is" : "\(alone) leads to \(host), which is"
    case .disguised(let form, let plain):
      alone = "\(quoting: written), which \(Self.reading(form)) \(quoting: plain),"
      leading = "\(alone) leads to \(host), which is"
    case .marked:
      alone = written.isEmpty ? "A link without words" : "The link over \(quoting: written)"
      leading = "\(alone) leads to \(host), which is"
    }
  }

  private static func reading(_ form: DisguisedLink.Form) -> QuotingText {
    switch form {
    case .defanged: "is taken apart but reads"
    case .spoken: "is spelt out but says"
    case .invisible: "without its invisible characters reads"
    }
  }

  /// `“xn--…”, that is “…”`.
  private static func host(_ address: LinkAddress) -> QuotingText {
    guard !address.host.isEmpty else { return "\(quoting: (address.scheme ?? "") + ":")" }
    let decoded = address.unicodeHost
    return decoded == address.host ? "\(quoting: decoded)" : "\(quoting: address.host), that is \(quoting: decoded)"
  }
}
