import SaysoModel

@testable import SaysoText

/// A form a stretch may be read in, and the views it takes.
struct NaiveReading {
  enum Form { case collapsed, skeleton, collapsedSkeleton }

  let form: Form
  let bytes: [UInt8]
  let views: ViewSet
}

enum NaiveReadings {
  static func folded(_ scalars: [Unicode.Scalar]) -> [UInt8] { Folding.fold(String(scalars)) }

  static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    var result: [Unicode.Scalar] = []
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars where result.last != scalar {
      result.append(scalar)
    }
    return Array(String(result).utf8)
  }

  /// The disguised readings of a stretch.
  static func of(
    _ scalars: [Unicode.Scalar], hasCapitalI: Bool, mayCollapse: Bool, gate: NaiveGate
  ) -> [NaiveReading] {
    let folded = folded(scalars)
    let skeleton = Skeleton.of(String(scalars.flatMap { Array(($0.leetLetter ?? String($0)).unicodeScalars) }))
    let hasLeet = scalars.contains { $0.isLeetDigit || $0.leetLetter != nil } && scalars.contains(where: \.isLetter)
    let isDrawnOut = mayCollapse && hasRun(folded, ofAnything: hasLeet)
    var found: [NaiveReading] = []
    if isDrawnOut { found.append(NaiveReading(form: .collapsed, bytes: collapsed(folded), views: .repeats)) }
    guard let views = skeletonViews(scalars, hasLeet: hasLeet, hasCapitalI: hasCapitalI, gate: gate) else {
      return found
    }
    found.append(NaiveReading(form: .skeleton, bytes: skeleton, views: views))
    if isDrawnOut {
      found.append(
        NaiveReading(form: .collapsedSkeleton, bytes: collapsed(skeleton), views: views.union(.repeats)))
    }
    return found
  }

  private static func hasRun(_ bytes: [UInt8], ofAnything: Bool) -> Bool {
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    return scalars.indices.dropLast(2).contains { at in
      scalars[at] == scalars[at + 1] && scalars[at] == scalars[at + 2] && (ofAnything || scalars[at].isLetter)
    }
  }

  /// In what the author wrote, invisible characters left out.
  static func hasCapitalI(_ source: [Unicode.Scalar]) -> Bool {
    let visible = source.filter { !$0.isIgnorable }
    return zip(visible, visible.dropFirst()).contains { ("a"..."z").contains($0) && $1 == "I" }
  }

  private static func skeletonViews(
    _ scalars: [Unicode.Scalar], hasLeet: Bool, hasCapitalI: Bool, gate: NaiveGate
  ) -> ViewSet? {
    let hasLookAlike = scalars.contains { $0.value >= 0x80 && $0.leetLetter == nil && looksLikeAnother($0) }
    guard hasLeet || hasLookAlike || hasCapitalI, !hasLookAlike || gate.suspects(scalars) else { return nil }
    var views: ViewSet = []
    if hasLeet { views.insert(.leet) }
    if hasLookAlike || !hasLeet { views.insert(.lookAlike) }
    return views
  }

  private static func looksLikeAnother(_ scalar: Unicode.Scalar) -> Bool {
    let skeleton = Skeleton.of(String(scalar))
    let folded = Folding.fold(String(scalar))
    let isASCII = folded.allSatisfy { $0 < 0x80 }
    return isASCII ? Skeleton.of(folded) != skeleton && folded != skeleton : folded != skeleton
  }
}

/// The same rule as the scanner's gate, by sets of scripts.
struct NaiveGate {
  let text: NaiveText
  let exemplars: ExemplarLetters

  init(_ text: NaiveText, language: String?) {
    self.text = text
    exemplars = ExemplarLetters(language: language ?? "en")
  }

  func suspects(_ scalars: [Unicode.Scalar]) -> Bool {
    let scripts = Set(scalars.compactMap(Self.script))
    if scripts.count > 1 { return true }
    if let own = scripts.first, own != dominant { return true }
    return hasOddMarks(scalars) || scalars.contains(where: isForeign)
  }

  private func hasOddMarks(_ scalars: [Unicode.Scalar]) -> Bool {
    zip(scalars, scalars.dropFirst()).contains { $0.isMark && $1.isMark }
      || scalars.contains {
        (0x332...0x338).contains($0.value) || (0x20D0...0x20F0).contains($0.value) || [0x305, 0x33F].contains($0.value)
      }
  }

  private func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80, scalar.leetLetter == nil else { return false }
    switch ScalarTable.script(of: scalar.value) {
    case .common:
      guard let first = Skeleton.of(String(scalar)).first else { return false }
      return "abcdefghijklmnopqrstuvwxyz0123456789".utf8.contains(first)
    case .latin: return scalar.isLetter && !exemplars.isOrdinary(scalar.value)
    default: return false
    }
  }

  /// Chinese, Japanese and Korean scripts count as one.
  private static func script(_ scalar: Unicode.Scalar) -> Script? {
    guard scalar.isLetter else { return nil }
    let script = ScalarTable.script(of: scalar.value)
    if [.common, .inherited].contains(script) { return nil }
    return [.han, .hiragana, .katakana, .hangul, .bopomofo].contains(script) ? .han : script
  }

  /// The script of most letters: Latin when others only draw level, none when others tie.
  private var dominant: Script? {
    let counts = Dictionary(grouping: text.scalars.compactMap { Self.script($0.scalar) }, by: { $0 }).mapValues(\.count)
    guard let most = counts.values.max() else { return nil }
    let leaders = counts.filter { $0.value == most }.keys
    if leaders.contains(.latin) { return .latin }
    return leaders.count == 1 ? leaders.first : nil
  }
}

extension String {
  init(_ scalars: [Unicode.Scalar]) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}
