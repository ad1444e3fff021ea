/// A place of a text that stands for something plainer when it is inside a link.
struct LinkRewrite: Hashable {
  /// In UTF-8 bytes of the author's text; may be followed by another, never overlaps one.
  let range: Range<Int>
  let replacement: StaticText
  let form: DisguisedLink.Form

  /// What may be put in its place.
  enum StaticText: Hashable {
    case nothing, dot, colon, slash, separator, http, https

    var bytes: [UInt8] {
      switch self {
      case .nothing: []
      case .dot: Array(".".utf8)
      case .colon: Array(":".utf8)
      case .slash: Array("/".utf8)
      case .separator: Array("://".utf8)
      case .http: Array("http".utf8)
      case .https: Array("https".utf8)
      }
    }
  }
}
