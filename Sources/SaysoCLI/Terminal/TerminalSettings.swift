import Glibc
import SaysoReports

/// When output is coloured.
enum ColourChoice: String, CaseIterable { case auto, always, never }

/// How text should be set for whoever reads it.
enum TerminalSettings {
  /// `--color` before `NO_COLOR` before `CLICOLOR_FORCE` before whether standard output is a terminal.
  static func style(colour: ColourChoice, ascii: Bool) -> TextStyle {
    TextStyle(width: width(), colour: isColoured(colour), unicode: !ascii && showsUnicode())
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  private static func isColoured(_ choice: ColourChoice) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if let wish = environment("NO_COLOR"), !wish.isEmpty { return false }
      if let wish = environment("CLICOLOR_FORCE"), !wish.isEmpty, wish != "0" { return true }
      return isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb"
    }
  }

  /// At most 100 columns, which is as long as a line can be and still be read with ease.
  private static func width() -> Int {
    var size = winsize()
    if isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return min(Int(size.ws_col), 100)
    }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? min(max($0, 40), 100) : nil } ?? 80
  }

  /// A locale that says it is something else than UTF-8 is believed; none at all, as in most containers, says nothing.
  private static func showsUnicode() -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
    guard let locale = locale?.lowercased() else { return true }
    return locale.contains("utf-8") || locale.contains("utf8")
  }
}
