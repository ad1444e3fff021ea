import SaysoText

/// What laying a policy out would change, for people: the first few places, and how many there are.
public struct FormattingDifferenceText: Sendable {
  private static let mostChanges = 4
  private static let mostLines = 6

  public init() {}

  /// Empty when nothing would change.
  public func output(_ difference: FormattingDifference, named name: String) -> String {
    let shown = difference.changes.prefix(Self.mostChanges)
    let more = difference.changes.count - shown.count
    let rest = more > 0 ? ["… and \(more) more \(more == 1 ? "place" : "places")."] : []
    return (shown.flatMap { lines($0, name) } + rest).map { TerminalText(unicode: true).line($0) + "\n" }.joined()
  }

  private func lines(_ change: FormattingDifference.Change, _ name: String) -> [String] {
    ["\(name):\(change.line):"] + signed(change.old, "-") + signed(change.new, "+")
  }

  private func signed(_ lines: [String], _ sign: String) -> [String] {
    let more = lines.count - Self.mostLines
    return lines.prefix(Self.mostLines).map { $0.isEmpty ? sign : sign + " " + visible($0) }
      + (more > 0 ? ["\(sign) … \(more) more \(more == 1 ? "line" : "lines")"] : [])
  }

  /// White space at the end is what one would not see.
  private func visible(_ line: String) -> String {
    let isReturn = line.utf8.last == 0x0D
    let text = isReturn ? String(line.unicodeScalars.dropLast()) : line
    let trailing = text.utf8.reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
    return text.replacing("\t", with: "→").dropLast(trailing) + String(repeating: "·", count: trailing)
      + (isReturn ? "␍" : "")
  }
}
