import SaysoModel

/// A stretch of text that may stand for one word of a term: a token, a run with signs in it, or a row of letters.
struct Edge {
  enum Kind: Equatable {
    case token
    case chunk
    case letters
  }

  var kind: Kind
  /// With the sign, where it is a hashtag or handle.
  var range: Range<Int>
  var tokens: Range<Int>
  var zone: Zone
  /// What it takes to read it at all.
  var views: ViewSet
}

extension FieldReader {
  @inline(__always)
  func edge(token: Int) -> Edge {
    let tag = tag(token)
    var views: ViewSet = tag?.view ?? []
    if tokens[token].zone == .link { views.insert(.link) }
    if tokens[token].traits.contains(.hasInvisible) { views.insert(.invisible) }
    if tokens[token].traits.contains(.isStyled) { views.insert(.styled) }
    return Edge(
      kind: .token, range: tag?.range ?? tokens[token].range, tokens: token..<token + 1, zone: tokens[token].zone,
      views: views)
  }

  func edge(_ chunk: LeetChunk) -> Edge {
    Edge(
      kind: .chunk, range: chunk.range, tokens: chunk.tokens, zone: zone, views: chunk.hasInvisible ? .invisible : [])
  }

  func edge(letters: Range<Int>, of spaced: SpacedLetters) -> Edge {
    let first = spaced.letters[letters.lowerBound].token
    let last = spaced.letters[letters.upperBound - 1].token
    let isInvisible = letters.contains { tokens[spaced.letters[$0].token].traits.contains(.hasInvisible) }
    return Edge(
      kind: .letters, range: Int(tokens[first].start)..<Int(tokens[last].end), tokens: first..<last + 1, zone: zone,
      views: isInvisible ? [.spaced, .invisible] : .spaced)
  }

  /// The views it takes to read a phrase on from one stretch to another right of it; `nil` when it does not go on.
  func views(from left: Edge, to right: Edge, allowingPunctuation: Bool, seeingThrough: Bool) -> ViewSet? {
    guard left.range.upperBound <= right.range.lowerBound, (left.zone == .link) == (right.zone == .link) else {
      return nil
    }
    let gap = left.range.upperBound..<right.range.lowerBound
    let isLink = left.zone == .link
    let kind = isLink ? WordGap.kindInLink(in: bytes, gap) : WordGap.kind(in: bytes, gap)
    if kind == .plain || kind == .punctuation && allowingPunctuation { return [] }
    return seeingThrough && !isLink && WordGap.isShort(in: bytes, gap) ? .spaced : nil
  }
}
