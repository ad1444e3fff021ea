import SaysoModel

@testable import SaysoText

/// One term against one text.
struct NaiveSearch {
  let term: NaiveTerm
  let position: Int
  let text: NaiveText
  let units: [NaiveUnit]
  let gate: NaiveGate

  private struct Way {
    var views: ViewSet
    var edits: Int
  }

  // MARK: Phrases, word by word

  var phrases: [TermHit] {
    // A tag that is the term is found by its segments.
    let starts = units.filter { term.words.count > 1 || !isTag($0) }
    return starts.flatMap { continued([$0], through: []) }
  }

  /// `gaps` are the views it took to come from word to word.
  private func continued(_ path: [NaiveUnit], through gaps: ViewSet) -> [TermHit] {
    let word = path.count - 1
    guard let last = path.last, !ways(last, word).isEmpty else { return [] }
    if path.count == term.words.count { return hits(over: path, through: gaps) }
    return units.flatMap { next in
      let views = NaiveGap.views(
        from: last, to: next, in: text, allowingPunctuation: term.words[path.count].hasPunctuationBefore,
        seeingThrough: term.pattern.seesThroughDisguises)
      return views.map { continued(path + [next], through: gaps.union($0)) } ?? []
    }
  }

  private func hits(over path: [NaiveUnit], through gaps: ViewSet) -> [TermHit] {
    var combinations = [Way(views: gaps, edits: 0)]
    for (word, unit) in path.enumerated() {
      let ways = ways(unit, word)
      combinations = combinations.flatMap { so in
        ways.map { Way(views: so.views.union($0.views), edits: so.edits + $0.edits) }
      }
    }
    let zones = Set(path.map(\.zone))
    let zone = zones.count == 1 ? zones.first : nil
    return combinations.filter { $0.edits <= term.pattern.slack }.map {
      hit(
        path[0].range.lowerBound..<path[path.count - 1].range.upperBound, zone ?? text.fieldZone, $0.views,
        path[0].tokens.lowerBound..<path[path.count - 1].tokens.upperBound)
    }
  }

  private func hit(_ range: Range<Int>, _ zone: Zone, _ views: ViewSet, _ tokens: Range<Int>) -> TermHit {
    let views = term.pattern.seesThroughDisguises ? views : views.subtracting(.styled)
    return TermHit(pattern: position, span: TextSpan(text.text.field, range), zone: zone, views: views, tokens: tokens)
  }

  private func isTag(_ unit: NaiveUnit) -> Bool {
    unit.kind == .token && text.tag(text.text.tokens[unit.tokens.lowerBound]) != nil
  }

  /// All ways in which a stretch is a word of the term.
  private func ways(_ unit: NaiveUnit, _ word: Int) -> [Way] {
    let seesThrough = term.pattern.seesThroughDisguises
    var found: [Way] = []
    if unit.kind == .token {
      if isPlain(unit.folded, word) { found.append(Way(views: unit.views, edits: 0)) }
      if let edits = edits(unit.folded, word, hasDigit: unit.hasDigit) {
        found.append(Way(views: unit.views.union(.nearSpelling), edits: edits))
      }
    }
    guard seesThrough else { return found }
    return found + disguised(unit, term.words[word].plain, term.words[word].skeleton)
  }

  private func isPlain(_ folded: [UInt8], _ word: Int) -> Bool {
    if folded == term.words[word].plain { return true }
    switch term.pattern.match {
    case .prefix: return word == term.words.count - 1 && folded.starts(with: term.words[word].plain)
    case .stem: return term.stemmer?.stem(folded) == term.words[word].stem
    case .word, .exact: return false
    }
  }

  private func edits(_ folded: [UInt8], _ word: Int, hasDigit: Bool) -> Int? {
    guard term.pattern.slack > 0, term.words[word].mayBeEdited, !hasDigit else { return nil }
    let distance = NaiveDistance.between(folded, term.words[word].plain)
    return distance > 0 && distance <= term.pattern.slack ? distance : nil
  }

  private func disguised(_ unit: NaiveUnit, _ plain: [UInt8], _ skeleton: [UInt8]) -> [Way] {
    var found: [Way] = []
    if unit.kind == .row, NaiveReadings.folded(unit.scalars) == plain { found.append(Way(views: unit.views, edits: 0)) }
    let readings = NaiveReadings.of(
      unit.scalars, hasCapitalI: unit.hasCapitalI, mayCollapse: unit.kind != .row, gate: gate)
    return found + ways(readings, unit.views, plain, skeleton)
  }

  private func ways(_ readings: [NaiveReading], _ views: ViewSet, _ plain: [UInt8], _ skeleton: [UInt8]) -> [Way] {
    readings.compactMap { reading in
      let wanted =
        switch reading.form {
        case .collapsed: NaiveReadings.collapsed(plain)
        case .skeleton: skeleton
        case .collapsedSkeleton: NaiveReadings.collapsed(skeleton)
        }
      return reading.bytes == wanted ? Way(views: views.union(reading.views), edits: 0) : nil
    }
  }

