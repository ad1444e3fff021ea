import SaysoText

/// A GitHub Actions workflow command that annotates a line, escaped as the runner's own toolkit does.
package enum WorkflowCommand {
  /// `::command name=value,…::message` with a line break.
  package static func line(_ command: String, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0.0)=\(property($0.1))" }.joined(separator: ",")
    return "::\(command) \(list)::\(data(message))\n"
  }

  /// Control characters other than line breaks are shown by name.
  private static func data(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      default: TerminalText(unicode: true).visible(scalar)
      }
    }.joined()
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
