import SaysoText

/// Text for an XML 1.0 document, in content and in attributes between double quotes. What XML has no way to write
/// (most controls, U+FFFE and U+FFFF) is shown by name, and so is what reorders a line.
enum XMLText {
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      // In an attribute, a line's end would be read as a blank.
      case "\n": escaped += "&#10;"
      case "\r": escaped += "&#13;"
      case "\t": escaped += "&#9;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped += TerminalText(unicode: true).visible(scalar)
      }
    }
    return escaped
  }

  /// In content, lines stay lines.
  static func content(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }.joined(separator: "\n")
  }
}
