import SaysoModel

@testable import SaysoText

/// A stretch that may stand for one word of a term.
struct NaiveUnit {
  enum Kind { case token, chunk, row }

  let kind: Kind
  let range: Range<Int>
  let tokens: Range<Int>
  let zone: Zone
  let views: ViewSet
  /// What is read, invisible characters left out.
  let scalars: [Unicode.Scalar]
  /// Of a token: its folded form.
  let folded: [UInt8]
  let hasDigit: Bool
  let hasCapitalI: Bool
}

extension NaiveText {
  /// Every stretch there is, found by trying all.
  var units: [NaiveUnit] { text.tokens.indices.map(tokenUnit) + chunkUnits + rowUnits }

  private func tokenUnit(_ index: Int) -> NaiveUnit {
    let token = text.tokens[index]
    let tag = tag(token)
    var views = tag?.view ?? []
    if token.zone == .link { views.insert(.link) }
    if token.traits.contains(.hasInvisible) { views.insert(.invisible) }
    if token.traits.contains(.isStyled) { views.insert(.styled) }
    return NaiveUnit(
      kind: .token, range: tag?.range ?? token.range, tokens: index..<index + 1, zone: token.zone, views: views,
      scalars: readable(token), folded: folded(token), hasDigit: token.traits.contains(.hasDigit),
      hasCapitalI: token.zone != .link && NaiveReadings.hasCapitalI(scalars(in: token.range)))
  }

  private func readable(_ token: Token) -> [Unicode.Scalar] {
    if token.zone == .link { return Array(String(decoding: folded(token), as: UTF8.self).unicodeScalars) }
    let isTag = tag(token) != nil
    return scalars(in: token.range).filter { !$0.isIgnorable && !(isTag && ($0 == "_" || $0 == "＿")) }
  }

  // MARK: Runs with signs

  private var chunkUnits: [NaiveUnit] {
    var found: [NaiveUnit] = []
    for first in scalars.indices {
      for last in scalars.indices[first...] {
        guard isChunkCharacter(last) else { break }
        if let unit = chunkUnit(first...last) { found.append(unit) }
      }
    }
    return found
  }

  /// Letters, digits, marks after one of them, leet signs and invisible characters, outside links, tags and addresses.
  private func isChunkCharacter(_ index: Int) -> Bool {
    let (offset, scalar) = scalars[index]
    let isBarred = text.entities.contains { entity in
      if case .cashtag = entity.kind { return false }
      if case .mention = entity.kind,
        scalars.last(where: { $0.offset < entity.range.lowerBound })?.scalar.leetLetter != nil
      {
        return false
      }
      return entity.range.contains(offset)
    }
    return !isBarred
      && (scalar.isPicture || scalar.isLetter || scalar.isDigit || scalar.isMark || scalar.isIgnorable
        || scalar.leetLetter != nil)
  }

  private func chunkUnit(_ indices: ClosedRange<Int>) -> NaiveUnit? {
    let piece = indices.map { scalars[$0].scalar }
    let isCore = { (scalar: Unicode.Scalar) in scalar.isLetter || scalar.isDigit }
    guard isWholeRun(indices) else { return nil }
    guard piece.contains(where: \.isLetter) else { return pictureUnit(indices) }
    guard let coreStart = piece.firstIndex(where: isCore),
      let coreEnd = piece.lastIndex(where: { isCore($0) || $0.isMark && !$0.isIgnorable }),
      !piece[..<coreStart].contains(where: { $0.isMark && !$0.isIgnorable })
    else { return nil }
    let leading = piece[..<coreStart].count(where: \.isSign)
    let trailing = piece[(coreEnd + 1)...].count(where: \.isSign)
    guard piece.contains(where: \.isSign) || Self.isMixed(piece),
      leading <= 2 || !hasSign(before: indices.lowerBound), trailing <= 2 || !hasSign(after: indices.upperBound),
      coreStart == 0 || piece[0].isSign, coreEnd == piece.count - 1 || piece[piece.count - 1].isSign
    else { return nil }
    return chunkUnit(piece, over: indices)
  }

  /// Nothing but signs, of which three or more look like letters.
  private func pictureUnit(_ indices: ClosedRange<Int>) -> NaiveUnit? {
    let piece = indices.map { scalars[$0].scalar }
    let isEnd = { (scalar: Unicode.Scalar) in scalar.isSign || scalar.isDigit }
    guard !piece.contains(where: { $0.isMark && !$0.isIgnorable }), isEnd(piece[0]), isEnd(piece[piece.count - 1]),
      !hasSign(before: indices.lowerBound), !hasSign(after: indices.upperBound),
      piece.count(where: { $0.isPicture && $0.leetLetter == nil }) >= 3
    else { return nil }
    return chunkUnit(piece, over: indices)
  }

