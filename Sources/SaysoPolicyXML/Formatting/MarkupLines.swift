import SaysoText

/// Text that grows piece by piece and knows how far it has come in its line.
struct MarkupLines {
  private(set) var text = ""
  /// In columns of a terminal.
  private(set) var column = 0

  mutating func put(_ piece: String) {
    text += piece
    guard let lineEnd = piece.utf8.lastIndex(of: 0x0A) else { return column += Self.width(piece) }
    column = Self.width(String(piece[piece.utf8.index(after: lineEnd)...]))
  }

  mutating func newLine(_ indent: Int) {
    text += "\n" + String(repeating: " ", count: indent)
    column = indent
  }

  mutating func emptyLine() { text += "\n" }

  /// Of text without a line break.
  static func width(_ text: String) -> Int {
    let count = text.utf8.count
    return text.utf8.allSatisfy { $0 < 0x80 } ? count : DisplayWidth.columns(text)
  }

  /// As far as the first line break.
  static func leadingWidth(_ text: String) -> Int {
    width(text.utf8.firstIndex(of: 0x0A).map { String(text[..<$0]) } ?? text)
  }
}

/// Words between which a line may end, each with the marks that touch it.
struct MarkupWords {
  enum Gap: Int { case none, space, line }

  struct Word {
    var text: String
    /// What stands before it.
    let gap: Gap
  }

  /// Without white space at both ends. There is always one, which stands right behind the start tag.
  private(set) var words = [Word(text: "", gap: .none)]
  private var gap = Gap.none

  var hasLines: Bool { words.contains { $0.gap == .line } }

  mutating func addText(_ text: String) {
    var rest = text.utf8[...]
    while let first = rest.first {
      let isSpace = TagPlace.isSpace(first)
      let end = rest.firstIndex { TagPlace.isSpace($0) != isSpace } ?? rest.endIndex
      if isSpace {
        let isLine = rest[..<end].contains(0x0A)
        gap = gap == .line || isLine ? .line : .space
      } else {
        addMark(String(Substring(rest[..<end])))
      }
      rest = rest[end...]
    }
  }

  /// Adds something that is never parted.
  mutating func addMark(_ mark: String) {
    if gap == .none || words.count == 1 && words[0].text.isEmpty {
      words[words.count - 1].text += mark
    } else {
      words.append(Word(text: mark, gap: gap))
    }
    gap = .none
  }

  /// Adds what touches the last word whatever stands before.
  mutating func close(_ mark: String) {
    gap = .none
    words[words.count - 1].text += mark
  }
}
