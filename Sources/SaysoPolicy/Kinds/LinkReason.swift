import SaysoModel
import SaysoText

/// Why a link may not stand in a post, with the place it really leads to.
enum LinkReason {
  static func of(_ link: PlacedLink, _ place: LinkPlace, _ scene: Scene) -> QuotingText {
    let link = Shown(link, scene)
    switch place.kind {
    case .internal: return "\(link.text) leads to \(link.host), an internal address."
    case .shortener: return "\(link.text) is a shortened address: nobody can tell from it where it leads."
    case .userinfo: return "\(link.text) looks like one address and leads to another, \(link.host)."
    case nil: return "\(link.text) leads to \(link.host), which may not be linked."
    }
  }

  static func notListed(_ link: PlacedLink, _ scene: Scene) -> QuotingText {
    let link = Shown(link, scene)
    return "\(link.text) leads to \(link.host), which is not among the places that may be linked."
  }

  /// The link as it is written, and the host it leads to: the author's words too, so that both can be masked.
  private struct Shown {
    let text: QuotingText
    let host: QuotingText

    init(_ link: PlacedLink, _ scene: Scene) {
      text = "\(quoting: scene.scan.characters(of: link.span))"
      host = "\(quoting: link.address.host)"
    }
  }
}
