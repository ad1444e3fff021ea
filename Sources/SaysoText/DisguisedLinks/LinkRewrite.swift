/// A place of a text that stands for something plainer when it is inside a link.
struct LinkRewrite: Hashable {
  /// In UTF-8 bytes of the author's text; may be followed by another, never overlaps one.
  let range: Range<Int>
  let replacement: StaticText
  let form: DisguisedLink.Form

  /// For a dot at `range`.
  static func dot(_ range: Range<Int>, in text: EntityText, form: DisguisedLink.Form) -> LinkRewrite {
    let next = text[range.upperBound]
    guard EntityCharacters.isASCIIUppercase(next) else {
      return LinkRewrite(range: range, replacement: .dot(), form: form)
    }
    return LinkRewrite(
      range: range.lowerBound..<range.upperBound + 1, replacement: .dot(before: EntityCharacters.lowercased(next)),
      form: form)
  }

  /// What may be put in its place.
  enum StaticText: Hashable {
    case nothing, colon, slash, separator, http, https
    /// A dot, and the letter after it where that stood as a capital: ``AmbiguousEnding`` takes `Com` for the first word
    /// of a sentence.
    case dot(before: UInt8? = nil)

    var bytes: [UInt8] {
      switch self {
      case .nothing: []
      case .dot(let letter): Array(".".utf8) + (letter.map { [$0] } ?? [])
      case .colon: Array(":".utf8)
      case .slash: Array("/".utf8)
      case .separator: Array("://".utf8)
      case .http: Array("http".utf8)
      case .https: Array("https".utf8)
      }
    }
  }
}
