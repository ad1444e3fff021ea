import SaysoText

/// Breaks prose into lines of at most so many columns.
package enum Paragraph {
  /// Breaks at blanks; a word longer than a line is broken between characters. Never returns an empty list.
  package static func wrap(_ text: String, width: Int) -> [String] {
    let width = max(width, 8)
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in units(text) {
      for piece in pieces(word, width) {
        let length = DisplayWidth.columns(piece)
        if !line.isEmpty, columns + 1 + length > width {
          lines.append(line)
          line = ""
          columns = 0
        }
        columns += length + (line.isEmpty ? 0 : 1)
        line += line.isEmpty ? piece : " " + piece
      }
    }
    return line.isEmpty && !lines.isEmpty ? lines : lines + [line]
  }

  /// The words, with the parts of a moment (`1 Mar 2027, 09:00`) kept together.
  private static func units(_ text: String) -> [String] {
    var units: [String] = []
    var previous: Substring = ""
    for word in text.split(separator: " ") {
      if belongTogether(previous, word) || units.last.map({ continuesNumber($0, word) }) == true,
        let last = units.popLast()
      {
        units.append("\(last) \(word)")
      } else {
        units.append(String(word))
      }
      previous = word
    }
    return units
  }

  private static func belongTogether(_ left: Substring, _ right: Substring) -> Bool {
    let isMonth = months.contains { right.prefix(3) == $0 } && right.allSatisfy(\.isLetter)
    if isMonth { return (1...2).contains(left.count) && left.allSatisfy(\.isNumber) }
    if right.prefix(4).allSatisfy(\.isNumber), right.count >= 4 { return months.contains { left.prefix(3) == $0 } }
    return left.last == "," && left.count == 5 && left.prefix(4).allSatisfy(\.isNumber) && right.contains(":")
  }

  /// Whether a word carries on a telephone number: `+44 20` and `7946`.
  private static func continuesNumber(_ unit: String, _ word: Substring) -> Bool {
    let digits = unit.filter(\.isNumber)
    let isNumber = unit.allSatisfy { $0.isNumber || "+() -".contains($0) }
    return isNumber && (unit.hasPrefix("+") || digits.hasPrefix("0") && digits.count >= 3)
      && word.first.map { $0.isNumber || $0 == "(" } == true
      && word.allSatisfy { $0.isNumber || "()-.,;".contains($0) }
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private static func pieces(_ word: String, _ width: Int) -> [String] {
    guard DisplayWidth.columns(word) > width else { return [word] }
    var pieces: [String] = []
    var piece = ""
    var columns = 0
    for character in word {
      let length = DisplayWidth.columns(character)
      if columns + length > width {
        pieces.append(piece)
        piece = ""
        columns = 0
      }
      piece.append(character)
      columns += length
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
