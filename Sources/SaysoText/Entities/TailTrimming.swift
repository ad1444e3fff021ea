/// Takes off a link's end what belongs to the sentence: punctuation, a possessive 's, a character reference left over
/// from HTML, Markdown's marks, and brackets that were not opened inside.
struct TailTrimming {
  private let range: Range<Int>
  private let link: Int
  private let text: EntityText
  /// How many more of each bracket close than open.
  private var surplus = (round: 0, square: 0, curly: 0)

  init(_ range: Range<Int>, of link: Int, in text: EntityText) {
    (self.range, self.link, self.text) = (range, link, text)
    for offset in range { count(text[offset], 1) }
  }

  mutating func end() -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let length = trailing(at: end)
      guard length > 0 else { break }
      count(text[end - 1], -1)
      end -= length
    }
    return end
  }

  private mutating func count(_ byte: UInt8, _ step: Int) {
    switch byte {
    case UInt8(ascii: "("): surplus.round -= step
    case UInt8(ascii: ")"): surplus.round += step
    case UInt8(ascii: "["): surplus.square -= step
    case UInt8(ascii: "]"): surplus.square += step
    case UInt8(ascii: "{"): surplus.curly -= step
    case UInt8(ascii: "}"): surplus.curly += step
    default: break
    }
  }

  /// How many bytes before `end` don't belong to the link.
  private func trailing(at end: Int) -> Int {
    let last = text[end - 1]
    switch last {
    case UInt8(ascii: ")"): return surplus.round > 0 ? 1 : 0
    case UInt8(ascii: "]"): return surplus.square > 0 ? 1 : 0
    case UInt8(ascii: "}"): return surplus.curly > 0 ? 1 : 0
    // An opening bracket at the end encloses nothing.
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return 1
    case UInt8(ascii: "s"): return text[end - 2] == UInt8(ascii: "'") && end - 2 > range.lowerBound ? 2 : 0
    case UInt8(ascii: ";"): return max(1, referenceLength(before: end))
    // Emphasis and strike-through open before the link: `_https://…_`, `~~https://…~~`.
    case UInt8(ascii: "_"), UInt8(ascii: "~"): return link > 0 && text[link - 1] == last ? 1 : 0
    case 0x80...: return isInvisible(before: end) ? end - text.start(before: end) : 0
    default: return EntityCharacters.isTrailingPunctuation(last) ? 1 : 0
    }
  }

  /// The length of `&gt;`, `&quot;`, `&#39;` before `end`; 0 when none stands there. The longest of HTML's names that
  /// posts hold are short, which bounds the search.
  private func referenceLength(before end: Int) -> Int {
    var start = end - 2
    while start > range.lowerBound, end - start <= 8, EntityCharacters.isASCIIAlphanumeric(text[start]) { start -= 1 }
    if text[start] == UInt8(ascii: "#"), start > range.lowerBound { start -= 1 }
    return text[start] == UInt8(ascii: "&") && end - start > 2 && start > range.lowerBound ? end - start : 0
  }

  private func isInvisible(before end: Int) -> Bool {
    text.scalar(before: end).map { ScalarTable.isDefaultIgnorable($0.value) } ?? false
  }
}
