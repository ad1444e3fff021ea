import SaysoPolicy

/// A paragraph as it is written, less its marked sentences and its tags, with the way back to the file.
struct PlainProse {
  struct Word {
    let text: String
    /// Of its first byte in the file.
    let offset: Int
    /// The first of its sentence, or the first after a marked one.
    let opensSentence: Bool
  }

  let words: [Word]

  private static let marked = ["must", "should", "may"].map { Array($0.utf8) }

  /// - Parameter extent: An element, in bytes of the file. Linear in it.
  init(_ source: SourceText, _ extent: Range<Int>) {
    let bytes = source.bytes
    var reader = Reader()
    var index = extent.lowerBound
    var depth = 0
    while index < extent.upperBound {
      guard bytes[index] == UInt8(ascii: "<") else {
        if depth == 0 { reader.read(bytes[index], at: index) }
        index += 1
        continue
      }
      if let after = source.afterRemark(at: index) {
        index = after
        continue
      }
      guard let end = source.tagEnd(from: index) else { break }
      let change = Self.change(in: bytes[index..<end])
      depth += change
      if change != 0 { reader.endSentence() }
      index = end
    }
    reader.endWord()
    words = reader.words
  }

  /// 1 for the start of a marked sentence, −1 for its end, 0 for any other tag.
  private static func change(in tag: ArraySlice<UInt8>) -> Int {
    let isEnd = tag.dropFirst().first == UInt8(ascii: "/")
    let name = tag.dropFirst(isEnd ? 2 : 1).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
    return marked.contains(Array(name)) ? (isEnd ? -1 : 1) : 0
  }

  private struct Reader {
    var words: [Word] = []
    private var current: [UInt8] = []
    private var start = 0
    private var isFirst = true

    mutating func read(_ byte: UInt8, at offset: Int) {
      let isLetter = byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "'")
      if isLetter {
        if current.isEmpty { start = offset }
        current.append(byte)
      } else {
        endWord()
        if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(byte) {
          isFirst = true
        }
      }
    }

    mutating func endWord() {
      guard !current.isEmpty else { return }
      let text = String(decoding: current, as: UTF8.self).lowercased().replacing("’", with: "'")
      words.append(Word(text: text, offset: start, opensSentence: isFirst))
      current = []
      isFirst = false
    }

    mutating func endSentence() {
      endWord()
      isFirst = true
    }
  }
}
