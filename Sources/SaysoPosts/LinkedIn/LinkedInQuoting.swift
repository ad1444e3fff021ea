/// How LinkedIn's archive wraps what people wrote.
enum LinkedInQuoting {
  /// The words without the second wrapping: some editions put each line of a cell into quotation marks once more,
  /// doubling those inside, and quote the whole cell again. Other cells come back as they are.
  static func unwrapped(_ cell: String) -> String {
    guard cell.utf8.first == UInt8(ascii: "\""), cell.utf8.last == UInt8(ascii: "\"") else { return cell }
    let lines = cell.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    var unwrapped: [String] = []
    for line in lines {
      guard line.utf8.count >= 2, line.first == "\"", line.last == "\"" else { return cell }
      let inside = String(line.dropFirst().dropLast()).replacing("\"\"", with: "\u{0}")
      // A single mark inside means that the marks at the ends are the author's own.
      guard !inside.contains("\"") else { return cell }
      unwrapped.append(inside.replacing("\u{0}", with: "\""))
    }
    return unwrapped.joined(separator: "\n")
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
