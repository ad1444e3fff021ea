/// How a table's fields are parted and quoted.
package struct TableDialect: Hashable, Sendable {
  /// `,`, `;`, tab or `|`.
  package var delimiter: UInt8 = UInt8(ascii: ",")
  /// `\"` inside quotation marks is a quotation mark, as LinkedIn's Comments.csv has it; `""` always is one.
  package var unescapesBackslash = false

  package static let standard = TableDialect()

  /// What the first lines are most likely parted by: the sign that stands equally often, and most often, in all of them
  /// outside quotation marks.
  package init(head: [UInt8]) {
    let lines = Self.lines(of: head)
    var best: (delimiter: UInt8, score: Int) = (UInt8(ascii: ","), 0)
    for candidate in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")] {
      let counts = lines.map { line in line.count { $0 == candidate } }
      guard let most = counts.max(), most > 0 else { continue }
      let score = counts.count { $0 == most } * 100 + min(most, 99)
      if score > best.score { best = (candidate, score) }
    }
    delimiter = best.delimiter
    unescapesBackslash = Self.holds(head, [0x5C, 0x22])
  }

  package init(delimiter: UInt8 = UInt8(ascii: ","), unescapesBackslash: Bool = false) {
    self.delimiter = delimiter
    self.unescapesBackslash = unescapesBackslash
  }

  /// At most twenty, without what stands in quotation marks.
  private static func lines(of head: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in head {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A {
        if lines.count == 20 { break }
        lines.append([])
      } else {
        lines[lines.count - 1].append(byte)
      }
    }
    // The last may have been cut off in the middle.
    return lines.count > 1 ? lines.dropLast().filter { !$0.isEmpty } : lines
  }

  private static func holds(_ head: [UInt8], _ pair: [UInt8]) -> Bool {
    zip(head, head.dropFirst()).contains { $0 == pair[0] && $1 == pair[1] }
  }
}
