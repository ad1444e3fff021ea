import SaysoModel

/// Follows a phrase left and right from the word that the index found.
struct PhraseVerifier {
  let matcher: WordMatcher
  private var reader: FieldReader { matcher.reader }

  init(_ matcher: WordMatcher) { self.matcher = matcher }

  /// Part of a phrase that has been found.
  fileprivate struct Path {
    var range: Range<Int>
    var tokens: Range<Int>
    var views: ViewSet
    var edits: Int
    var zones: ZoneSet

    func seen(through more: ViewSet) -> Path {
      var path = self
      path.views.formUnion(more)
      return path
    }

    func joined(with other: Path) -> Path {
      Path(
        range: min(range.lowerBound, other.range.lowerBound)..<max(range.upperBound, other.range.upperBound),
        tokens: min(tokens.lowerBound, other.tokens.lowerBound)..<max(tokens.upperBound, other.tokens.upperBound),
        views: views.union(other.views), edits: edits + other.edits, zones: zones.union(other.zones))
    }
  }

  /// Reports every place where the whole phrase stands with `edge` as its word `word`.
  func verify(_ edge: Edge, _ term: CompiledTerm, word: Int, _ scratch: inout ScanScratch) {
    if term.isMetAsWritten { return verifyAsWritten(edge, term, word, &scratch) }
    let here = paths(over: edge, term, word, &scratch)
    guard !here.isEmpty else { return }
    let left = word == 0 ? nil : paths(beyond: edge, term, word, .left, &scratch)
    if let left, left.isEmpty { return }
    let right = word == term.words.count - 1 ? nil : paths(beyond: edge, term, word, .right, &scratch)
    for path in here {
      for path in left?.map({ path.joined(with: $0) }) ?? [path] {
        for path in right?.map({ path.joined(with: $0) }) ?? [path] where path.edits <= term.slack {
          report(path, term, &scratch)
        }
      }
    }
  }

  /// Of such a phrase no word can stand in more than one way, nor elsewhere than beside the one before.
  private func verifyAsWritten(_ edge: Edge, _ term: CompiledTerm, _ word: Int, _ scratch: inout ScanScratch) {
    let first = edge.tokens.lowerBound - word
    guard edge.kind == .token, first >= 0, first + term.words.count <= reader.tokens.count else { return }
    var found: Path?
    var last = edge
    for (position, own) in term.words.enumerated() {
      guard reader.folded(first + position).elementsEqual(own.forms.plain) else { return }
      let here = reader.edge(token: first + position)
      var path = Path(here, WordMatch(views: here.views, edits: 0))
      if let before = found {
        guard
          let gap = reader.views(
            from: last, to: here, allowingPunctuation: own.allowsPunctuationBefore, seeingThrough: false)
        else { return }
        path = before.joined(with: path.seen(through: gap))
      }
      (found, last) = (path, here)
    }
    if let found { report(found, term, &scratch) }
  }

  private enum Direction { case left, right }

  private func paths(over edge: Edge, _ term: CompiledTerm, _ word: Int, _ scratch: inout ScanScratch) -> [Path] {
    var found: [WordMatch] = []
    matcher.matches(edge, term, word: word, &scratch, into: &found)
    return found.map { Path(edge, $0) }
  }

  /// All readings of the rest of the phrase on one side of a word.
  private func paths(
    beyond edge: Edge, _ term: CompiledTerm, _ word: Int, _ direction: Direction, _ scratch: inout ScanScratch
  ) -> [Path] {
    let next = direction == .right ? word + 1 : word - 1
    let allowsPunctuation = term.words[max(word, next)].allowsPunctuationBefore
    let isLast = direction == .right ? next == term.words.count - 1 : next == 0
    var found: [Path] = []
    for neighbour in neighbours(of: edge, direction, term, next, scratch) {
      let (left, right) = direction == .right ? (edge, neighbour) : (neighbour, edge)
      let gap = reader.views(
        from: left, to: right, allowingPunctuation: allowsPunctuation, seeingThrough: term.seesThroughDisguises)
      guard let gap else { continue }
      let here = paths(over: neighbour, term, next, &scratch).map { $0.seen(through: gap) }
      if here.isEmpty || isLast {
        found += here
        continue
      }
      let further = paths(beyond: neighbour, term, next, direction, &scratch)
      for path in here { found += further.map { path.joined(with: $0) } }
    }
    return found
  }

