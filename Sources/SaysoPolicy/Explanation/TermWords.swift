import SaysoText

extension PolicyWords {
  /// `“Falcon” or “🦅” (one letter may be wrong; only in hashtags)`
  func term(_ element: PolicyElement) -> ExplainedItem {
    let spellings = EnglishList.of(Self.spellings(element).map { "“\($0)”" }, joinedBy: "or")
    let match = element.attribute("match").flatMap { TermPattern.Match(rawValue: $0.value) } ?? .word
    let words =
      switch match {
      case .word: spellings
      case .stem: "any form of \(spellings)"
      case .prefix: "anything that begins with \(spellings)"
      case .exact: "\(spellings), to the letter"
      }
    return ExplainedItem(
      words
        + qualified([
          slack(element), disguise(element), language(element), negation(element), zones(element),
          period(element),
        ]))
  }

  /// What is known besides, in brackets.
  func qualified(_ parts: [String?]) -> String {
    let given = parts.compactMap { $0 }
    return given.isEmpty ? "" : " (\(given.joined(separator: "; ")))"
  }

  func disguise(_ element: PolicyElement) -> String? {
    switch element.attribute("disguised").flatMap({ Disguise(rawValue: $0.value) }) {
    case .also: "also in disguise"
    case .only: "only in disguise"
    case .no: "not in disguise"
    case nil: nil
    }
  }

  /// Where it looks when it says so itself.
  func zones(_ element: PolicyElement) -> String? {
    guard element.attribute("in") != nil else { return nil }
    let zones = element.words(of: "in").compactMap(Zone.init).map { zone in
      switch zone {
      case .text: "the text"
      case .hashtag: "hashtags"
      case .handle: "handles"
      case .link: "the paths of links"
      case .alt: "descriptions of images"
      case .file: "file names"
      case .quoted: "the post that is answered or shared"
      }
    }
    return "only in \(EnglishList.of(zones))"
  }

  private func slack(_ element: PolicyElement) -> String? {
    switch element.number("slack") ?? 0 {
    case ...0: nil
    case 1: "one letter may be wrong"
    case let letters: "\(letters) letters may be wrong"
    }
  }

  private func language(_ element: PolicyElement) -> String? {
    element.attribute("lang").map { "in the language “\($0.value)”" }
  }

  private func negation(_ element: PolicyElement) -> String? {
    element.attribute("negation")?.value == "spares" ? "unless \(negator) stands before it" : nil
  }
}
