import SaysoPolicy

/// The columns of a table of examples: three of its own, one for the marks, and every attribute of an example.
enum SuiteColumn {
  /// `breaks`, `keeps` or `unsure`: what the rule must make of the post.
  static let expect = "expect"
  static let rule = "rule"
  static let text = "text"
  /// The words to be underlined, `|` between several, in the order of the text.
  static let span = "span"

  static let required = [expect, rule, text]
  static let expectations = ["breaks", "keeps", "unsure"]

  /// In the order in which the manual explains them.
  static let all = required + [span] + attributes

  /// What an example can say of itself in XML can be said in a column of that name.
  static let attributes: [String] = {
    let names = Vocabulary.shapes["example"]?.attributes.map(\.name) ?? []
    return names.filter { !expectations.contains($0) && !$0.hasPrefix("xml:") }
  }()

  /// `Respond by` and `respond_by` are `respond-by`: spreadsheets are written by people.
  static func name(of header: String) -> String {
    let words = header.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }
    return words.joined(separator: "-")
  }
}
