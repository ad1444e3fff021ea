import SaysoModel
import SaysoText

/// Words that disclose, or that are mistaken for a disclosure.
struct DisclosureStatement: Sendable {
  static let acceptShape = ElementShape(
    "accept", summary: "Words that say enough.",
    attributes: [
      .optional(
        "as", .keyword(["label"]),
        "label: only at the start of the post or of a line and followed by : | – or —, or in brackets, such as “Ad:” and “[Ad]”."
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
  let location: SourceLocation

  init(_ element: PolicyElement, _ decoding: inout Decoding) {
    text = element.words
    location = element.location
    isLabel = element.attribute("as")?.value == "label"
    language = element.attribute("lang")?.value ?? decoding.language
    leaf = decoding.termLeaf(element, reading: LeafReading(element, decoding))
  }

  static func explanation(_ element: PolicyElement) -> ExplainedItem {
    let label = element.attribute("as") == nil ? "" : " as a label at the start of the post or of a line"
    let language = element.attribute("lang").map {
      $0.value == "*" ? ", in a post of any language" : ", in a post whose language is “\($0.value)”"
    }
    return ExplainedItem("“\(element.words)”\(label)\(language ?? "")")
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
    guard let bytes = scan.text(of: .text)?.bytes else { return false }
    let blank: Set<UInt8> = [0x20, 0x09]
    var lead = bytes[..<hit.span.range.lowerBound]
    while let last = lead.last, blank.contains(last) { lead.removeLast() }
    let after = bytes[hit.span.range.upperBound...]
    let isSpaced = after.first.map(blank.contains) == true
    let next = String(decoding: after.drop(while: blank.contains).prefix(4), as: UTF8.self).first
    if let bracket = lead.last, bracket == UInt8(ascii: "[") || bracket == UInt8(ascii: "(") {
      return next == (bracket == UInt8(ascii: "[") ? "]" : ")") && Self.isLineStart(lead.dropLast())
    }
    // A hyphen belongs to a word (“ad-free”) unless there is a space before it.
    return Self.isLineStart(lead) && next.map { ":|–—".contains($0) || $0 == "-" && isSpaced } == true
  }

  private static func isLineStart(_ lead: ArraySlice<UInt8>) -> Bool {
    lead.last { $0 != 0x20 && $0 != 0x09 }.map { $0 == 0x0A || $0 == 0x0D } ?? true
  }
}
