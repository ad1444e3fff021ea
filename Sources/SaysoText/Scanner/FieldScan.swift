import SaysoModel

/// One pass over one text of a post: every word is looked up, and every candidate verified on the spot.
struct FieldScan {
  /// Kept alive by the scanner, which outlives the pass: counting references here took most of the time.
  unowned(unsafe) let index: TermIndex
  let table: KeyLookup
  let reader: FieldReader
  let matcher: WordMatcher
  let verifier: PhraseVerifier
  private let triggers: DisguiseTriggers

  init(_ index: TermIndex, _ reader: FieldReader) {
    self.index = index
    table = index.table.lookup
    self.reader = reader
    matcher = WordMatcher(reader: reader)
    verifier = PhraseVerifier(matcher)
    triggers = index.seesThroughDisguises ? DisguiseTriggers(reader) : []
  }

  func run(_ scratch: inout ScanScratch) {
    scratch.beginField()
    if !index.terms.isEmpty {
      if triggers.contains(.sign) { scratch.leet.find(in: reader) }
      if triggers.contains(.singleLetters) { scratch.spaced.find(in: reader) }
      for token in reader.tokens.indices { scan(token, &scratch) }
      for position in scratch.leet.chunks.indices {
        scanDisguised(reader.edge(scratch.leet.chunks[position]), &scratch)
      }
      scanRows(&scratch)
    }
    index.exact.scan(reader, &scratch)
  }

  private func scan(_ token: Int, _ scratch: inout ScanScratch) {
    let isTag = reader.tag(token) != nil
    if index.hasOpenForms {
      scanForms(of: token, isTag: isTag, &scratch)
    } else {
      _ = scanPlain(token, isTag: isTag, &scratch)
    }
    let isSuspicious = index.seesThroughDisguises && triggers.concern(token, reader)
    if isTag { scanTag(token, isSuspicious: isSuspicious, &scratch) }
    if isSuspicious { scanDisguised(reader.edge(token: token), &scratch) }
  }

  /// Looks a word up as it stands, unless it is known that nothing is filed under any form of it. What is filed under
  /// one with digits hangs on more than its letters.
  private func scanForms(of token: Int, isTag: Bool, _ scratch: inout ScanScratch) {
    let hasDigit = reader.tokens[token].traits.contains(.hasDigit)
    let word = hasDigit ? nil : Stemmer.MemoKey(reader.folded(token))
    if let word, scratch.quiet.contains(word) { return }
    var isQuiet = !scanPlain(token, isTag: isTag, &scratch)
    let folded = reader.foldedForms.pointee[reader.tokens[token].foldedRange]
    forEachOpenForm(folded, hasDigit: hasDigit, &scratch) { entries, scratch in
      isQuiet = false
      verify(entries, reader.edge(token: token), isTag: isTag, &scratch)
    }
    if isQuiet, let word { scratch.quiet.insert(word) }
  }

  /// Whether anything is filed under the very word.
  private func scanPlain(_ token: Int, isTag: Bool, _ scratch: inout ScanScratch) -> Bool {
    let plain = table.entries(for: ReadingSpace.plain.key(reader.tokens[token].hash))
    if plain.isEmpty { return false }
    verify(plain, reader.edge(token: token), isTag: isTag, &scratch)
    return true
  }

  /// Looks a word up under what may go on, be bent or be misspelt.
  func forEachOpenForm(
    _ folded: ArraySlice<UInt8>, hasDigit: Bool, _ scratch: inout ScanScratch,
    _ body: (Range<Int>, inout ScanScratch) -> Void
  ) {
    if !index.prefixLengths.isEmpty { folded.withUnsafeBufferPointer { prefixes(of: $0, &scratch, body) } }
    for language in index.stemLanguages.indices where index.stemBeginnings[language].mayBegin(folded) {
      let stem = scratch.stemHash(folded, language: language)
      let entries = table.entries(for: ReadingSpace.stem.key(stem, variant: language))
      if !entries.isEmpty { body(entries, &scratch) }
    }
    if index.greatestSlack > 0, !hasDigit {
      folded.withUnsafeBufferPointer { nearSpellings(of: $0, &scratch, body) }
    }
  }

