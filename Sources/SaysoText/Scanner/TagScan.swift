import SaysoModel

/// Terms inside hashtags and handles: any run of a name's segments may be a term run together.
extension FieldScan {
  /// A run of several segments is read for disguises up to this many times the length of the term.
  static let longestDisguisedRun = 6

  func scanTag(_ token: Int, isSuspicious: Bool, _ scratch: inout ScanScratch) {
    scratch.segments.split(reader.bytes, reader.tokens[token].range)
    let edge = reader.edge(token: token)
    let segments = scratch.segments.segments
    for first in segments.indices {
      scanRuns(from: first, edge, &scratch)
      scanOpenForms(first, edge, &scratch)
      if isSuspicious { scanDisguisedRuns(from: first, edge, &scratch) }
    }
  }

  private func scanRuns(from first: Int, _ edge: Edge, _ scratch: inout ScanScratch) {
    let segments = scratch.segments.segments
    let start = segments[first].folded.lowerBound
    var hash = TokenHash.seed
    for last in first..<segments.count {
      guard segments[last].folded.upperBound - start <= index.longestCompound else { return }
      for byte in scratch.segments.folded[segments[last].folded] { hash = TokenHash.adding(byte, to: hash) }
      let run = start..<segments[last].folded.upperBound
      for position in table.entries(for: ReadingSpace.plain.key(hash)) {
        guard let term = wholeTerm(position), scratch.segments.folded[run].elementsEqual(term.whole.plain) else {
          continue
        }
        report(term, edge.range, edge.zone, edge.views, edge.tokens, &scratch)
      }
    }
  }

  private func wholeTerm(_ position: Int) -> CompiledTerm? {
    let entry = table.entries[position]
    return entry.part == KeyTable.Entry.whole ? index.terms[Int(entry.term)] : nil
  }

  /// A single segment may be a word that goes on, is bent or is misspelt.
  private func scanOpenForms(_ segment: Int, _ edge: Edge, _ scratch: inout ScanScratch) {
    guard index.hasOpenForms else { return }
    let name = scratch.segments.folded[scratch.segments.segments[segment].folded]
    name.withUnsafeBufferPointer { folded in
      let hasDigit = ScalarSequence(folded).contains { ScalarTable.isDecimalDigit($0) }
      forEachOpenForm(name, hasDigit: hasDigit, &scratch) { entries, scratch in
        for position in entries { verify(position, folded, hasDigit: hasDigit, edge, &scratch) }
      }
    }
  }

  private func verify(
    _ position: Int, _ folded: UnsafeBufferPointer<UInt8>, hasDigit: Bool, _ edge: Edge, _ scratch: inout ScanScratch
  ) {
    let term = index.terms[Int(table.entries[position].term)]
    guard term.words.count == 1 else { return }
    if matcher.isPlain(folded, term, 0, &scratch) {
      report(term, edge.range, edge.zone, edge.views, edge.tokens, &scratch)
    } else if term.slack > 0, term.words[0].mayBeEdited, !hasDigit, matcher.edits(folded, term, 0) != nil {
      report(term, edge.range, edge.zone, edge.views.union(.nearSpelling), edge.tokens, &scratch)
    }
  }

  private func scanDisguisedRuns(from first: Int, _ edge: Edge, _ scratch: inout ScanScratch) {
    let segments = scratch.segments.segments
    let start = segments[first].folded.lowerBound
    for last in first..<segments.count {
      let length = segments[last].folded.upperBound - start
      guard last == first || length <= Self.longestDisguisedRun * index.longestCompound else { return }
      scratch.reading.begin()
      let source = segments[first].source.lowerBound..<segments[last].source.upperBound
      scratch.reading.append(reader.bytes, source, withoutSeparators: true)
      scratch.reading.finish()
      scratch.reading.disguisedKeys.forEach { key in
        for position in table.entries(for: key) {
          guard let term = wholeTerm(position),
            last == first || length <= Self.longestDisguisedRun * term.whole.longestForm
          else { continue }
          reportDisguised(term, edge, &scratch)
        }
      }
    }
  }

  private func reportDisguised(_ term: CompiledTerm, _ edge: Edge, _ scratch: inout ScanScratch) {
    guard term.seesThroughDisguises else { return }
    var found: [WordMatch] = []
    matcher.disguised(edge.views, term.whole, mayCollapse: true, &scratch, into: &found)
    for match in found { report(term, edge.range, edge.zone, match.views, edge.tokens, &scratch) }
  }
}
