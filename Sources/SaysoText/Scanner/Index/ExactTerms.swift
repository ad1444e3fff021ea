import SaysoModel

/// Phrases looked for byte by byte, as written; not through words, as they may hold none (`!!!`) or cut one (`.NET`).
struct ExactTerms: Sendable {
  private struct Phrase: Sendable {
    let pattern: Int
    let bytes: [UInt8]
    /// Whether the phrase begins, and ends, with a character of a word, so that a word must begin or end there.
    let startsWord: Bool
    let endsWord: Bool
  }

  /// By their first two bytes; those of a single byte under it alone.
  private let phrases: [Int: [Phrase]]
  /// One bit for every pair of bytes that a phrase starts with.
  private let starts: [UInt64]

  init(_ phrases: [(pattern: Int, phrase: [UInt8])]) {
    var starts = [UInt64](repeating: 0, count: phrases.isEmpty ? 0 : 1024)
    var filed: [Int: [Phrase]] = [:]
    for (pattern, bytes) in phrases {
      guard let first = bytes.first else { continue }
      let (startsWord, endsWord) = bytes.withUnsafeBufferPointer {
        (Self.isWord(UTF8Decoder.scalar(in: $0, at: 0)), Self.isWord(UTF8Decoder.scalar(in: $0, before: $0.count)))
      }
      let phrase = Phrase(pattern: pattern, bytes: bytes, startsWord: startsWord, endsWord: endsWord)
      let seconds = bytes.count > 1 ? Int(bytes[1])...Int(bytes[1]) : 0...255
      for second in seconds {
        let pair = Int(first) << 8 | second
        filed[pair, default: []].append(phrase)
        starts[pair >> 6] |= 1 << UInt64(pair & 63)
      }
    }
    self.phrases = filed
    self.starts = starts
  }

  private static func isWord(_ decoded: (scalar: UInt32, length: Int)) -> Bool {
    let properties = ScalarProperties(of: decoded.scalar)
    return properties.isWord || properties.isMark
  }

  func scan(_ reader: FieldReader, _ scratch: inout ScanScratch) {
    guard !starts.isEmpty else { return }
    let bytes = reader.bytes
    for offset in 0..<bytes.count {
      let second = offset + 1 < bytes.count ? Int(bytes[offset + 1]) : 0
      let pair = Int(bytes[offset]) << 8 | second
      if starts[pair >> 6] >> UInt64(pair & 63) & 1 != 0 { verify(pair, at: offset, reader, &scratch) }
    }
  }

  private func verify(_ pair: Int, at offset: Int, _ reader: FieldReader, _ scratch: inout ScanScratch) {
    for phrase in phrases[pair] ?? [] {
      let end = offset + phrase.bytes.count
      guard end <= reader.bytes.count, reader.bytes[offset..<end].elementsEqual(phrase.bytes),
        !phrase.startsWord || reader.isBoundary(offset), !phrase.endsWord || reader.isBoundary(end),
        let hit = SpanPlaces(reader: reader, readsAddresses: false).hit(phrase.pattern, offset..<end)
      else { continue }
      scratch.found.append(hit)
    }
  }
}
