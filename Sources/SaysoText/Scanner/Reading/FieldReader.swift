import SaysoModel

/// One text of a post, laid open for the length of a scan.
struct FieldReader {
  let field: PostField
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>
  let folded: UnsafeBufferPointer<UInt8>
  /// The same as ``folded``, where an array is asked for. A pointer, as all else here: copying a reader counts no
  /// references.
  let foldedForms: UnsafePointer<[UInt8]>
  let entities: UnsafeBufferPointer<Entity>

  func folded(_ token: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: folded[tokens[token].foldedRange])
  }

  /// The zone of what belongs to no single one.
  var zone: Zone {
    switch field {
    case .text: .text
    case .alt: .alt
    case .file: .file
    case .quoted: .quoted
    }
  }

  /// The hashtag or mention whose name the token is, its sign included, and the view it is read through.
  @inline(__always)
  func tag(_ token: Int) -> (range: Range<Int>, view: ViewSet)? {
    let zone = tokens[token].zone
    if entities.isEmpty || zone == .text || zone == .link { return nil }
    return tagEntity(at: Int(tokens[token].start))
  }

  private func tagEntity(at offset: Int) -> (range: Range<Int>, view: ViewSet)? {
    guard let entity = entity(at: offset) else { return nil }
    switch entity.kind {
    case .hashtag: return (entity.range, .hashtag)
    case .mention: return (entity.range, .handle)
    case .link, .cashtag, .email: return nil
    }
  }

  /// The entity that covers the byte at `offset`.
  func entity(at offset: Int) -> Entity? {
    let index = entities.partition { $0.range.upperBound > offset }
    return index < entities.count && entities[index].range.contains(offset) ? entities[index] : nil
  }

  /// The tokens that share a byte with `range`; where none does, an empty range at the next token.
  func tokens(touching range: Range<Int>) -> Range<Int> {
    let first = tokens.partition { Int($0.end) > range.lowerBound }
    var last = first
    while last < tokens.count, Int(tokens[last].start) < range.upperBound { last += 1 }
    return first..<last
  }

  /// Whether a word could begin or end at `offset`.
  func isBoundary(_ offset: Int) -> Bool {
    let index = tokens.partition { Int($0.end) >= offset }
    guard index < tokens.count else { return isGapBoundary(offset) }
    let token = tokens[index]
    if token.start == offset || token.end == offset { return true }
    return token.start > offset && isGapBoundary(offset)
  }

  /// Hosts and e-mail addresses yield no tokens; there words are what letters and digits make.
  private func isGapBoundary(_ offset: Int) -> Bool {
    let before = UTF8Decoder.scalar(in: bytes, before: offset)
    let after = UTF8Decoder.scalar(in: bytes, at: offset)
    return !ScalarProperties(of: before.scalar).isWord || !ScalarProperties(of: after.scalar).isWord
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first position whose element satisfies `predicate`, which must hold for all elements after it too.
  func partition(_ predicate: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension TokenizedText {
  func withReader<Result>(_ body: (FieldReader) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      tokens.withUnsafeBufferPointer { tokens in
        entities.withUnsafeBufferPointer { entities in
          folded.withUnsafeBufferPointer { buffer in
            withUnsafePointer(to: folded) { array in
              body(
                FieldReader(
                  field: field, bytes: bytes, tokens: tokens, folded: buffer, foldedForms: array, entities: entities))
            }
          }
        }
      }
    }
  }
}
