import SaysoModel
import SaysoPolicy

/// Keeps people's data out of a report, whoever reads it: a compliance report that repeats a card number is a second
/// leak. Where a personal-data rule found some, stars stand in every part of the report.
///
/// Values are also looked for where no rule found them: in the post that is answered, in the targets of links, in the
/// source of a post in markup. Takes time linear in the post, and none where there is nothing to hide.
final class ValueMask {
  /// The post without the values.
  let post: Post
  private let hidden: [TextSpan]
  private let values: ValueTrie

  /// `hidden`: where values stand, in any order.
  init(_ post: Post, hiding hidden: [TextSpan]) {
    self.hidden = hidden
    guard !hidden.isEmpty else {
      (self.post, values) = (post, .empty)
      return
    }
    let texts = Dictionary(
      post.fields.map { ($0, Array((post.text(of: $0) ?? "").utf8)) }, uniquingKeysWith: { first, _ in first })
    let written = hidden.compactMap { span in texts[span.field].map { Array($0[span.range.clamped(to: 0..<$0.count)]) }
    }
    values = ValueTrie(Set(written))
    self.post = Self.masked(post, hidden, values)
  }

  var isEmpty: Bool { hidden.isEmpty }

  private static func masked(_ post: Post, _ hidden: [TextSpan], _ values: ValueTrie) -> Post {
    var masked = post
    for field in post.fields {
      guard let text = post.text(of: field) else { continue }
      let found = hidden.filter { $0.field == field }.map(\.range)
      masked.setText(StarredText.of(text, starring: found + values.ranges(in: Array(text.utf8))), of: field)
    }
    let inText = hidden.filter { $0.field == .text }.map(\.range)
    masked.links = post.links?.map { link in
      let isHidden = inText.contains { $0.overlaps(link.range) }
      let ranges = isHidden ? [0..<link.target.utf8.count] : values.ranges(in: Array(link.target.utf8))
      return PostLink(range: link.range, target: StarredText.of(link.target, starring: ranges))
    }
    if let map = post.sourceMap {
      let ranges = inText.map(map.source(of:)) + values.ranges(in: Array(map.source.utf8))
      masked.sourceMap = SourceMap(source: StarredText.of(map.source, starring: ranges), pieces: map.pieces)
    }
    return masked
  }
}

// MARK: - Parts of a report

extension ValueMask {
  func span(_ span: FindingSpan) -> FindingSpan {
    guard !isEmpty else { return span }
    return FindingSpan(span: span.span, text: characters(of: span.span) ?? text(span.text), views: span.views)
  }

  /// `hits` are the words that the reason may quote, `scan` has them as they were written.
  func reason(_ reason: QuotingText, quoting hits: [Hit], of scan: ScannedPost) -> QuotingText {
    guard !isEmpty else { return reason }
    let quoted = Dictionary(
      hits.map { (scan.characters(of: $0.span), characters(of: $0.span) ?? "") },
      uniquingKeysWith: { first, _ in first })
    return QuotingText(
      parts: reason.parts.map { part in
        guard case .quotation(let words) = part else { return part }
        return .quotation(quoted[words] ?? text(words))
      })
  }

  /// `nil` for a change that touches a value or brings one back.
  func suggestion(_ suggestion: Suggestion) -> Suggestion? {
    guard !isEmpty else { return suggestion }
    let isTouched = hidden.contains {
      $0.field == suggestion.span.field && $0.range.lowerBound <= suggestion.span.range.upperBound
        && suggestion.span.range.lowerBound <= $0.range.upperBound
    }
    guard !isTouched, values.ranges(in: Array(suggestion.replacement.utf8)).isEmpty,
      let corrected = SuggestedEdit(range: suggestion.span.range, replacement: suggestion.replacement)
        .applied(to: post.text)
    else { return nil }
    return Suggestion(span: suggestion.span, replacement: suggestion.replacement, correctedText: corrected)
  }

  func explanation(_ explanation: RuleExplanation) -> RuleExplanation {
    guard !isEmpty else { return explanation }
    var explanation = explanation
    for index in explanation.leaves.indices { explanation.leaves[index].span = span(explanation.leaves[index].span) }
    explanation.notes = explanation.notes.map(text)
    return explanation
  }

  private func characters(of span: TextSpan) -> String? {
    guard let text = post.text(of: span.field)?.utf8, span.range.upperBound <= text.count else { return nil }
    let start = text.index(text.startIndex, offsetBy: span.range.lowerBound)
    return String(decoding: text[start..<text.index(start, offsetBy: span.range.count)], as: UTF8.self)
  }

  private func text(_ words: String) -> String {
    StarredText.of(words, starring: values.ranges(in: Array(words.utf8)))
  }
}

extension Post {
  fileprivate var fields: [PostField] {
    [.text, .quoted] + (media ?? []).indices.flatMap { [.alt($0), .file($0)] }
  }

  fileprivate func text(of field: PostField) -> String? {
    switch field {
    case .text: text
    case .alt(let position): medium(position)?.alt
    case .file(let position): medium(position)?.file
    case .quoted: reference?.text
    }
  }

  fileprivate mutating func setText(_ words: String, of field: PostField) {
    switch field {
    case .text: text = words
    case .alt(let position): if medium(position) != nil { media?[position].alt = words }
    case .file(let position): if medium(position) != nil { media?[position].file = words }
    case .quoted: reference?.text = words
    }
  }

  private func medium(_ position: Int) -> Media? {
    guard let media, media.indices.contains(position) else { return nil }
    return media[position]
  }
}
