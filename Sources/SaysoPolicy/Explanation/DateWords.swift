import SaysoCalendar

extension PolicyWords {
  /// `from 1 November 2026 until 1 March 2027, 09:00`; `nil` without any date.
  public func period(_ element: PolicyElement) -> String? {
    let from = element.attribute("from").map { "from \(Self.moment($0.value))" }
    let parts = [from, end(element).map { "until \($0)" }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// When it ends, without a word before it: `1 March 2027, 09:00`, `the end of 31 December 2026`.
  func end(_ element: PolicyElement) -> String? {
    element.attribute("until").map { Self.moment($0.value) }
      ?? element.attribute("through").map { "the end of \(Self.moment($0.value))" }
  }

  func spans(ofWindow id: String) -> [ExplainedItem] {
    element(id, among: "window")?.children(named: "span").compactMap { period($0).map { ExplainedItem($0) } } ?? []
  }

  /// A date, with or without a time, as one says it: `1 March 2027, 09:00`. What is no date stays as it is.
  public static func moment(_ text: String) -> String {
    if let date = try? LocalDate(parsing: text) { return MomentFormat.long(date) }
    guard let moment = try? LocalMoment(parsing: text) else { return text }
    let offset = moment.offset == nil ? "" : " (\(text.drop { $0 != "T" }.drop { !"Zz+-".contains($0) }))"
    return "\(MomentFormat.long(moment.date)), \(moment.time)\(offset)"
  }
}

/// Kinds of post and of media with their article.
enum EnglishNoun {
  static func withArticle(_ noun: String) -> String {
    switch noun {
    case "audio": "a sound"
    case "video": "a film"
    case "quote": "a quotation"
    default: noun.first.map { "aeiou".contains($0) } == true ? "an \(noun)" : "a \(noun)"
    }
  }
}
