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
  public let form: Form
  public let span: TextSpan
  let tokens: Range<Int>

  init(_ address: LinkAddress, _ form: Form, _ range: Range<Int>, in text: TokenizedText) {
    self.address = address
    self.form = form
    span = TextSpan(text.field, range)
    let first = text.tokens.partitioningIndex { $0.start >= Int32(truncatingIfNeeded: range.lowerBound) }
    tokens = first..<first + 1
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
  /// The link as it would be opened.
  func opened(in scan: ScannedPost) -> String {
    switch form {
    case .plain: scan.characters(of: span)
    case .disguised(_, let plain): plain
    case .marked(let marked): marked.target
    }
  }

  /// What stands between `?` and `#`.
  func query(in scan: ScannedPost) -> Substring {
    let link = opened(in: scan).prefix { $0 != "#" }
    return link.firstIndex(of: "?").map { link[link.index(after: $0)...] } ?? ""
  }

  /// What stands before the `@` of its authority, up to the first colon.
  var userinfo: Substring { address.hasUserinfo ? address.webURL?.username[...] ?? "" : "" }
}
