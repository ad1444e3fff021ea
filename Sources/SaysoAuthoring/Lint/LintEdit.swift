public import SaysoPolicy

/// A change to a file of the policy that mends what a finding is about.
public struct LintEdit: Hashable, Sendable {
  /// What is taken out: half-open, lines and columns counted from 1, columns in UTF-8 bytes.
  public let start: SourceLocation
  public let end: SourceLocation
  /// What stands there instead.
  public let replacement: String

  /// Takes an element out, with its line when it stands alone there.
  static func removing(_ element: SourceLocation, _ subject: LintSubject) -> [LintEdit] {
    guard let source = subject.sources[element.file], let extent = source.extent(of: element) else { return [] }
    let whole = source.wholeLines(around: extent)
    return [LintEdit(whole, in: source, file: element.file, replacement: "")]
  }

  /// Puts an attribute behind an element's name.
  static func giving(
    _ element: PolicyElement, _ attribute: String, _ value: String, _ subject: LintSubject
  ) -> [LintEdit] {
    let file = element.location.file
    guard let source = subject.sources[file], let start = source.offset(of: element.location),
      source.bytes[start...].starts(with: Array("<\(element.name)".utf8))
    else { return [] }
    let place = start + 1 + element.name.utf8.count
    return [LintEdit(place..<place, in: source, file: file, replacement: " \(attribute)=\"\(value)\"")]
  }

  /// Gives an attribute another value.
  static func changing(
    _ attribute: PolicyElement.Attribute, to value: String, _ subject: LintSubject
  ) -> [LintEdit] {
    let file = attribute.location.file
    guard let source = subject.sources[file], let start = source.offset(of: attribute.location),
      source.bytes[start...].starts(with: Array(attribute.name.utf8)),
      let opening = source.bytes[start...].firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let closing = source.bytes[(opening + 1)...].firstIndex(of: source.bytes[opening])
    else { return [] }
    return [LintEdit(opening + 1..<closing, in: source, file: file, replacement: value)]
  }

  init(_ range: Range<Int>, in source: SourceText, file: String, replacement: String) {
    start = source.location(of: range.lowerBound, in: file)
    end = source.location(of: range.upperBound, in: file)
    self.replacement = replacement
  }
}

extension SourceText {
  /// The range with its indentation and line break when nothing else stands on its lines.
  fileprivate func wholeLines(around range: Range<Int>) -> Range<Int> {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    var start = range.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    var end = range.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    guard start == 0 || bytes[start - 1] == 0x0A, end < bytes.count, bytes[end] == 0x0A else { return range }
    return start..<end + 1
  }
}