  private func prefixes(
    of folded: UnsafeBufferPointer<UInt8>, _ scratch: inout ScanScratch,
    _ body: (Range<Int>, inout ScanScratch) -> Void
  ) {
    var hash = TokenHash.seed
    var at = 0
    for length in index.prefixLengths {
      guard length <= folded.count else { return }
      while at < length {
        hash = TokenHash.adding(folded[at], to: hash)
        at += 1
      }
      let entries = table.entries(for: ReadingSpace.prefix.key(hash))
      if !entries.isEmpty { body(entries, &scratch) }
    }
  }

  private func nearSpellings(
    of folded: UnsafeBufferPointer<UInt8>, _ scratch: inout ScanScratch,
    _ body: (Range<Int>, inout ScanScratch) -> Void
  ) {
    let letters = ScalarSequence(folded).reduce(0) { count, _ in count + 1 }
    let slack = index.greatestSlack
    guard letters >= index.editableLengths.lowerBound - slack, letters <= index.editableLengths.upperBound + slack
    else {
      return
    }
    DeletionNeighbourhood.forEach(of: folded, deleting: slack) { hash in
      let entries = table.entries(for: ReadingSpace.deletion.key(hash))
      if !entries.isEmpty { body(entries, &scratch) }
    }
  }

  /// A tag's name stands whole only for a word of a longer phrase; what is inside it is ``scanTag``'s.
  private func verify(_ entries: Range<Int>, _ edge: Edge, isTag: Bool, _ scratch: inout ScanScratch) {
    for position in entries where index.neighbours[position].stands(around: edge.tokens, reader) {
      let entry = table.entries[position]
      let term = index.terms[Int(entry.term)]
      let isPhrase = term.words.count > 1
      if entry.part == KeyTable.Entry.whole {
        if isPhrase, !isTag { verifyWhole(edge, term, &scratch) }
      } else if isPhrase || !isTag {
        verifier.verify(edge, term, word: Int(entry.part), &scratch)
      }
    }
  }

  private func verifyWhole(_ edge: Edge, _ term: CompiledTerm, _ scratch: inout ScanScratch) {
    var found: [WordMatch] = []
    matcher.matches(edge, wholeOf: term, &scratch, into: &found)
    for match in found { report(term, edge.range, edge.zone, match.views, edge.tokens, &scratch) }
  }

  func report(
    _ term: CompiledTerm, _ range: Range<Int>, _ zone: Zone, _ views: ViewSet, _ tokens: Range<Int>,
    _ scratch: inout ScanScratch
  ) {
    scratch.found.append(
      TermHit(
        pattern: term.pattern, span: TextSpan(reader.field, range), zone: zone, views: term.seen(views), tokens: tokens)
    )
  }

  /// Looks a stretch up under everything it may be read as, unless it is known that nothing is filed there. Tags and
  /// links are read otherwise than they are written.
  private func scanDisguised(_ edge: Edge, _ scratch: inout ScanScratch) {
    let isTag = edge.kind == .token && reader.tag(edge.tokens.lowerBound) != nil
    let isAsWritten = !isTag && edge.zone != .link
    let written = isAsWritten ? Stemmer.MemoKey(UnsafeBufferPointer(rebasing: reader.bytes[edge.range])) : nil
    if let written, scratch.undisguised.contains(written) { return }
    matcher.read(edge, &scratch)
    let keys = scratch.reading.disguisedKeys
    var isQuiet = true
    keys.forEach { key in
      let entries = table.entries(for: key)
      if entries.isEmpty { return }
      isQuiet = false
      verify(entries, edge, isTag: isTag, &scratch)
    }
    if isQuiet, let written { scratch.undisguised.insert(written) }
  }
}
