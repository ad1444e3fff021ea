import SaysoModel
import SaysoText

/// Why a link may not stand in a post, with the place it really leads to.
enum LinkReason {
  static func of(_ link: PlacedLink, _ place: LinkPlace, _ scene: Scene) -> QuotingText {
    let link = Shown(link, scene)
    switch place.kind {
    case .internal: return "\(link.place) an internal address."
    case .shortener: return "\(link.text) is a shortened address: nobody can tell from it where it leads."
    case .userinfo: return "\(link.text) looks like one address and leads to another, \(link.host)."
    case nil: return "\(link.place) a place that may not be linked."
    }
  }

  static func notListed(_ link: PlacedLink, _ scene: Scene) -> QuotingText {
    let link = Shown(link, scene)
    return "\(link.place) not among the places that may be linked."
  }

  /// The link as it is written, and the host it leads to: the author's words too, so that both can be masked.
  private struct Shown {
    let text: QuotingText
    let host: QuotingText
    /// What comes before saying what sort of place it is: a link that is nothing but a host needn't be told twice.
    let place: QuotingText

    init(_ link: PlacedLink, _ scene: Scene) {
      let written = scene.scan.characters(of: link.span)
      text = "\(quoting: written)"
      host = "\(quoting: link.address.host)"
      place = written.lowercased() == link.address.host ? "\(text) is" : "\(text) leads to \(host), which is"
    }
  }
}
