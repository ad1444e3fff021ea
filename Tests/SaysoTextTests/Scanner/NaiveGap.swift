import SaysoModel

@testable import SaysoText

/// Whether a phrase reads on from one stretch to the next.
enum NaiveGap {
  private static let plainSigns = Set("\"#&'()*+-/<>@[]_`{}~«»´‘’‚‛“”„‟‹›《》「」『』【】〈〉＃＠＿／".unicodeScalars)
  private static let lineBreaks = Set("\n\r\u{0B}\u{0C}\u{85}\u{2028}\u{2029}".unicodeScalars)

  /// The views it takes to read on; `nil` when the phrase ends here.
  static func views(
    from left: NaiveUnit, to right: NaiveUnit, in text: NaiveText, allowingPunctuation: Bool, seeingThrough: Bool
  ) -> ViewSet? {
    guard left.range.upperBound <= right.range.lowerBound, (left.zone == .link) == (right.zone == .link) else {
      return nil
    }
    let gap = left.range.upperBound..<right.range.lowerBound
    let holdsToken = text.text.tokens.contains { $0.range.overlaps(gap) }
    let scalars = text.scalars(in: gap)
    if left.zone == .link {
      return !holdsToken && joinsInLink(String(scalars), allowingPunctuation: allowingPunctuation) ? [] : nil
    }
    let signs = withoutPossessive(scalars)
    if !holdsToken, joins(signs, allowingPunctuation: allowingPunctuation) { return [] }
    return seeingThrough && isShort(signs) ? .spaced : nil
  }

  private static func isShort(_ scalars: [Unicode.Scalar]) -> Bool {
    let stop = scalars.firstIndex { ".!?…,;".unicodeScalars.contains($0) }
    let endsSentence = stop.map { scalars[$0...].contains(where: \.isBlank) } ?? false
    return scalars.count <= 3 && lineBreakCount(scalars) <= 1 && !endsSentence
      && !scalars.contains { $0.isLetter || $0.isDigit }
  }

  private static func joinsInLink(_ gap: String, allowingPunctuation: Bool) -> Bool {
    var bytes = Array(gap.utf8)
    while let percent = bytes.indices.first(where: { bytes[$0] == 0x25 && $0 + 2 < bytes.count }),
      let value = UInt8(String(decoding: bytes[percent + 1...percent + 2], as: UTF8.self), radix: 16)
    {
      bytes.replaceSubrange(percent...percent + 2, with: [value == 0x25 ? 0x3F : value])
    }
    if bytes.starts(with: [0x27, 0x73]) { bytes.removeFirst(2) }
    return bytes.allSatisfy { byte in
      let scalar = Unicode.Scalar(byte)
      if " +-/_".unicodeScalars.contains(scalar) { return true }
      return allowingPunctuation && byte < 0x80 && !scalar.isLetter && !scalar.isDigit
    }
  }

  private static func withoutPossessive(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.count >= 2, "'‘’ʼ＇".unicodeScalars.contains(scalars[0]), Folding.fold(String(scalars[1])) == [0x73]
    else { return scalars }
    if scalars.count > 2, NaiveText.makesWord(scalars[2]) { return scalars }
    return Array(scalars[2...])
  }

  private static func lineBreakCount(_ scalars: [Unicode.Scalar]) -> Int {
    String(scalars).replacing("\r\n", with: "\n").unicodeScalars.count { lineBreaks.contains($0) }
  }

  private static func joins(_ scalars: [Unicode.Scalar], allowingPunctuation: Bool) -> Bool {
    lineBreakCount(scalars) <= 1
      && scalars.allSatisfy { scalar in
        if plainSigns.contains(scalar) || scalar.isBlank || scalar.properties.isDash { return true }
        return scalar.isIgnorable || allowingPunctuation && !NaiveText.makesWord(scalar)
      }
  }

  /// Whether a term's phrase has punctuation of its own between two of its words.
  static func hasPunctuation(_ scalars: [Unicode.Scalar]) -> Bool {
    !joins(withoutPossessive(scalars), allowingPunctuation: false)
  }
}
