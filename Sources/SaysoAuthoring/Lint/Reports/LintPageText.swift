public import SaysoReports
import SaysoText

/// A page of the manual as text.
public enum LintPageText {
  /// The code, what it stands for, why it matters and an example, filled to the width of the style.
  public static func of(_ page: LintPage, _ style: TextStyle = TextStyle()) -> String {
    let head = "\(page.code.rawValue) (\(page.code.severity.rawValue)): \(page.title)"
    let lines = [style.terminal.line(head), ""] + filled(page.why, style.width).map { style.terminal.line($0) }
    return (lines + ["", "For example:", "  " + style.terminal.line(page.example)]).joined(separator: "\n") + "\n"
  }

  private static func filled(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
