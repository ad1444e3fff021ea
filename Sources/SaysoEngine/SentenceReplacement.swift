import SaysoModel
import SaysoPolicy
import SaysoText

/// The rule's own words in place of the sentence a finding stands in.
enum SentenceReplacement {
  static func edits(_ rule: Rule, _ finding: Finding, _ scene: Scene) -> [SuggestedEdit] {
    guard let first = finding.spans.first?.span, first.field == .text,
      let sentence = scene.scan.sentence(around: first)
    else { return [] }
    // What belongs together may reach into the next sentence.
    let end =
      finding.spans.map(\.span).filter { $0.field == .text }
      .compactMap { scene.scan.sentence(around: $0)?.upperBound }.max() ?? sentence.upperBound
    let range = scene.scan.withoutOuterSpace(sentence.lowerBound..<max(end, sentence.upperBound))
    return rule.insteads.map { SuggestedEdit(range: range, replacement: $0) }
  }
}

extension Post {
  /// The post after a change of its text that made it `corrected`: its links lead on from where their words now stand.
  func changed(by edit: SuggestedEdit, to corrected: String) -> Post {
    var changed = self
    changed.text = corrected
    changed.sourceMap = nil
    let end = edit.range.lowerBound + edit.replacement.utf8.count
    func moved(_ offset: Int) -> Int {
      offset >= edit.range.upperBound ? offset - edit.range.count + edit.replacement.utf8.count : min(offset, end)
    }
    changed.links = links?.map { link in
      let start = moved(link.range.lowerBound)
      return PostLink(range: start..<max(start, moved(link.range.upperBound)), target: link.target)
    }
    return changed
  }
}

extension SuggestedEdit {
  /// The text after the change; `nil` when the place does not lie in it.
  func applied(to text: String) -> String? {
    let bytes = Array(text.utf8)
    guard range.upperBound <= bytes.count else { return nil }
    return String(decoding: bytes[..<range.lowerBound] + replacement.utf8 + bytes[range.upperBound...], as: UTF8.self)
  }
}
