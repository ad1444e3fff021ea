import SaysoModel

/// One way in which a stretch of text is a word of a term.
struct WordMatch {
  var views: ViewSet
  var edits: Int
}

/// Holds stretches of text against words of terms, byte by byte: what the index only guesses is decided here.
struct WordMatcher {
  let reader: FieldReader

  /// Every way worth keeping in which the stretch is the word: if it stands there plainly, that one alone.
  func matches(
    _ edge: Edge, _ term: CompiledTerm, word: Int, _ scratch: inout ScanScratch, into found: inout [WordMatch]
  ) {
    let isDisguise = edge.kind != .token
    guard term.seesThroughDisguises || !isDisguise else { return }
    if edge.kind == .token {
      let folded = reader.folded(edge.tokens.lowerBound)
      if isPlain(folded, term, word, &scratch) { return found.append(WordMatch(views: edge.views, edits: 0)) }
      if let edits = edits(folded, edge, term, word) {
        found.append(WordMatch(views: edge.views.union(.nearSpelling), edits: edits))
      }
    }
    if term.seesThroughDisguises { disguised(edge, term.words[word].forms, &scratch, into: &found) }
  }

  /// The ways in which the stretch is the whole term run together.
  func matches(_ edge: Edge, wholeOf term: CompiledTerm, _ scratch: inout ScanScratch, into found: inout [WordMatch]) {
    guard term.seesThroughDisguises else { return }
    var edge = edge
    if term.words.count > 1, edge.kind != .letters { edge.views.insert(.joined) }
    if edge.kind == .token, reader.folded(edge.tokens.lowerBound).elementsEqual(term.whole.plain) {
      return found.append(WordMatch(views: edge.views, edits: 0))
    }
    disguised(edge, term.whole, &scratch, into: &found)
  }

  func isPlain(
    _ folded: UnsafeBufferPointer<UInt8>, _ term: CompiledTerm, _ word: Int, _ scratch: inout ScanScratch
  ) -> Bool {
    let plain = term.words[word].forms.plain
    if folded.elementsEqual(plain) { return true }
    switch term.match {
    case .word, .exact: return false
    case .prefix: return word == term.words.count - 1 && folded.starts(with: plain)
    case .stem: return scratch.stem(folded, language: term.stemLanguage) == term.words[word].stem
    }
  }

  /// `nil` when the term does not allow the edits it would take.
  private func edits(_ folded: UnsafeBufferPointer<UInt8>, _ edge: Edge, _ term: CompiledTerm, _ word: Int) -> Int? {
    guard term.slack > 0, term.words[word].mayBeEdited,
      !reader.tokens[edge.tokens.lowerBound].traits.contains(.hasDigit)
    else { return nil }
    return edits(folded, term, word)
  }

  func edits(_ folded: UnsafeBufferPointer<UInt8>, _ term: CompiledTerm, _ word: Int) -> Int? {
    term.words[word].forms.plain.withUnsafeBufferPointer {
      EditDistance.between(folded, $0, limit: term.slack)
    }
  }

  private func disguised(
    _ edge: Edge, _ forms: WordForms, _ scratch: inout ScanScratch, into found: inout [WordMatch]
  ) {
    read(edge, &scratch)
    if edge.kind == .letters, scratch.reading.folded == forms.plain {
      return found.append(WordMatch(views: edge.views, edits: 0))
    }
    disguised(edge.views, forms, mayCollapse: edge.kind != .letters, &scratch, into: &found)
  }

  /// The ways in which the stretch that is laid out in `scratch.reading` is a word in disguise.
  func disguised(
    _ views: ViewSet, _ forms: WordForms, mayCollapse: Bool, _ scratch: inout ScanScratch, into found: inout [WordMatch]
  ) {
    let reading = scratch.reading
    let mayCollapse = mayCollapse && reading.hasRun
    let collapses = mayCollapse && reading.collapsed == forms.collapsed
    if collapses { found.append(WordMatch(views: views.union(.repeats), edits: 0)) }
    guard reading.isReadOtherwise else { return }
    let isSkeleton = reading.skeleton == forms.skeleton
    let isCollapsedSkeleton = mayCollapse && reading.collapsedSkeleton == forms.collapsedSkeleton
    guard isSkeleton || (isCollapsedSkeleton && !collapses) else { return }
    let gate = reading.hasLookAlike ? scratch.gate(reader) : nil
    guard let seen = reading.skeletonViews(suspicious: gate?.suspects(reading.scalars) ?? true) else { return }
    if isSkeleton {
      found.append(WordMatch(views: views.union(seen), edits: 0))
    } else {
      found.append(WordMatch(views: views.union(seen).union(.repeats), edits: 0))
    }
  }

  /// Lays the stretch out in `scratch.reading`.
  func read(_ edge: Edge, _ scratch: inout ScanScratch) {
    scratch.reading.begin()
    switch edge.kind {
    case .token: readToken(edge.tokens.lowerBound, &scratch)
    case .chunk: scratch.reading.append(reader.bytes, edge.range)
    case .letters:
      for token in edge.tokens where SpacedLetters.isSingleLetter(token, reader) {
        scratch.reading.append(reader.bytes, reader.tokens[token].range)
      }
    }
    scratch.reading.finish()
  }

  /// In a link the source may be percent-encoded, so that the folded form has to do.
  func readToken(_ token: Int, _ scratch: inout ScanScratch) {
    if reader.tokens[token].zone == .link {
      scratch.reading.append(reader.folded, reader.tokens[token].foldedRange)
    } else {
      let range = reader.tokens[token].range
      scratch.reading.append(reader.bytes, range, withoutSeparators: reader.tag(token) != nil)
    }
  }
}
