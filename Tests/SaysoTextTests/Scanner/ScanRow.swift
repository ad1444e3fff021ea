import SaysoModel
import Testing

@testable import SaysoText

/// One row of a table: a term, a post, and the post again with every hit in brackets and the views after a bar.
struct ScanRow: CustomTestStringConvertible, Sendable {
  let pattern: TermPattern
  let text: String
  let expected: String
  let language: String?

  init(_ pattern: TermPattern, _ text: String, _ expected: String? = nil, language: String? = nil) {
    self.pattern = pattern
    self.text = text
    self.expected = expected ?? text
    self.language = language
  }

  var testDescription: String { "\(pattern.phrase) in \(text)" }

  var found: String {
    let extractor = EntityExtractor(declaredDomains: ["larkfield.example"])
    let text = TokenizedText(text, field: .text, entities: extractor)
    return Self.marked(text.bytes, TermScanner([pattern]).hits(in: [text], language: language))
  }

  static func marked(_ bytes: [UInt8], _ hits: [TermHit]) -> String {
    var result: [UInt8] = []
    var cursor = 0
    for hit in hits {
      let views = hit.views.views.map(\.rawValue).joined(separator: " ")
      result += bytes[cursor..<hit.span.range.lowerBound] + Array("[".utf8) + bytes[hit.span.range]
      result += Array((views.isEmpty ? "]" : "|\(views)]").utf8)
      cursor = hit.span.range.upperBound
    }
    return String(decoding: result + bytes[cursor...], as: UTF8.self)
  }
}

extension TermPattern {
  /// A term that also sees through disguises.
  static func hidden(_ phrase: String, match: Match = .word, slack: Int = 0) -> TermPattern {
    TermPattern(phrase, match: match, slack: slack, seesThroughDisguises: true)
  }
}