  // MARK: All words run together

  var joined: [TermHit] {
    guard term.pattern.seesThroughDisguises, term.words.count > 1 else { return [] }
    return units.filter { !isTag($0) }.flatMap { unit in
      var found = disguised(unit, term.whole.plain, term.whole.skeleton)
      if unit.kind == .token, unit.folded == term.whole.plain { found.append(Way(views: unit.views, edits: 0)) }
      return found.map {
        hit(unit.range, unit.zone, unit.kind == .row ? $0.views : $0.views.union(.joined), unit.tokens)
      }
    }
  }

  // MARK: Inside hashtags and handles

  var tags: [TermHit] {
    units.filter(isTag).flatMap { unit in
      let token = text.text.tokens[unit.tokens.lowerBound]
      let segments = NaiveSegments.of(text.scalars(in: token.range))
      return segments.indices.flatMap { first in
        segments.indices[first...].flatMap { last in
          ways(Array(segments[first...last]), unit.views).map { hit(unit.range, unit.zone, $0.views, unit.tokens) }
        }
      }
    }
  }

  private func ways(_ segments: [[Unicode.Scalar]], _ views: ViewSet) -> [Way] {
    let source = Array(segments.joined())
    let segments = segments.map { $0.filter { !NaiveSegments.signs.contains($0) } }
    let scalars = segments.joined().filter { !$0.isIgnorable }
    let folded = segments.flatMap(NaiveReadings.folded)
    var found: [Way] = []
    if folded == term.whole.plain { found.append(Way(views: views, edits: 0)) }
    if segments.count == 1, term.words.count == 1 {
      if isPlain(folded, 0) { found.append(Way(views: views, edits: 0)) }
      let hasDigit = scalars.contains(where: \.isDigit)
      if edits(folded, 0, hasDigit: hasDigit) != nil { found.append(Way(views: views.union(.nearSpelling), edits: 0)) }
    }
    let longest = 6 * max(term.whole.plain.count, term.whole.skeleton.count)
    guard term.pattern.seesThroughDisguises, segments.count == 1 || folded.count <= longest else { return found }
    let readings = NaiveReadings.of(
      scalars, hasCapitalI: NaiveReadings.hasCapitalI(source), mayCollapse: true, gate: gate)
    return found + ways(readings, views, term.whole.plain, term.whole.skeleton)
  }
}

enum NaiveSegments {
  /// What parts the words of a name.
  static let signs: [Unicode.Scalar] = ["_", "＿", ".", "-"]

  /// Each with the signs before it.
  static func of(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var segments: [[Unicode.Scalar]] = [[]]
    let visible = scalars.filter { !$0.isIgnorable && !$0.isMark }
    var seen = 0
    for scalar in scalars {
      if signs.contains(scalar) {
        segments.append([scalar])
      } else {
        let isCounted = !scalar.isIgnorable && !scalar.isMark
        if isCounted, startsSegment(seen, in: visible) { segments.append([]) }
        segments[segments.count - 1].append(scalar)
      }
      if !scalar.isIgnorable, !scalar.isMark { seen += 1 }
    }
    return segments.filter { segment in segment.contains { !signs.contains($0) && !$0.isIgnorable } }
  }

  private static func startsSegment(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    guard index > 0, !signs.contains(scalars[index - 1]) else { return false }
    let (before, here) = (scalars[index - 1], scalars[index])
    if signs.contains(here) { return false }
    if before.isDigit != here.isDigit { return true }
    if !isUpper(here) { return false }
    if !isUpper(before), !before.isDigit { return true }
    guard isUpper(before), index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    return !signs.contains(next) && !isUpper(next) && !next.isDigit
  }

  private static func isUpper(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.isUppercase(scalar.value) }
}

/// The restricted Damerau–Levenshtein distance by its definition.
enum NaiveDistance {
  static func between(_ left: [UInt8], _ right: [UInt8]) -> Int {
    let left = Array(String(decoding: left, as: UTF8.self).unicodeScalars)
    let right = Array(String(decoding: right, as: UTF8.self).unicodeScalars)
    var known: [[Int?]] = Array(repeating: Array(repeating: nil, count: right.count + 1), count: left.count + 1)
    return distance(left, right, left.count, right.count, &known)
  }

  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], _ i: Int, _ j: Int, _ known: inout [[Int?]]
  ) -> Int {
    if i == 0 || j == 0 { return i + j }
    if let found = known[i][j] { return found }
    var best = min(distance(left, right, i - 1, j, &known), distance(left, right, i, j - 1, &known)) + 1
    best = min(best, distance(left, right, i - 1, j - 1, &known) + (left[i - 1] == right[j - 1] ? 0 : 1))
    if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
      best = min(best, distance(left, right, i - 2, j - 2, &known) + 1)
    }
    known[i][j] = best
    return best
  }
}
