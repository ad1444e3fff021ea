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

  /// `nil` for what is neither letter nor digit, and for ASCII digits.
  init?(of scalar: UInt32, _ properties: ScalarProperties) {
    guard properties.isLetter || scalar >= 0x80 && properties.isDecimalDigit else { return nil }
    // ARABIC-INDIC DIGITs are Common, for Thaana uses them too.
    self.init((0x0660...0x0669).contains(scalar) ? .arabic : properties.script)
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
