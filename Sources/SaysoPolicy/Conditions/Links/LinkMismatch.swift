import SaysoText

/// Words that are an address, over a link that leads to another.
enum LinkMismatch {
  static func match(_ link: PlacedLink) -> LinkMatch? {
    link.runsProgram ? .program : displayedHost(of: link).map(LinkMatch.mismatch)
  }

  /// The host the words show, when the link leads neither to it nor below it; `nil` for words that are no address.
  /// `www.` makes no difference.
  private static func displayedHost(of link: PlacedLink) -> String? {
    guard case .marked(let marked) = link.form else { return nil }
    let target = withoutWWW(link.address.host)
    return marked.displayedHosts.first { shown in
      !DomainName(target).isEqualToOrBelow(withoutWWW(shown))
    }
  }

  private static func withoutWWW(_ host: String) -> String {
    host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
  }
}

extension PlacedLink {
  /// Whether a marked link holds what is to be shown or run in itself: whatever its words say, it is not what a reader
  /// takes it for. Platforms link no such address by themselves.
  var runsProgram: Bool {
    guard case .marked = form, let scheme = address.scheme else { return false }
    return scheme == "javascript" || scheme == "vbscript" || scheme == "data"
  }
}