  /// What may stand for `word` beside a stretch. Emoji in between may be passed over by those who see through disguises.
  private func neighbours(
    of edge: Edge, _ direction: Direction, _ term: CompiledTerm, _ word: Int, _ scratch: ScanScratch
  ) -> [Edge] {
    var found: [Edge] = []
    let step = direction == .right ? 1 : -1
    let nearest = direction == .right ? edge.tokens.upperBound : edge.tokens.lowerBound - 1
    if reader.tokens.indices.contains(nearest) { found.append(reader.edge(token: nearest)) }
    guard term.seesThroughDisguises else { return found }
    let passed = WordGap.signTokens(from: nearest, by: step, reader)
    for distance in 1..<passed + 1 where reader.tokens.indices.contains(nearest + distance * step) {
      found.append(reader.edge(token: nearest + distance * step))
    }
    let farthest = nearest + passed * step
    switch direction {
    case .right: appendChunks(rightOf: edge, upTo: farthest, scratch, &found)
    case .left: appendChunks(leftOf: edge, downTo: farthest, scratch, &found)
    }
    let longest = term.words[word].forms.longestForm
    for token in stride(from: nearest, through: farthest, by: step) {
      appendLetters(from: token, direction, upTo: longest, scratch, &found)
    }
    return found
  }

  private func appendChunks(rightOf edge: Edge, upTo token: Int, _ scratch: ScanScratch, _ found: inout [Edge]) {
    let chunks = scratch.leet.chunks
    var index = chunks.partition { $0.range.lowerBound >= edge.range.upperBound }
    while index < chunks.count, chunks[index].tokens.lowerBound <= token {
      found.append(reader.edge(chunks[index]))
      index += 1
    }
  }

  /// Chunks are sorted by where they start; those of one run overlap, and runs do not.
  private func appendChunks(leftOf edge: Edge, downTo token: Int, _ scratch: ScanScratch, _ found: inout [Edge]) {
    let chunks = scratch.leet.chunks
    var index = chunks.partition { $0.range.lowerBound >= edge.range.lowerBound } - 1
    while index >= 0, chunks[index].tokens.upperBound > token {
      if chunks[index].range.upperBound <= edge.range.lowerBound { found.append(reader.edge(chunks[index])) }
      index -= 1
    }
  }

  /// Rows of up to `longest` letters that start, or end, at a token.
  private func appendLetters(
    from token: Int, _ direction: Direction, upTo longest: Int, _ scratch: ScanScratch, _ found: inout [Edge]
  ) {
    let letters = scratch.spaced.letters
    let fewest = SpacedLetters.fewest
    switch direction {
    case .right:
      let first = letters.partition { $0.token >= token }
      guard first < letters.count, letters[first].token == token else { return }
      let end = min(letters[first].rowEnd, first + longest)
      for last in stride(from: first + fewest, through: end, by: 1) {
        found.append(reader.edge(letters: first..<last, of: scratch.spaced))
      }
    case .left:
      let end = letters.partition { $0.token > token }
      guard end > 0, letters[end - 1].token == token else { return }
      var first = end - fewest
      while first >= max(0, end - longest), letters[first].rowEnd >= end {
        found.append(reader.edge(letters: first..<end, of: scratch.spaced))
        first -= 1
      }
    }
  }

  private func report(_ path: Path, _ term: CompiledTerm, _ scratch: inout ScanScratch) {
    let zone = Zone.allCases.first { path.zones == ZoneSet($0) } ?? reader.zone
    scratch.found.append(
      TermHit(
        pattern: term.pattern, span: TextSpan(reader.field, path.range), zone: zone, views: term.seen(path.views),
        tokens: path.tokens))
  }
}

extension PhraseVerifier.Path {
  fileprivate init(_ edge: Edge, _ match: WordMatch) {
    self.init(
      range: edge.range, tokens: edge.tokens, views: match.views, edits: match.edits, zones: ZoneSet(edge.zone))
  }
}
