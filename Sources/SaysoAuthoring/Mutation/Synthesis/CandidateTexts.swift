import SaysoModel
import SaysoPolicy

/// Texts that a mutant and the original may judge otherwise, the likeliest and most natural first.
struct CandidateTexts {
  private let mutant: Mutant
  private let ground: MutationGround
  private let witness: Witness

  /// So many words that speak of nothing in particular, to keep others apart.
  static func aside(of count: Int) -> String {
    asides.first { $0.countOfTokens == count } ?? aside.prefix(count).joined(separator: " ")
  }

  private static let asides = [
    "today", "once again", "I am told", "as I was told", "as I was told yesterday", "as I was told over tea",
    "as I was told over tea yesterday", "as I was told over tea and cake", "as I was told over tea and cake yesterday",
    "as somebody told me over tea and cake last week", "as somebody once told me over tea and cake last week",
  ]

  static let aside =
    "as far as anybody on this side of the river can tell you on a wet Monday morning in the far north".words

  init(_ mutant: Mutant, _ ground: MutationGround) {
    self.mutant = mutant
    self.ground = ground
    witness = Witness(ground, focus: mutant.site.element)
  }

  /// Made from the text of an example that is there.
  func texts(from example: Example) -> [String] {
    let text = example.post.text
    return [text] + substituted(text) + inPlaceOfMarks(example) + besideMarks(example) + shifted(example)
  }

  /// A phrase where the example has another of the same leaf: such a text reads like one.
  private func substituted(_ text: String) -> [String] {
    mutant.hints.siblings.flatMap { sibling -> [String] in
      guard let range = text.range(ofWords: sibling) else { return [] }
      return mutant.hints.phrases.map { phrase in
        let opens = text[range].first?.isUppercase == true && sibling.first?.isUppercase == false
        return text.replacingCharacters(in: range, by: opens ? phrase.capitalisedFirst : phrase)
      }
    }
  }

  private func inPlaceOfMarks(_ example: Example) -> [String] {
    let bytes = Array(example.post.text.utf8)
    return example.hits.filter { $0.range.upperBound <= bytes.count }.flatMap { hit in
      mutant.hints.phrases.prefix(8).map { phrase in
        String(
          decoding: bytes[..<hit.range.lowerBound] + Array(phrase.utf8) + bytes[hit.range.upperBound...], as: UTF8.self)
      }
    }
  }

  /// The same text with something in front of it that reaches just so far.
  private func shifted(_ example: Example) -> [String] {
    let text = example.post.text
    switch mutant.site.element.name {
    case "disclosure":
      return mutant.hints.distances.map { Self.tags.prefix($0).joined(separator: " ") + " " + text }
    case "negators":
      guard let negator = mutant.site.element.elements.first?.phrases.first else { return [] }
      let bytes = Array(text.utf8)
      return mutant.hints.distances.flatMap { distance in
        example.hits.filter { $0.range.upperBound <= bytes.count }.map { hit in
          let between = ([negator] + Self.degrees.prefix(max(0, distance - 1))).joined(separator: " ") + " "
          return String(
            decoding: bytes[..<hit.range.lowerBound] + Array(between.utf8) + bytes[hit.range.lowerBound...],
            as: UTF8.self)
        }
      }
    case "near":
      let parts = mutant.site.element.elements.filter { $0.name != "none" }.compactMap { witness.options($0).first }
      guard let first = parts.first, let last = parts.last, parts.count > 1 else { return [] }
      return [
        "\(first.capitalisedFirst). \(last.capitalisedFirst): \(text)",
        "\(last.capitalisedFirst). \(first.capitalisedFirst): \(text)",
      ]
    case "protected":
      let finds = mutant.site.element.elements.filter { $0.name == "find" }
      return finds.flatMap { witness.options($0) + $0.elements.flatMap(witness.options) }.map {
        "\($0.capitalisedFirst). \(text)"
      }
    default: return []
    }
  }

