import SaysoModel

@testable import SaysoText

/// The specification of the term scanner: tries every pattern at every place in every reading, with no index, no hash
/// and no short cut. It shares only the tokenizer, the tables and the stemmer with what it checks.
struct NaiveMatcher {
  let patterns: [TermPattern]
  private let terms: [NaiveTerm?]

  init(_ patterns: [TermPattern]) {
    self.patterns = patterns
    terms = patterns.map { $0.problem == nil ? NaiveTerm($0) : nil }
  }

  func hits(in texts: [TokenizedText], language: String?) -> [TermHit] {
    var found: [TermHit] = []
    for text in texts.map(NaiveText.init) {
      let gate = NaiveGate(text, language: language)
      let units = text.units
      for (position, term) in terms.enumerated() {
        guard let term else { continue }
        if term.pattern.match == .exact {
          found += NaiveExact.hits(term.pattern.phrase, position, in: text)
        } else {
          let search = NaiveSearch(term: term, position: position, text: text, units: units, gate: gate)
          found += search.phrases + search.joined + search.tags
        }
      }
    }
    return NaiveSelection.selected(found)
  }
}

/// A term's words in their forms.
struct NaiveTerm {
  struct Word {
    let plain: [UInt8]
    let skeleton: [UInt8]
    let mayBeEdited: Bool
    let hasPunctuationBefore: Bool
    let stem: [UInt8]
  }

  let pattern: TermPattern
  let words: [Word]
  let stemmer: Stemmer?
  var whole: (plain: [UInt8], skeleton: [UInt8]) { (words.flatMap(\.plain), words.flatMap(\.skeleton)) }

  init(_ pattern: TermPattern) {
    self.pattern = pattern
    let stemmer = pattern.match == .stem ? Stemmer(language: pattern.language) : nil
    self.stemmer = stemmer
    let text = NaiveText(TokenizedText(pattern.phrase, field: .text, entities: [Entity]()))
    words = text.text.tokens.enumerated().map { index, token in
      let plain = text.folded(token)
      let scalars = Array(String(decoding: plain, as: UTF8.self).unicodeScalars)
      let before = index == 0 ? token.range.lowerBound : text.text.tokens[index - 1].range.upperBound
      return Word(
        plain: plain, skeleton: Skeleton.of(String(text.scalars(in: token.range))),
        mayBeEdited: scalars.count >= 4 && scalars.allSatisfy(\.isLetter),
        hasPunctuationBefore: NaiveGap.hasPunctuation(text.scalars(in: before..<token.range.lowerBound)),
        stem: stemmer?.stem(plain) ?? [])
    }
  }
}

enum NaiveExact {
  static func hits(_ phrase: String, _ position: Int, in text: NaiveText) -> [TermHit] {
    let bytes = Array(phrase.utf8)
    guard bytes.count <= text.text.bytes.count else { return [] }
    let scalars = Array(phrase.unicodeScalars)
    return (0...text.text.bytes.count - bytes.count).compactMap { start in
      let range = start..<start + bytes.count
      guard Array(text.text.bytes[range]) == bytes,
        !isWord(scalars.first) || text.isBoundary(range.lowerBound),
        !isWord(scalars.last) || text.isBoundary(range.upperBound)
      else { return nil }
      return hit(range, position, in: text)
    }
  }

  private static func isWord(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { NaiveText.makesWord($0) || $0.isMark } ?? false
  }

  private static func hit(_ range: Range<Int>, _ position: Int, in text: NaiveText) -> TermHit? {
    var span = range
    var views: ViewSet = []
    var zone: Zone?
    for entity in text.text.entities where entity.range.overlaps(range) {
      let holds = { (outer: Range<Int>) in outer.lowerBound <= range.lowerBound && range.upperBound <= outer.upperBound
      }
      switch entity.kind {
      case .cashtag: break
      case .email: if holds(entity.range) { return nil }
      case .link(let address):
        guard holds(entity.range) else { break }
        guard holds(address.pathAndQueryRange) else { return nil }
        if text.text.field == .text { zone = .link }
      case .hashtag, .mention:
        span = min(span.lowerBound, entity.range.lowerBound)..<max(span.upperBound, entity.range.upperBound)
        if case .hashtag = entity.kind { views.insert(.hashtag) } else { views.insert(.handle) }
      }
    }
    let tokens = text.tokens(touching: span)
    let zones = Set(tokens.map { text.text.tokens[$0].zone })
    let place = zone ?? (zones.count == 1 ? zones.first : nil) ?? text.fieldZone
    if place == .link { views.insert(.link) }
    return TermHit(
      pattern: position, span: TextSpan(text.text.field, span), zone: place, views: views, tokens: tokens)
  }
}

enum NaiveSelection {
  static func selected(_ found: [TermHit]) -> [TermHit] {
    var rest = found
    var kept: [TermHit] = []
    while let best = rest.min(by: isBetter) {
      kept.append(best)
      rest.removeAll {
        $0.pattern == best.pattern && $0.span.field == best.span.field && $0.span.range.overlaps(best.span.range)
      }
    }
    return kept
  }

  private static func isBetter(_ left: TermHit, _ right: TermHit) -> Bool {
    if left.pattern != right.pattern { return left.pattern < right.pattern }
    if left.span.field != right.span.field { return left.span.field < right.span.field }
    let (one, other) = (left.span.range, right.span.range)
    if one.lowerBound != other.lowerBound { return one.lowerBound < other.lowerBound }
    if one.upperBound != other.upperBound { return one.upperBound > other.upperBound }
    let disguises = (left.views.views.count { $0.isDisguise }, right.views.views.count { $0.isDisguise })
    if disguises.0 != disguises.1 { return disguises.0 < disguises.1 }
    if left.views.views.count != right.views.views.count { return left.views.views.count < right.views.views.count }
    return left.views.rawValue < right.views.rawValue
  }
}
