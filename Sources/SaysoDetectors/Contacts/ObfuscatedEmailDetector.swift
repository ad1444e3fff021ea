/// An e-mail address written so that programs overlook it: `dana [at] larkfield [dot] example`,
/// `dana(at)larkfield.example`, `dana@larkfield[.]example`. In plain words (`dana at larkfield dot example`) it needs a
/// word that announces it, for one buys things "at a shop dot com"; or a provider of nothing but mailboxes; or a name of
/// two parts (`dana.smith`) before a usual top-level domain.
struct ObfuscatedEmailDetector: Detector {
  let kind = DetectedKind.email
  let trigger: DetectorTrigger
  let need = DetectorNeed(having: .dot)

  static let all: [any Detector] = [
    ObfuscatedEmailDetector(trigger: .sign(UInt8(ascii: "["))),
    ObfuscatedEmailDetector(trigger: .sign(UInt8(ascii: "("))),
    ObfuscatedEmailDetector(trigger: .sign(UInt8(ascii: "{"))),
    ObfuscatedEmailDetector(trigger: .sign(UInt8(ascii: "<"))),
    ObfuscatedEmailDetector(trigger: .sign(UInt8(ascii: "@"))), ObfuscatedEmailDetector(trigger: .word(["at"])),
  ]

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let sign = Self.separator(at: offset, words: ["at", "@", "ät"], in: text) else { return nil }
    var before = offset
    while offset - before < 3, DetectorText.isSpace(text[before - 1]) { before -= 1 }
    guard let start = EmailDetector.localPart(before: before, in: text), text[start - 1] != UInt8(ascii: "@"),
      let domain = Self.domain(from: text.skippingSpaces(from: sign.end), in: text)
    else { return nil }
    // Written plainly it is the other detector's.
    if sign.form == .sign, before == offset, !domain.isDisguised { return nil }
    let needsCue = sign.form == .word || sign.form == .sign && before < offset
    if needsCue, !Self.cues.stand(before: start, in: text, within: 6) {
      let isSpoken = sign.form == .word && SpokenMailbox.isOne(start..<before, domain: domain.labels, in: text)
      if !isSpoken { return nil }
    }
    if sign.form == .word, !domain.isDisguised, !DetectorText.isUppercase(text[offset]), !needsCue { return nil }
    return DetectorMatch(start..<domain.end, strength: needsCue ? .cue : .form)
  }

  private static let cues = CueWords(
    "email,e mail,mail,mails,contact,write,reach,inbox,address,kontakt,schreib,schreibt,correo,courriel,posta,adresse")

  private enum Form { case sign, bracket, word }

  /// `[at]`, `( dot )`, ` at `, `@`, `.`
  private static func separator(
    at offset: Int, words: [StaticString], in text: DetectorText
  ) -> (end: Int, form: Form)? {
    let closing: UInt8? =
      switch text[offset] {
      case UInt8(ascii: "["): UInt8(ascii: "]")
      case UInt8(ascii: "("): UInt8(ascii: ")")
      case UInt8(ascii: "{"): UInt8(ascii: "}")
      case UInt8(ascii: "<"): UInt8(ascii: ">")
      default: nil
      }
    let start = closing == nil ? offset : text.skippingSpaces(from: offset + 1, limit: 1)
    guard let word = words.first(where: { text.has($0, at: start) }) else { return nil }
    let end = start + word.utf8CodeUnitCount
    if let closing {
      let close = text.skippingSpaces(from: end, limit: 1)
      return text[close] == closing ? (close + 1, .bracket) : nil
    }
    if !DetectorText.isLetter(text[start]) { return (end, .sign) }
    return DetectorText.isSpace(text[offset - 1]) && DetectorText.isSpace(text[end]) ? (end, .word) : nil
  }

  /// What is said for a dot.
  static let dots: [StaticString] = ["dot", "punkt", "punto", "point"]

  /// At most this many labels, so that the time is bounded.
  private static let mostLabels = 6

  private struct Domain {
    let end: Int
    let isDisguised: Bool
    /// The last two.
    let labels: (Range<Int>, Range<Int>)
  }

  private static func domain(from start: Int, in text: DetectorText) -> Domain? {
    var (end, labels, isDisguised) = (start, 0, false)
    var beforeLast = start..<start
    var lastLabel = start..<start
    var at = start
    while labels < mostLabels, let label = label(from: at, in: text) {
      (end, beforeLast, lastLabel) = (label.upperBound, lastLabel, label)
      labels += 1
      guard let dot = dot(at: end, in: text) else { break }
      let next = dot.form == .sign ? dot.end : text.skippingSpaces(from: dot.end, limit: 2)
      guard self.label(from: next, in: text) != nil else { break }
      if dot.form != .sign { isDisguised = true }
      at = next
    }
    guard labels >= 2, lastLabel.count >= 2, !text[lastLabel].contains(where: DetectorText.isDigit) else { return nil }
    return Domain(end: end, isDisguised: isDisguised, labels: (beforeLast, lastLabel))
  }

  private static func label(from start: Int, in text: DetectorText) -> Range<Int>? {
    var end = start
    while end - start < 63, DetectorText.isWord(text[end]) || text[end] == UInt8(ascii: "-") { end += 1 }
    while end > start, text[end - 1] == UInt8(ascii: "-") { end -= 1 }
    return end > start ? start..<end : nil
  }

  private static func dot(at offset: Int, in text: DetectorText) -> (end: Int, form: Form)? {
    if text[offset] == UInt8(ascii: ".") { return (offset + 1, .sign) }
    let start = text.skippingSpaces(from: offset, limit: 2)
    let found = separator(at: start, words: dots + ["."], in: text)
    return found?.form == .sign ? nil : found
  }
}