  private static let tags = ["#Home", "#Evening", "#Rain", "#Tea", "#Winter", "#Books"]
  private static let degrees = ["really", "quite", "so", "very", "much", "rather"]

  private func besideMarks(_ example: Example) -> [String] {
    mutant.hints.phrases.prefix(8).flatMap { phrase in
      ["\(phrase) \(example.post.text)", "\(phrase): \(example.post.text)", "\(example.post.text) \(phrase)"]
    }
  }

  /// Made from the conditions alone.
  var constructed: [String] { spaced + witnessed + addressed + paired }

  /// The words of the mutated group, so far from each other that one of the two policies no longer sees them together.
  private var spaced: [String] {
    guard mutant.site.element.name == "near" else { return [] }
    let children = mutant.site.element.elements.filter { $0.name != "none" }.map(witness.options)
    guard let last = children.last, children.allSatisfy({ !$0.isEmpty }) else { return [] }
    let heads = children.dropLast().compactMap(\.first)
    var texts: [String] = []
    for distance in mutant.hints.distances {
      for tail in last.prefix(4) {
        for (front, back) in [(heads.joined(separator: " "), tail), (tail, heads.joined(separator: " "))] {
          let gap = distance - front.countOfTokens - back.countOfTokens
          for count in [gap, gap + 1, gap - 1] where count >= 0 && count <= Self.aside.count {
            let between = count == 0 ? " " : ", " + Self.aside(of: count) + ", "
            texts.append((front + between + back + ".").capitalisedFirst)
          }
        }
      }
    }
    return texts + acrossSentences(children)
  }

  private func acrossSentences(_ children: [[String]]) -> [String] {
    let words = children.compactMap(\.first)
    return [words, words.reversed()].map { $0.map { "\($0.capitalisedFirst)." }.joined(separator: " ") }
  }

  private var witnessed: [String] {
    let finds = mutant.site.rule.map { $0.elements.filter { $0.name == "find" } } ?? findsOfReach
    let phrases = mutant.hints.phrases.prefix(12).map { Optional($0) } + [nil]
    return finds.flatMap { find in
      phrases.flatMap { phrase -> [String] in
        let parts = witness.parts(find, phrase)
        let holder = mutant.site.element
        let own = holder.name == "near" || holder.name == "any" ? witness.parts(holder, nil) : []
        let whole = (parts + (phrase.map { parts.contains($0) ? [] : [$0] } ?? []))
        return [parts, parts.reversed(), whole, whole.reversed(), own].filter { !$0.isEmpty }
          .flatMap { [$0.joined(separator: " "), $0.joined(separator: ", ")] }.map { "\($0.capitalisedFirst)." }
      }
    }
  }

  private var findsOfReach: [PolicyElement] {
    guard case .rules(let rules) = mutant.site.reach else { return [] }
    let elements = ground.root.elements.flatMap(\.elements).flatMap(\.elements)
    return elements.filter {
      $0.attribute("id").map { rules.contains(.init($0.value)) } ?? false
        && MutationGround.ruleElements.contains($0.name)
    }
    .flatMap { $0.elements.filter { $0.name == "find" } }
  }

  private var addressed: [String] {
    if mutant.site.element.attribute("kind")?.value == "userinfo" { return ["See https://guest@news.test/lamps"] }
    guard let domain = mutant.site.element.attribute("domain")?.value else { return [] }
    let path = mutant.site.element.attribute("path")?.value ?? ""
    let scheme = mutant.site.element.attribute("scheme")?.value ?? "https"
    return ["See \(scheme)://\(domain)\(path)", "See \(scheme)://\(domain)\(path)/lamps", "See \(domain)\(path)"]
  }

  /// A value of each kind, alone and beside each phrase.
  private var paired: [String] {
    let kinds = mutant.site.element.attribute("kind")?.value.words ?? []
    return kinds.compactMap { SampleValues.byKind[$0] }.map { "This is it: \($0)." }
      + mutant.hints.phrases.prefix(4).map { "Here it is: \($0)." }
  }
}
