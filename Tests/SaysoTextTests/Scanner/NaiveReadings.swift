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
    let isFlag = scalars.count == 2 && scalars.allSatisfy { (0x1F1E6...0x1F1FF).contains($0.value) }
    if isFlag { return nil }
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
    let properties = ScalarProperties(of: scalar.value)
    if properties.isPicture || properties.isStyled { return true }
    if folded == skeleton, folded.first.map({ $0 >= 0x80 }) == true { return ScalarTable.hasLookAlikes(scalar.value) }
    if properties.isUppercase, folded.first == UInt8(ascii: "i") { return true }
    let isASCII = folded.allSatisfy { $0 < 0x80 }
    return isASCII ? Skeleton.of(folded) != skeleton && folded != skeleton : folded != skeleton
  }
}

extension String {
  init(_ scalars: [Unicode.Scalar]) {
    self.init()
    unicodeScalars.append(contentsOf: scalars)
  }
}
