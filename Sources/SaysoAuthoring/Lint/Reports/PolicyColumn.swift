import SaysoPolicy
import SaysoPolicyXML

/// Columns as editors and code hosts count them.
enum PolicyColumn {
  /// In UTF-16 code units, from 1; `nil` where only the line is known, or the line is not at hand.
  static func utf16(_ location: SourceLocation, in source: PolicySource) -> Int? {
    guard let column = location.column, let line = source.line(location.line, of: location.file) else { return nil }
    return String(decoding: line.utf8.prefix(max(0, column - 1)), as: UTF8.self).utf16.count + 1
  }
}

extension PolicyProblem {
  /// What would be right, where that is known.
  var remedy: String? {
    nearest.map { "Did you mean “\($0)”?" }
      ?? (expected.isEmpty ? nil : "Expected: \(expected.joined(separator: ", ")).")
  }

  /// The code under which reports for programs have it.
  static let code = "unusable"
}
