import SaysoModel
import SaysoText

extension ScannedPost {
  /// Several changes to the post's text as one, from the first to the last; `nil` when there are none. They are in
  /// order and do not overlap.
  func joined(_ edits: [SuggestedEdit]) -> SuggestedEdit? {
    guard let first = edits.first, let last = edits.last, let bytes = text(of: .text)?.bytes,
      last.range.upperBound <= bytes.count
    else { return nil }
    var replacement = ""
    var end = first.range.lowerBound
    for edit in edits {
      guard edit.range.lowerBound >= end else { return nil }
      replacement += String(decoding: bytes[end..<edit.range.lowerBound], as: UTF8.self) + edit.replacement
      end = edit.range.upperBound
    }
    return SuggestedEdit(range: first.range.lowerBound..<end, replacement: replacement)
  }
}
