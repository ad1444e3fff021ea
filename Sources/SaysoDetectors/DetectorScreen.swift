package import SaysoText

/// Tells quickly that no detector of some kinds recognises anything in a text.
///
/// It asks the detectors themselves wherever one may begin, and stops at the first that recognises something, whether or
/// not a link would hide it.
public struct DetectorScreen: Sendable {
  private let table: DetectorTable

  public init(kinds: Set<DetectedKind>) { table = DetectorTable(Detectors.all.filter { kinds.contains($0.kind) }) }

  /// The words that a text is to be searched for beforehand.
  package static let marks: [MarkedWord] =
    StreetWord.marks + openings
    + ObfuscatedEmailDetector.dots.compactMap { MarkedWord("\($0)", .saysDot, then: .nothing) }

  /// Those that begin a value of any kind.
  private static let openings: [MarkedWord] = Detectors.all.flatMap { detector -> [MarkedWord] in
    switch detector.trigger {
    case .opening(let openings): openings.compactMap { MarkedWord($0, .opensValue, then: .anything) }
    case .word(let words): words.compactMap { MarkedWord($0, .opensValue, then: .noLetter) }
    case .code(let codes): codes.compactMap { MarkedWord($0, .opensValue, then: .digit) }
    case .digit, .letters, .sign: []
    }
  }

  /// `source` is the author's text, `text` the same made ready; `words` tells which of its words are ``marks``.
  /// Allocates nothing once `scratch` has grown.
  package func mayHold(
    _ source: UnsafeRawBufferPointer, _ text: ScreenText, _ words: TermScreenScratch, _ scratch: DetectorScratch
  ) -> Bool {
    let supply = TextSupply(text, words)
    let begins = text.joinsScripts || !everyPlace(text, words, supply) { _, _ in false }
    guard begins else { return false }
    let read = scratch.read(source)
    guard text.isASCII || !text.joinsScripts && read.isLike(text) else { return holds(read, supply) }
    return !everyPlace(text, words, supply) { asked, at in !recognises(asked, at, read, supply) }
  }

  /// Visits every place where a detector is to be asked until the body says no; whether it never did.
  @inline(__always)
  private func everyPlace(
    _ text: ScreenText, _ words: TermScreenScratch, _ supply: TextSupply, _ body: (Range<Int>, Int) -> Bool
  ) -> Bool {
    let bytes = text.bytes
    let (digit, letters) = (table.atDigit(), table.atLetters())
    let (asksDigits, asksLetters) = (table.mayBeMet(digit, by: supply), table.mayBeMet(letters, by: supply))
    for block in 0..<text.blockCount {
      let isClear =
        (!asksDigits || every(text.numbers(in: block), block) { body(digit, $0) })
        && (!asksLetters
          || every(text.words(in: block), block) { !DetectorTable.mayBeLetters(bytes + $0) || body(letters, $0) })
        && every(text.marks(in: block), block) { at in
          guard table.isSign(bytes[at]) else { return true }
          let asked = table.at(sign: bytes[at])
          return !table.mayBeMet(asked, by: supply, at: bytes + at) || body(asked, at)
        }
      if !isClear { return false }
    }
    return words.openings.allSatisfy { at in
      let asked = table.at(letter: bytes[at], before: bytes[at + 1], bytes[at + 2])
      return !table.mayBeMet(asked, by: supply) || body(asked, at)
    }
  }

  /// Visits the places that a block's bits tell.
  @inline(__always)
  private func every(_ places: UInt64, _ block: Int, _ body: (Int) -> Bool) -> Bool {
    var places = places
    while places != 0 {
      let at = block * 64 + places.trailingZeroBitCount
      places &= places &- 1
      if !body(at) { return false }
    }
    return true
  }

  private func recognises(_ asked: Range<Int>, _ at: Int, _ text: DetectorText, _ supply: TextSupply) -> Bool {
    asked.contains { index in
      table.isMet(index, by: supply) && table.match(index, at: at, in: text)?.range.isEmpty == false
    }
  }

  /// Whether anything is recognised anywhere.
  private func holds(_ text: DetectorText, _ supply: TextSupply) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      table.roles.withUnsafeBufferPointer { roles in
        var isInWord = false
        return bytes.indices.contains { offset in
          let role = roles[Int(bytes[offset])]
          let isFirst = !isInWord || role == DetectorTable.Role.sign
          isInWord = role >= DetectorTable.Role.digit && bytes[offset] != DetectorText.letter
          guard role != DetectorTable.Role.nothing, isFirst else { return false }
          return recognises(table.asked(at: offset, role: role, in: bytes), offset, text, supply)
            || role == DetectorTable.Role.letter && recognises(table.atLetters(), offset, text, supply)
        }
      }
    }
  }
}

/// What a ``DetectorScreen`` needs room for. One for each worker.
package final class DetectorScratch {
  @exclusivity(unchecked) private var text = DetectorText([])

  package init() {}

  /// Allocates nothing once it has grown and what it gave last is gone.
  fileprivate func read(_ source: UnsafeRawBufferPointer) -> DetectorText {
    text.reload(source)
    return text
  }
}

extension DetectorText {
  /// Whether words and numbers begin in the same places: that is so where all letters and digits are the same, and no
  /// letter is of another script.
  fileprivate func isLike(_ screened: ScreenText) -> Bool {
    guard screened.count == count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.allSatisfy { index in
        let (own, other) = (bytes[index], screened.bytes[index])
        return Self.isWord(own) || Self.isWord(other) ? own | 0x20 == other | 0x20 && own != Self.letter : true
      }
    }
  }
}
