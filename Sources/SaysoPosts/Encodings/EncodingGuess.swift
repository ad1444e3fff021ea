/// Which of the legacy encodings a text is most likely in.
///
/// The same bytes spell something in nearly all of them. Each is tried, and what comes out is weighed: letters that the
/// languages written so use often speak for it, capitals inside words, signs between letters and bytes that spell
/// nothing speak against it. No chance and no time is involved: the same bytes give the same answer.
struct EncodingGuess {
  let best: TextEncoding
  /// In hundredths of a point per character beyond ASCII; 0 and less means that nothing fits.
  let score: Int

  /// So much is looked at, from the first byte beyond ASCII on.
  private static let length = 1 << 14

  init(_ head: [UInt8]) {
    let first = head.firstIndex { $0 >= 0x80 } ?? head.endIndex
    let start = head[..<first].lastIndex(of: 0x0A).map { $0 + 1 } ?? max(0, first - 64)
    let part = head[max(start, first - 256)..<min(head.count, first + Self.length)]
    var best = (charset: LegacyCharset.windows1252, score: Int.min)
    for charset in LegacyCharset.allCases {
      guard let score = Self.score(part, charset), score > best.score else { continue }
      best = (charset, score)
    }
    // Nothing fits: what most programs would show.
    self.best = (best.score > 0 ? best.charset : .windows1252).encoding
    score = max(best.score, 0)
  }

  private static func score(_ bytes: ArraySlice<UInt8>, _ charset: LegacyCharset) -> Int? {
    guard let decoder = CharsetDecoder(charset: charset.rawValue) else { return nil }
    var text: [UInt8] = []
    _ = decoder.decode(bytes, isLast: false, into: &text)
    var weighing = TextWeighing(charset)
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars { weighing.add(scalar) }
    return weighing.score
  }
}
