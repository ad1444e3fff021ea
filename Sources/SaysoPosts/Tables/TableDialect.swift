/// How a table's fields are parted and quoted.
public struct TableDialect: Hashable, Sendable {
  /// Any byte of ASCII but the quotation mark and line ends.
  package var delimiter: UInt8 = UInt8(ascii: ",")
  /// `\"` inside quotation marks is a quotation mark, as LinkedIn's Comments.csv has it; `""` always is one.
  package var unescapesBackslash = false

  static let standard = TableDialect()

  /// So many bytes tell the dialect.
  static let headLength = 1 << 16

  /// What the first lines are most likely parted by: what Excel's first line says, else the sign that stands equally
  /// often in most of them outside quotation marks.
  package init(head: [UInt8]) {
    let head = head.prefix(Self.headLength)
    unescapesBackslash = Self.hasEscapedQuotes(head)
    if let told = Self.delimiterLine(head.prefix(16)) {
      delimiter = told.delimiter
      return
    }
    let lines = Self.lines(of: head)
    var best: (delimiter: UInt8, score: Int) = (UInt8(ascii: ","), 0)
    for (position, candidate) in Self.candidates.enumerated() {
      var linesWithCount: [Int: Int] = [:]
      for line in lines where line[position] > 0 { linesWithCount[line[position], default: 0] += 1 }
      let score = linesWithCount.map { $0.value * 100 + min($0.key, 99) }.max() ?? 0
      if score > best.score { best = (candidate, score) }
    }
    delimiter = best.delimiter
  }

  package init(delimiter: UInt8 = UInt8(ascii: ","), unescapesBackslash: Bool = false) {
    self.delimiter = delimiter
    self.unescapesBackslash = unescapesBackslash
  }

  /// `sep=;`, by which Excel names the delimiter on the first line, and how many bytes it takes with its line end.
  static func delimiterLine(_ start: some Collection<UInt8>) -> (delimiter: UInt8, width: Int)? {
    var rest = start[...]
    func accept(_ sign: UInt8) -> Bool {
      guard let next = rest.first, next == sign || next | 0x20 == sign && sign >= UInt8(ascii: "a") else {
        return false
      }
      rest = rest.dropFirst()
      return true
    }
    let isQuoted = accept(UInt8(ascii: "\""))
    guard "sep=".utf8.allSatisfy({ accept($0) }), let sign = rest.first, sign < 0x80, sign != UInt8(ascii: "\""),
      sign != 0x0A, sign != 0x0D
    else { return nil }
    rest = rest.dropFirst()
    if isQuoted, !accept(UInt8(ascii: "\"")) { return nil }
    let isReturned = accept(0x0D)
    guard accept(0x0A) || isReturned || rest.isEmpty else { return nil }
    return (sign, start.count - rest.count)
  }

  private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")]

  /// How often each candidate stands in each of the first lines that aren't empty, outside quotation marks. A mark opens
  /// only where a field may begin: `5" screen` has none.
  private static func lines(of head: ArraySlice<UInt8>) -> [[Int]] {
    var lines: [[Int]] = []
    var line = [Int](repeating: 0, count: candidates.count)
    var (isQuoted, isEmpty, mayOpen) = (false, true, true)
    for byte in head {
      if byte == UInt8(ascii: "\""), isQuoted || mayOpen {
        isQuoted.toggle()
      } else if isQuoted {
        continue
      } else if byte == 0x0A || byte == 0x0D {
        if !isEmpty { lines.append(line) }
        if lines.count == 30 { return lines }
        line = [Int](repeating: 0, count: candidates.count)
        (isEmpty, mayOpen) = (true, true)
        continue
      }
      isEmpty = false
      let position = candidates.firstIndex(of: byte)
      // A doubled mark inside a field closes and opens it again.
      mayOpen = position != nil || byte == UInt8(ascii: "\"")
      if let position { line[position] += 1 }
    }
    // The last may have been cut off in the middle.
    return lines.isEmpty && !isEmpty ? [line] : lines
  }

  /// `\"` before something that can't follow a closing quotation mark. Before another mark, a delimiter or a line end the
  /// backslash may be the author's own: `"C:\",` and the JSON `""a \""b\"" c""`.
  private static func hasEscapedQuotes(_ head: ArraySlice<UInt8>) -> Bool {
    var bytes = head[...]
    while let backslash = bytes.firstIndex(of: UInt8(ascii: "\\")) {
      bytes = bytes[(backslash + 1)...]
      guard bytes.first == UInt8(ascii: "\""), let next = bytes.dropFirst().first else { continue }
      if next != UInt8(ascii: "\""), next != 0x0A, next != 0x0D, !candidates.contains(next) { return true }
    }
    return false
  }
}
