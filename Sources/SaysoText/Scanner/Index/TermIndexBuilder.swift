/// Files each term under its rarest word in every form in which that word may be met.
struct TermIndexBuilder {
  private(set) var terms: [CompiledTerm] = []
  private(set) var filings: [KeyTable.Filing] = []
  private(set) var prefixLengths: Set<Int> = []
  private(set) var greatestSlack = 0
  private(set) var editableLengths: ClosedRange<Int>?
  private(set) var longestCompound = 0
  /// By language.
  private(set) var stems: [Int: [[UInt8]]] = [:]
  private(set) var exactPhrases: [(pattern: Int, phrase: [UInt8])] = []
  /// For tests: the kind of key that is not filed, which must be noticed.
  private let omitted: ReadingSpace?

  init(roomFor count: Int, leavingOut omitted: ReadingSpace? = nil) {
    self.omitted = omitted
    terms.reserveCapacity(count)
    filings.reserveCapacity(count * 8)
  }

  mutating func add(_ term: CompiledTerm) {
    guard term.match != .exact else { return exactPhrases.append((term.pattern, term.phrase)) }
    let anchor = anchor(of: term)
    let word = term.words[anchor]
    file(word.forms, term, part: Int16(anchor))
    file(term.whole, term, part: KeyTable.Entry.whole)
    fileOpenForms(term, anchor)
    longestCompound = max(longestCompound, term.whole.longestForm)
    terms.append(term)
  }

  private func anchor(of term: CompiledTerm) -> Int {
    let last = term.words.count - 1
    guard last > 0 else { return 0 }
    var best = (position: 0, score: Int.min)
    for position in 0..<(term.match == .prefix ? last : last + 1) {
      let score = WordRarity.score(term.words[position].forms.plain)
      if score >= best.score { best = (position, score) }
    }
    return best.position
  }

  private mutating func file(_ forms: WordForms, _ term: CompiledTerm, part: Int16) {
    insert(.plain, TokenHash.of(forms.plain), part)
    guard term.seesThroughDisguises else { return }
    insert(.collapsed, TokenHash.of(forms.collapsed), part)
    insert(.skeleton, TokenHash.of(forms.skeleton), part)
    insert(.collapsedSkeleton, TokenHash.of(forms.collapsedSkeleton), part)
  }

  private mutating func fileOpenForms(_ term: CompiledTerm, _ anchor: Int) {
    let word = term.words[anchor]
    let part = Int16(anchor)
    if term.match == .stem {
      stems[term.stemLanguage, default: []].append(word.stem)
      insert(.stem, TokenHash.of(word.stem), part, variant: term.stemLanguage)
    }
    if term.match == .prefix, anchor == term.words.count - 1 {
      prefixLengths.insert(word.forms.plain.count)
      insert(.prefix, TokenHash.of(word.forms.plain), part)
    }
    guard term.slack > 0 else { return }
    greatestSlack = max(greatestSlack, term.slack)
    let letters = word.letters
    let known = editableLengths ?? letters...letters
    editableLengths = min(known.lowerBound, letters)...max(known.upperBound, letters)
    guard word.mayBeEdited else { return }
    var hashes: [UInt64] = []
    word.forms.plain.withUnsafeBufferPointer { plain in
      DeletionNeighbourhood.forEach(of: plain, deleting: term.slack) { hashes.append($0) }
    }
    hashes.sort()
    for (index, hash) in hashes.enumerated() where index == 0 || hash != hashes[index - 1] {
      insert(.deletion, hash, part)
    }
  }

  private mutating func insert(_ space: ReadingSpace, _ hash: UInt64, _ part: Int16, variant: Int = 0) {
    guard space != omitted else { return }
    filings.append(
      KeyTable.Filing(
        key: space.key(hash, variant: variant), entry: KeyTable.Entry(term: Int32(terms.count), part: part)))
  }
}
