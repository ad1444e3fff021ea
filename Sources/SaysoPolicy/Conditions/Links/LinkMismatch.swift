import SaysoText

/// Words that are an address, over a link that leads to another.
enum LinkMismatch {
  /// The host the words show, when the link leads neither to it nor below it; `nil` for words that are no address.
  /// `www.` makes no difference.
  static func displayedHost(of link: PlacedLink) -> String? {
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
