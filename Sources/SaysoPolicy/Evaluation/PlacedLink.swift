public import SaysoModel
public import SaysoText

/// A link and the text it stands in.
public struct PlacedLink: Hashable, Sendable {
  /// How the link was found.
  public enum Form: Hashable, Sendable {
    /// As platforms link it.
    case plain
    /// Written so that only a reader sees it; `plain` is what it would be otherwise.
    case disguised(DisguisedLink.Form, plain: String)
    case marked(MarkedLink)
  }

  /// Where it really leads.
  public let address: LinkAddress
  /// Its host, as it is compared.
  let host: DomainName
  public let form: Form
  public let span: TextSpan
  let tokens: Range<Int>

  init(_ address: LinkAddress, _ form: Form, _ range: Range<Int>, in text: TokenizedText) {
    self.address = address
    host = DomainName(address.host)
    self.form = form
    span = TextSpan(text.field, range)
    tokens = text.token(at: range)
  }

  func hit(of leaf: LeafID) -> Hit { Hit(leaf: leaf, span: span, zone: zone, views: views, tokens: tokens) }

  var zone: Zone { span.field.zone }

  /// A link that is written so that no software opens it was disguised, as words are.
  private var views: ViewSet {
    switch form {
    case .plain, .marked: []
    case .disguised(.invisible, _): .invisible
    case .disguised: .spaced
    }
  }
}

/// A link that the source itself marks.
public struct MarkedLink: Hashable, Sendable {
  /// The address as the source gives it.
  public let target: String
  /// The hosts that its words show, in order of appearance; empty for words that are no address.
  public let displayedHosts: [String]
}

extension PlacedLink {
  /// What stands between `?` and `#` where a browser takes it for an address, encoded as it sends it.
  var query: String {
    // Most links have none, and none is without the sign.
    address.written.utf8.contains(UInt8(ascii: "?")) ? address.webURL?.query ?? "" : ""
  }

  /// What stands before the `@` of its authority, up to the first colon.
  var userinfo: Substring { address.hasUserinfo ? address.webURL?.username[...] ?? "" : "" }
}
