import SaysoModel

/// Takes people's data out of a report: wherever a finding says that it found some, stars stand in every part of the
/// report, whoever reads it. A compliance report that repeats a card number is a second leak.
///
/// One star stands for one byte, so that offsets stay those of the author's text; spaces stay, and of values with an
/// inner form so do the signs that divide their groups.
struct ValueMask {
  private let spans: [TextSpan]

  init(_ findings: [Finding], _ undetermined: [UndeterminedEntry]) {
    spans =
      findings.filter(\.hidesValues).flatMap { $0.spans.map(\.span) }
      + undetermined.filter(\.hidesValues).flatMap { $0.spans.map(\.span) }
  }

  func masked(_ report: Report) -> Report {
    guard !spans.isEmpty else { return report }
    let original = report.post
    var masked = report
    masked.post = self.masked(original)
    let rewriting = Rewriting(from: original, to: masked.post, values: values(of: original))
    masked.findings = report.findings.map(rewriting.rewritten)
    masked.undetermined = report.undetermined.map(rewriting.rewritten)
    masked.explanations = report.explanations.map(rewriting.rewritten)
    return masked
  }

  private func values(of post: Post) -> [String] {
    spans.compactMap { span in post.text(of: span.field).map { $0.slice($0.utf8Range(span.range)) } }
      .filter { !$0.isEmpty }
  }

  private func masked(_ post: Post) -> Post {
    var masked = post
    let values = values(of: post)
    for field in post.fields {
      guard let text = post.text(of: field) else { continue }
      let ranges = spans.filter { $0.field == field }.map(\.range)
      // The value may stand elsewhere, too: in the post that is answered, or where the policy does not look.
      masked.setText(text.starred(in: ranges).starring(values), of: field)
    }
    masked.links = post.links?.map { link in
      values.contains { link.target.contains($0) } ? PostLink(range: link.range, target: link.target.starred) : link
    }
    return masked
  }
}

/// Puts the masked characters in place of the author's in everything that repeats them.
private struct Rewriting {
  let from: Post
  let to: Post
  let values: [String]

  init(from: Post, to: Post, values: [String]) {
    (self.from, self.to) = (from, to)
    // The longest first, so that no value is taken apart by another that it holds.
    self.values = Set(values).filter { !$0.isEmpty }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
  }

  func rewritten(_ finding: Finding) -> Finding {
    var finding = finding
    let quoted = Dictionary(
      finding.spans.map { ($0.text, rewritten($0).text) }, uniquingKeysWith: { first, _ in first })
    finding.spans = finding.spans.map(rewritten)
    finding.reason = QuotingText(
      parts: finding.reason.parts.map { part in
        guard case .quotation(let words) = part else { return part }
        return .quotation(quoted[words] ?? without(words))
      })
    // The rest of a corrected text would show what stands beside the correction.
    finding.suggestions = finding.suggestions.filter { suggestion in
      !values.contains { suggestion.correctedText.contains($0) || suggestion.replacement.contains($0) }
    }
    return finding
  }

  func rewritten(_ entry: UndeterminedEntry) -> UndeterminedEntry {
    var entry = entry
    entry.spans = entry.spans.map(rewritten)
    return entry
  }

  func rewritten(_ explanation: RuleExplanation) -> RuleExplanation {
    var explanation = explanation
    for index in explanation.leaves.indices {
      explanation.leaves[index].span = rewritten(explanation.leaves[index].span)
    }
    explanation.notes = explanation.notes.map(without)
    return explanation
  }

  private func rewritten(_ span: FindingSpan) -> FindingSpan {
    guard let before = from.text(of: span.span.field), let after = to.text(of: span.span.field), before != after,
      before.slice(before.utf8Range(span.span.range)) == span.text
    else { return FindingSpan(span: span.span, text: without(span.text), views: span.views) }
    return FindingSpan(span: span.span, text: after.slice(after.utf8Range(span.span.range)), views: span.views)
  }

  private func without(_ text: String) -> String {
    text.starring(values)
  }
}

extension String {
  /// The range, within the text.
  fileprivate func utf8Range(_ range: Range<Int>) -> Range<Int> { range.clamped(to: 0..<utf8.count) }

  fileprivate func slice(_ range: Range<Int>) -> String {
    String(decoding: Array(utf8)[range], as: UTF8.self)
  }

  fileprivate func starring(_ values: [String]) -> String {
    values.reduce(self) { $0.replacing($1, with: $1.starred) }
  }

  fileprivate var starred: String { starred(in: [0..<utf8.count]) }

  /// With a star for each byte of a letter, digit or symbol in the ranges.
  fileprivate func starred(in ranges: [Range<Int>]) -> String {
    var bytes = Array(utf8)
    for range in ranges.map(utf8Range) {
      for index in range where !Self.staysVisible.contains(bytes[index]) { bytes[index] = UInt8(ascii: "*") }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// White space and what divides the groups of a number or the parts of an address.
  private static let staysVisible: Set<UInt8> = Set(" \t\r\n-.@:/+()".utf8)
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
