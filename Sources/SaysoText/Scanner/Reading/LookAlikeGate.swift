/// Decides whether somebody would take a letter for another. Every Russian word looks a little like a Latin one, so
/// look-alikes count only where something is out of place.
struct LookAlikeGate {
  private let dominant: ScriptGroup?
  private let exemplars: ExemplarLetters

  init(_ text: UnsafeBufferPointer<UInt8>, exemplars: ExemplarLetters) {
    self.exemplars = exemplars
    dominant = ScriptGroup.dominant(in: text)
  }

  /// Whether a word is suspicious: mixed scripts, another script than the text around it, a Latin letter that the
  /// language does not spell with, a symbol that pictures a letter, or marks that strike out or pile up.
  func suspects(_ scalars: [UInt32]) -> Bool {
    var group: ScriptGroup?
    var marks = 0
    for scalar in scalars {
      let properties = ScalarProperties(of: scalar)
      marks = properties.isMark ? marks + 1 : 0
      if marks > 1 || Self.strikesThrough(scalar) || isForeign(scalar, properties) { return true }
      guard properties.isLetter, let own = ScriptGroup(properties.script) else { continue }
      if let group, group != own { return true }
      group = own
    }
    return group != nil && group != dominant
  }

  private func isForeign(_ scalar: UInt32, _ properties: ScalarProperties) -> Bool {
    guard scalar >= 0x80 else { return false }
    if properties.script == .common { return LeetSigns.letter(for: scalar) == nil && LookAlikes.picturesLetter(scalar) }
    return properties.isLetter && properties.script == .latin && !exemplars.isOrdinary(scalar)
  }

  /// Lines below (COMBINING LOW LINE, DOUBLE LOW LINE), overlays (TILDE OVERLAY to LONG SOLIDUS OVERLAY), lines above
  /// and enclosing marks: no spelling uses them.
  private static func strikesThrough(_ scalar: UInt32) -> Bool {
    (0x0332...0x0338).contains(scalar) || (0x20D0...0x20F0).contains(scalar) || scalar == 0x0305 || scalar == 0x033F
  }
}

/// Scripts that are written together count as one.
enum ScriptGroup: Hashable {
  case one(Script)
  case eastAsian

  init?(_ script: Script) {
    switch script {
    case .common, .inherited: return nil
    case .han, .hiragana, .katakana, .hangul, .bopomofo: self = .eastAsian
    default: self = .one(script)
    }
  }

  /// The group most letters belong to; Latin where it is a tie.
  static func dominant(in text: UnsafeBufferPointer<UInt8>) -> ScriptGroup? {
    var latin = 0
    var others: [ScriptGroup: Int] = [:]
    for scalar in ScalarSequence(text) {
      if scalar < 0x80 {
        if (scalar | 0x20) &- 0x61 < 26 { latin += 1 }
        continue
      }
      let properties = ScalarProperties(of: scalar)
      guard properties.isLetter, let group = ScriptGroup(properties.script) else { continue }
      if group == .one(.latin) { latin += 1 } else { others[group, default: 0] += 1 }
    }
    let most = others.values.max() ?? 0
    if latin >= most { return latin > 0 ? .one(.latin) : nil }
    let leaders = others.filter { $0.value == most }.keys
    return leaders.count == 1 ? leaders.first : nil
  }
}
