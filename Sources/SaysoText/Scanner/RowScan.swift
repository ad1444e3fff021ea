import SaysoModel

/// Terms spelt out in single letters: every stretch of a row is looked up, no longer than the longest term.
extension FieldScan {
  func scanRows(_ scratch: inout ScanScratch) {
    let letters = scratch.spaced.letters
    for first in letters.indices {
      let end = min(letters[first].rowEnd, first + index.longestCompound)
      var plain = TokenHash.seed
      var skeleton = TokenHash.seed
      var readsOtherwise = false
      for last in first..<end {
        let token = letters[last].token
        for byte in reader.folded(token) { plain = TokenHash.adding(byte, to: plain) }
        addSkeleton(of: token, to: &skeleton, &readsOtherwise, &scratch)
        guard last - first + 1 >= SpacedLetters.fewest else { continue }
        let row = first..<last + 1
        verify(table.entries(for: ReadingSpace.plain.key(plain)), row, &scratch)
        if readsOtherwise { verify(table.entries(for: ReadingSpace.skeleton.key(skeleton)), row, &scratch) }
      }
    }
  }

  private func addSkeleton(
    of token: Int, to hash: inout UInt64, _ readsOtherwise: inout Bool, _ scratch: inout ScanScratch
  ) {
    scratch.bytes.removeAll(keepingCapacity: true)
    for scalar in ScalarSequence(reader.bytes, reader.tokens[token].range) {
      readsOtherwise = readsOtherwise || scalar >= 0x80 || LeetSigns.isDigit(scalar)
      ScalarTable.appendSkeleton(of: scalar, to: &scratch.bytes)
    }
    for byte in scratch.bytes { hash = TokenHash.adding(byte, to: hash) }
  }

  private func verify(_ entries: Range<Int>, _ row: Range<Int>, _ scratch: inout ScanScratch) {
    for position in entries {
      let entry = table.entries[position]
      let term = index.terms[Int(entry.term)]
      guard term.seesThroughDisguises else { continue }
      let edge = reader.edge(letters: row, of: scratch.spaced)
      if entry.part == KeyTable.Entry.whole {
        verifyWholeRow(edge, term, &scratch)
      } else {
        verifier.verify(edge, term, word: Int(entry.part), &scratch)
      }
    }
  }

  private func verifyWholeRow(_ edge: Edge, _ term: CompiledTerm, _ scratch: inout ScanScratch) {
    guard term.words.count > 1 else { return }
    var found: [WordMatch] = []
    matcher.matches(edge, wholeOf: term, &scratch, into: &found)
    for match in found { report(term, edge.range, edge.zone, match.views, edge.tokens, &scratch) }
  }
}
