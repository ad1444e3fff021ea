/// A link without a scheme as X and Bluesky see it: a run of Latin letters with a known ending, wherever it may begin.
struct NamedHost {
  /// Letters beside those of ASCII.
  let accepts: (Unicode.Scalar) -> Bool
  /// Whether `-` and `_` join parts of a label; and then the host may end inside the run. Bluesky knows neither.
  let joins: Bool
  let endings: TopLevelDomains
  let grammar: LinkGrammar

  func entity(dot: Int, in text: EntityText, from floor: Int, hostsReadTo: inout Int) -> Entity? {
    let start = text.start(from: dot, downTo: floor, while: isHost)
    let runEnd = text.end(from: dot, while: isHost)
    hostsReadTo = max(runEnd, dot + 1)
    guard mayBegin(at: start, in: text), let host = host(from: start, runEnd: runEnd, in: text) else { return nil }
    var tail = LinkTail(after: host.upperBound, of: start, grammar.tail, in: text)
    // On X, what follows a bare host counts only from a path on.
    if joins, text[tail.range.lowerBound] != UInt8(ascii: "/") { tail = LinkTail(none: host.upperBound) }
    let address = LinkAddress(
      scheme: nil, hasUserinfo: false, host: host, tail: tail, in: text,
      suffixes: endings.suffixes)
    return Entity(kind: .link(address), range: start..<tail.end)
  }

  private func isHost(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || EntityCharacters.isASCIIAlphanumeric(scalar) || joins && (scalar == "-" || scalar == "_")
      || accepts(scalar)
  }

  private func mayBegin(at start: Int, in text: EntityText) -> Bool {
    let before = text.scalar(before: start)
    guard !HostRun.isJoint(text[start]), grammar.mayFollow(before) else { return false }
    return joins ? before != "/" : EntityCharacters.isASCIILetter(text[start])
  }

  private func host(from start: Int, runEnd: Int, in text: EntityText) -> Range<Int>? {
    if joins { return KnownDomain(accepts: accepts, endings: endings).range(from: start, in: text) }
    var end = text.end(from: start, to: runEnd) { $0 != "." }
    var label = start
    while text[end] == UInt8(ascii: "."), EntityCharacters.isASCIIAlphanumeric(text[end + 1]) {
      label = end + 1
      end = text.end(from: label, while: EntityCharacters.isASCIIAlphanumeric(_:))
    }
    let ending = text.string(label..<end)
    return label > start && ending == ending.lowercased() && endings.isKnown(ending) ? start..<end : nil
  }
}
