import SaysoText

/// One record of a table as RFC 4180 has it: cells between commas, quoted where they must be, CR LF at the end.
///
/// Auditors open such tables in spreadsheets, which run cells as formulas, so a cell that would be one begins with an
/// apostrophe (OWASP, “CSV Injection”). Characters that steer a terminal or reorder a line are shown by name.
struct CSVRecord {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []

  init(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(Self.defused(Self.printable(cell)))
    }
    bytes += [0x0D, 0x0A]
  }

  private mutating func append(_ cell: String) {
    guard Self.needsQuotes(cell) else { return bytes.append(contentsOf: cell.utf8) }
    bytes.append(0x22)
    for byte in cell.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    bytes.append(0x22)
  }

  /// Blanks at either end are quoted too, since some readers drop them; so is what other dialects take for a comma.
  private static func needsQuotes(_ cell: String) -> Bool {
    cell.first?.isWhitespace == true || cell.last?.isWhitespace == true
      || cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  static func printable(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: isSteering) else { return cell }
    return cell.unicodeScalars.map { isSteering($0) ? TerminalText(unicode: true).visible($0) : String($0) }.joined()
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\t" || scalar == "\n" || scalar == "\r" { return false }
    return TerminalText.isControl(scalar) || TerminalText.isBidiControl(scalar)
  }

  /// Blanks and invisible characters in front don't keep a spreadsheet from seeing a formula, nor do the full-width
  /// signs of East Asian keyboards. A tab or a line's end in front may itself be dropped on the way.
  static func defused(_ cell: String) -> String {
    guard let first = cell.unicodeScalars.first else { return cell }
    if first == "\t" || first == "\r" || first == "\n" { return "'" + cell }
    let start = cell.unicodeScalars.first {
      !ScalarTable.isWhiteSpace($0.value) && !ScalarTable.isDefaultIgnorable($0.value)
    }
    return start.map(signs.contains) == true ? "'" + cell : cell
  }

  private static let signs: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}",
  ]
}