  private static func isMixed(_ piece: [Unicode.Scalar]) -> Bool {
    let letters = piece.filter(\.isLetter)
    return letters.contains(where: \.isWordByItself) && !letters.allSatisfy(\.isWordByItself)
  }

  private func hasSign(before index: Int) -> Bool {
    scalars[..<index].indices.reversed().prefix(while: isChunkCharacter).contains { scalars[$0].scalar.isSign }
  }

  private func hasSign(after index: Int) -> Bool {
    scalars[(index + 1)...].indices.prefix(while: isChunkCharacter).contains { scalars[$0].scalar.isSign }
  }

  private func chunkUnit(_ piece: [Unicode.Scalar], over indices: ClosedRange<Int>) -> NaiveUnit? {
    if piece[0] == "(" || piece[0] == "（" { return nil }
    let end =
      scalars.indices.contains(indices.upperBound + 1) ? scalars[indices.upperBound + 1].offset : text.bytes.count
    let range = scalars[indices.lowerBound].offset..<end
    guard isBoundary(range.lowerBound), isBoundary(range.upperBound) else { return nil }
    return NaiveUnit(
      kind: .chunk, range: range, tokens: tokens(touching: range), zone: fieldZone,
      views: piece.contains(where: \.isIgnorable) ? .invisible : [], scalars: piece.filter { !$0.isIgnorable },
      folded: [], hasDigit: false, hasCapitalI: NaiveReadings.hasCapitalI(piece))
  }

  /// Whether the run around the piece holds no further letter, digit or mark.
  private func isWholeRun(_ indices: ClosedRange<Int>) -> Bool {
    var before = indices.lowerBound - 1
    while before >= 0, isChunkCharacter(before) {
      let scalar = scalars[before].scalar
      if scalar.isMark, !scalar.isIgnorable { return !hasCore(before: before) }
      if scalar.isLetter || scalar.isDigit { return false }
      before -= 1
    }
    var after = indices.upperBound + 1
    while after < scalars.count, isChunkCharacter(after) {
      let scalar = scalars[after].scalar
      if scalar.isLetter || scalar.isDigit || scalar.isMark && !scalar.isIgnorable { return false }
      after += 1
    }
    return true
  }

  /// A mark with no letter before it in its run ends the run to its left.
  private func hasCore(before mark: Int) -> Bool {
    var index = mark - 1
    while index >= 0, isChunkCharacter(index) {
      if scalars[index].scalar.isLetter || scalars[index].scalar.isDigit { return true }
      index -= 1
    }
    return false
  }

  // MARK: Rows of single letters

  private var rowUnits: [NaiveUnit] {
    var found: [NaiveUnit] = []
    let letters = text.tokens.indices.filter(isSingleLetter)
    for first in letters.indices {
      var row = [letters[first]]
      for next in letters[first...].dropFirst() {
        guard let last = row.last, follows(next, last) else { break }
        row.append(next)
        if row.count >= 3 { found.append(rowUnit(row)) }
      }
    }
    return found
  }

  private func rowUnit(_ row: [Int]) -> NaiveUnit {
    let (first, last) = (row[0], row[row.count - 1])
    let isInvisible = row.contains { text.tokens[$0].traits.contains(.hasInvisible) }
    return NaiveUnit(
      kind: .row, range: text.tokens[first].range.lowerBound..<text.tokens[last].range.upperBound,
      tokens: first..<last + 1, zone: fieldZone, views: isInvisible ? [.spaced, .invisible] : .spaced,
      scalars: row.flatMap { scalars(in: text.tokens[$0].range) }.filter { !$0.isIgnorable }, folded: [],
      hasDigit: false, hasCapitalI: false)
  }

  private func isSingleLetter(_ index: Int) -> Bool {
    let token = text.tokens[index]
    let all = scalars(in: token.range)
    return token.zone != .link && tag(token) == nil && folded(token).count <= 24
      && (all[0].isLetter || all[0].isPicture || all[0].isLeetDigit)
      && all.dropFirst().allSatisfy { $0.isMark || $0.isIgnorable }
  }

  private func follows(_ next: Int, _ last: Int) -> Bool {
    let gap = scalars(in: text.tokens[last].range.upperBound..<text.tokens[next].range.lowerBound).filter {
      !$0.isIgnorable
    }
    return (1...3).contains(gap.count) && gap.allSatisfy { !$0.isLetter && !$0.isDigit }
  }
}

extension Unicode.Scalar {
  /// Stands for a letter without being one.
  fileprivate var isSign: Bool { leetLetter != nil || isPicture }
}
