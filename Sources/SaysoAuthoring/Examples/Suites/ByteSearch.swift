/// Finds words in a text byte by byte, in time that grows with the two lengths and not with their product: Knuth,
/// Morris and Pratt's automaton.
struct ByteSearch {
  private let wanted: [UInt8]
  /// For each prefix of `wanted`, the length of its longest proper prefix that is its suffix, too.
  private let fallback: [Int]

  init(_ words: String) {
    wanted = Array(words.utf8)
    var table = [Int](repeating: 0, count: wanted.count)
    var length = 0
    for index in wanted.indices.dropFirst() {
      while length > 0, wanted[index] != wanted[length] { length = table[length - 1] }
      if wanted[index] == wanted[length] { length += 1 }
      table[index] = length
    }
    fallback = table
  }

  /// Half-open, in bytes; `nil` where there is none, or nothing to look for.
  func first(in text: [UInt8], from start: Int) -> Range<Int>? {
    guard !wanted.isEmpty else { return nil }
    var matched = 0
    for index in text.indices.dropFirst(start) {
      while matched > 0, text[index] != wanted[matched] { matched = fallback[matched - 1] }
      if text[index] == wanted[matched] { matched += 1 }
      if matched == wanted.count { return (index + 1 - matched)..<(index + 1) }
    }
    return nil
  }
}
