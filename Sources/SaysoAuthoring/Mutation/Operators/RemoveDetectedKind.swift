import SaysoPolicy

/// A kind of personal data is no longer looked for.
enum RemoveDetectedKind: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard site.element.name == "detect", let kinds = site.element.attribute("kind")?.value.words else { return [] }
    return kinds.map { kind in
      let kept = kinds.filter { $0 != kind }
      let words = "“\(kind)” is no longer looked for"
      guard !kept.isEmpty else { return .removing(words) }
      return ElementChange(replacement: site.element.with("kind", kept.joined(separator: " ")), words: words)
    }
  }
}

extension String {
  /// The items of a list with white space between them.
  var words: [String] { split(whereSeparator: \.isWhitespace).map { String($0) } }
}
