import SaysoModel
import SaysoText

/// Names the characters of a span that the eye can't see or tell apart.
enum SuspiciousCharacters {
  /// Such as `written with Cyrillic а and о` or `with a zero-width space inside`; `nil` when nothing needs naming.
  static func phrase(_ span: FindingSpan) -> String? {
    var parts: [String] = []
    if span.views.contains(.lookAlike), let letters = lookAlikes(span.text) { parts.append("written with \(letters)") }
    if span.views.contains(.invisible), let hidden = invisibles(span.text) { parts.append("with \(hidden) inside") }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }

  private static func lookAlikes(_ text: String) -> String? {
    var scripts: [(name: String, letters: [String])] = []
    for scalar in text.unicodeScalars where !scalar.isASCII && isLetterLike(scalar) {
      let name = ScalarNames.kind(of: scalar.value) ?? ""
      let letter = TerminalText(unicode: true).visible(scalar)
      if let index = scripts.firstIndex(where: { $0.name == name }) {
        if !scripts[index].letters.contains(letter) { scripts[index].letters.append(letter) }
      } else {
        scripts.append((name, [letter]))
      }
    }
    guard !scripts.isEmpty else { return nil }
    return list(scripts.map { $0.name.isEmpty ? list($0.letters) : "\($0.name) \(list($0.letters))" })
  }

  private static func invisibles(_ text: String) -> String? {
    var names: [String] = []
    for scalar in text.unicodeScalars where ScalarTable.isDefaultIgnorable(scalar.value) {
      let name = article(ScalarNames.phrase(for: scalar.value))
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? nil : list(names)
  }

  private static func isLetterLike(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func article(_ noun: String) -> String {
    "aeiou".contains(noun.prefix(1)) ? "an \(noun)" : "a \(noun)"
  }

  /// `а`, `а and о`, `а, е and о`.
  private static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return "\(items.dropLast().joined(separator: ", ")) and \(last)"
  }
}
