public import SaysoModel
import SaysoPolicy

extension Report {
  /// The report with every place in the post's text turned into a place in the markup its author wrote; the same for a
  /// post in plain text.
  ///
  /// `post.text` is then the markup, spans and suggestions are UTF-8 bytes of it, and a span's `text` remains what the
  /// reader sees, without the tags between. A place that nobody wrote (the line break of a paragraph) is empty. A
  /// suggestion stays only where it replaces characters and nothing else: none that a tag interrupts, and none whose
  /// words could be taken for markup. Places in other fields than the text stay as they are.
  public var inSource: Report {
    guard let map = post.sourceMap else { return self }
    var report = self
    report.post.text = map.source
    report.post.links = post.links?.map { PostLink(range: map.source(of: $0.range), target: $0.target) }
    report.post.sourceMap = nil
    let source = MarkupSource(map: map)
    for index in findings.indices {
      report.findings[index].spans = findings[index].spans.map(source.span)
      report.findings[index].suggestions = findings[index].suggestions.compactMap(source.suggestion)
    }
    for index in undetermined.indices { report.undetermined[index].spans = undetermined[index].spans.map(source.span) }
    for rule in explanations.indices {
      for leaf in explanations[rule].leaves.indices {
        report.explanations[rule].leaves[leaf].span = source.span(explanations[rule].leaves[leaf].span)
      }
    }
    return report
  }
}

/// Turns places in what a reader sees into places in what the author wrote.
private struct MarkupSource {
  let map: SourceMap

  func span(_ span: FindingSpan) -> FindingSpan {
    guard span.span.field == .text else { return span }
    var span = span
    span.span = TextSpan(.text, map.source(of: span.span.range))
    return span
  }

  func suggestion(_ suggestion: Suggestion) -> Suggestion? {
    guard suggestion.span.field == .text else { return suggestion }
    guard let range = uninterrupted(suggestion.span.range), Self.isPlain(suggestion.replacement),
      !MarkdownLineStart.isTouched(by: suggestion.replacement, at: range, in: map.source),
      let corrected = SuggestedEdit(range: range, replacement: suggestion.replacement).applied(to: map.source)
    else { return nil }
    return Suggestion(
      span: TextSpan(.text, range), replacement: suggestion.replacement, correctedText: corrected)
  }

  /// Where the range stands in the source, when nothing but its characters and their references stands there.
  private func uninterrupted(_ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty else { return insertion(at: range.lowerBound) }
    let covering = map.pieces(of: range)
    guard let first = covering.first, let last = covering.last, first.text.lowerBound <= range.lowerBound,
      last.text.upperBound >= range.upperBound
    else { return nil }
    for (left, right) in zip(covering, covering.dropFirst())
    where left.text.upperBound != right.text.lowerBound || left.source.upperBound != right.source.lowerBound {
      return nil
    }
    // Half a reference can't be replaced.
    let isWholeFirst = first.isVerbatim || first.text.lowerBound == range.lowerBound
    let isWholeLast = last.isVerbatim || last.text.upperBound == range.upperBound
    return isWholeFirst && isWholeLast ? map.source(of: range) : nil
  }

  /// Right before a character, or inside a stretch that stands byte for byte.
  private func insertion(at offset: Int) -> Range<Int>? {
    guard let piece = map.pieces(of: offset..<offset + 1).first, piece.text.lowerBound <= offset else { return nil }
    let distance = offset - piece.text.lowerBound
    guard distance == 0 || piece.isVerbatim else { return nil }
    return piece.source.lowerBound + distance..<piece.source.lowerBound + distance
  }

  /// Without a character that HTML or Markdown would read as its own.
  private static func isPlain(_ words: String) -> Bool {
    !words.utf8.contains { Array("<>&*_[]`\\~|\r\n".utf8).contains($0) }
  }
}

extension SourceMap {
  /// The pieces that overlap a range of the text, in order.
  fileprivate func pieces(of range: Range<Int>) -> ArraySlice<Piece> {
    let start = Self.first(pieces) { $0.text.upperBound > range.lowerBound }
    let end = Self.first(pieces) { $0.text.lowerBound >= range.upperBound }
    return start < end ? pieces[start..<end] : []
  }

  private static func first(_ pieces: [Piece], where holds: (Piece) -> Bool) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(pieces[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
