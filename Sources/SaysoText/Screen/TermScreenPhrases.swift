import CScanKernel

/// Phrases that nobody disguises: the runs beside one word must be those of the phrase.
extension TermScreenPass {
  /// Notes the terms filed under a word if the runs beside it are those of the phrase. Only an `s` may stand between:
  /// `Falcon's launch`.
  func noteFiled(_ start: Int, _ count: Int) {
    for position in plain.entries(for: ScreenKey.of(bytes + start, count: count)) {
      let entry = plain.entries[position]
      let neighbours = screen.neighbours[Int(entry.term)]
      guard neighbours.next == 0 || follows(neighbours, start + count),
        neighbours.previous == 0 || precedes(neighbours, start)
      else { continue }
      scratch.note(Int(screen.groups[Int(entry.term)]))
    }
  }

  private func follows(_ neighbours: ScreenFiling.Neighbours, _ end: Int) -> Bool {
    if hasServer(end) { return true }
    var end = end
    for _ in 0..<Self.reach {
      var start = end
      while start < textEnd, !isWord(start) { start += 1 }
      guard start < textEnd else { return false }
      let count = length(from: start)
      if ScreenKey.of(bytes + start, count: count) == neighbours.next { return true }
      if mayReadOtherwise(start, count, neighbours) { return true }
      guard isPossessive(start, count) else { return false }
      end = start + count
    }
    return false
  }

  private func precedes(_ neighbours: ScreenFiling.Neighbours, _ start: Int) -> Bool {
    var start = start
    for _ in 0..<Self.reach {
      var end = start
      while end > 0, !isWord(end - 1) { end -= 1 }
      guard end > 0 else { return false }
      start = end
      while start > 0, isWord(start - 1) { start -= 1 }
      if ScreenKey.of(bytes + start, count: end - start) == neighbours.previous { return true }
      if mayReadOtherwise(start, end - start, neighbours) || isOfServer(start) { return true }
      guard isPossessive(start, end - start) else { return false }
    }
    return false
  }

  private func isPossessive(_ start: Int, _ count: Int) -> Bool {
    count == 1 && bytes[start] | 0x20 == UInt8(ascii: "s")
  }

  /// Whether the run may be part of a longer word, as in `#lau_nch`, fold to another, or be more than one word.
  private func mayReadOtherwise(_ start: Int, _ count: Int, _ neighbours: ScreenFiling.Neighbours) -> Bool {
    let end = start + count
    if isJoined(start - 1, by: -1) || isJoined(end, by: 1) { return true }
    return hasForeignLetters && (!neighbours.isASCII || text.isForeign(start..<end))
  }

  /// Whether underscores stand there and a word beyond them.
  private func isJoined(_ sign: Int, by step: Int) -> Bool {
    var at = sign
    while bytes[at] == 0x5F { at += step }
    return at != sign && at >= 0 && at < textEnd && isWord(at)
  }

  /// Whether a handle goes on with its server, whose words are none of the text: a phrase reads on behind it, as in
  /// `@lamp@shop.example post`.
  private func hasServer(_ end: Int) -> Bool {
    var at = end
    while TagSegments.isSeparator(UInt32(bytes[at])) { at += 1 }
    return bytes[at] == UInt8(ascii: "@")
  }

  /// Whether the run may be part of such a server.
  private func isOfServer(_ start: Int) -> Bool {
    var at = start
    while at > 0, isWord(at - 1) || TagSegments.isSeparator(UInt32(bytes[at - 1])) {
      at -= 1
      if start - at > Self.longestName { return true }
    }
    return at > 1 && bytes[at - 1] == UInt8(ascii: "@") && bytes[at - 2] > 0x20
  }

  /// Runs that may stand between two of a phrase, and the second of them: possessives.
  private static let reach = 3
}
