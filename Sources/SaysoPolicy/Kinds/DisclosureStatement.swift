import SaysoModel
import SaysoText

/// Words that disclose, or that are mistaken for a disclosure.
struct DisclosureStatement: Sendable {
  static let acceptShape = ElementShape(
    "accept", summary: "Words that say enough.",
    attributes: [
      .optional(
        "as", .keyword(["label"]),
        "label: only at the start of the post or of a line and followed by : | ] – or —, or in brackets, such as “Ad:” and “[Ad]”."
      ),
      .optional(
        "lang", .languageOrAny, "The language it is in, which must be the post's; * for any; the policy's unless given."
      ),
    ], content: .words)

  static let refuseShape = ElementShape(
    "refuse",
    summary: "Words that don't say enough. They are named in the finding, and never outweigh an accepted statement.",
    content: .words)

  let leaf: LeafID
  let text: String
  let isLabel: Bool
  let language: String

  init(_ element: PolicyElement, _ decoding: inout Decoding) {
    text = element.words
    isLabel = element.attribute("as")?.value == "label"
    language = element.attribute("lang")?.value ?? decoding.language
    leaf = decoding.termLeaf(element, reading: LeafReading(element, decoding))
  }

  func isIn(_ tag: String) -> Bool { LanguageRange.covers(language, tag) }

  /// As it would open a post.
  var opening: String {
    if isLabel { return "\(text): " }
    return text.hasPrefix("#") ? "\(text) " : "\(text). "
  }

  /// Places where it stands in the post's own text, written as it must be.
  func places(in scan: ScannedPost) -> [Hit] {
    scan.hits(of: leaf).filter { hit in
      hit.span.field == .text && !hit.views.containsDisguise && isWritten(hit, in: scan)
        && (!isLabel || isLabelled(hit, in: scan))
    }
  }

  /// In the running text, or as a whole hashtag: nobody reads “ad” in #AdVenture or in a link's path.
  private func isWritten(_ hit: Hit, in scan: ScannedPost) -> Bool {
    switch hit.zone {
    case .text: !text.hasPrefix("#")
    case .hashtag: Self.bare(scan.characters(of: hit.span)) == Self.bare(text)
    default: false
    }
  }

  private static func bare(_ words: String) -> String { words.lowercased().filter { $0.isLetter || $0.isNumber } }

  private func isLabelled(_ hit: Hit, in scan: ScannedPost) -> Bool {
    guard let text = scan.text(of: .text) else { return false }
    let before = String(decoding: text.bytes[..<hit.span.range.lowerBound], as: UTF8.self)
    let after = String(decoding: text.bytes[hit.span.range.upperBound...], as: UTF8.self)
    let line = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let lead = line.trimmingPrefix(while: \.isWhitespace)
    let next = after.drop { $0 == " " }.first
    if lead == "[" || lead == "(" { return next == "]" || next == ")" }
    return lead.isEmpty && next.map { ":|]–—-".contains($0) } == true
  }
}
