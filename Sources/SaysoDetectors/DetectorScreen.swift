package import SaysoText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Tells quickly that no detector of some kinds recognises anything in a text.
///
/// It asks the detectors themselves wherever one may begin, and stops at the first that recognises something, whether or
/// not a link would hide it.
public final class DetectorScreen: Sendable {
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
    var supply = TextSupply(text, words)
    let places = scratch.places(for: self, supply)
    let begins =
      text.joinsScripts
      || !everyPlace(places, text, words) { asked, at in
        guard table.mayBeMet(asked, by: supply, at: text.bytes + at) else { return true }
        if supply.isMeasured { return false }
        supply.measure(text)
        return !table.mayBeMet(asked, by: supply, at: text.bytes + at)
      }
    guard begins else { return false }
    let read = scratch.read(source)
    guard text.isASCII || !text.joinsScripts && read.isLike(text) else { return holds(read, supply) }
    return !everyPlace(places, text, words) { asked, at in !recognises(asked, at, read, supply) }
  }

  /// Where any detector is to be asked in a text that has so much.
  fileprivate func places(_ supply: TextSupply) -> AskedPlaces { AskedPlaces(table, supply) }

  /// Visits every place where a detector is to be asked until the body says no; whether it never did.
  @inline(__always)
  private func everyPlace(
    _ places: AskedPlaces, _ text: ScreenText, _ words: TermScreenScratch, _ body: (Range<Int>, Int) -> Bool
  ) -> Bool {
    let bytes = text.bytes
    for block in 0..<text.blockCount {
      if places.numbers, !text.every(text.numbers(in: block), block, { body(table.atDigit(), $0) }) { return false }
      if places.letters, !everyLetters(in: block, text, body) { return false }
      if places.hasSigns,
        !text.every(text.marks(in: block), block, { !places.isSign(bytes[$0]) || body(table.at(sign: bytes[$0]), $0) })
      {
        return false
      }
    }
    return !places.openings
      || words.openings.allSatisfy { body(table.at(letter: bytes[$0], before: bytes[$0 + 1], bytes[$0 + 2]), $0) }
  }

  /// The same for ``DetectorTrigger/letters``. They are rare, and found from what follows them.
  @inline(__always)
  private func everyLetters(in block: Int, _ text: ScreenText, _ body: (Range<Int>, Int) -> Bool) -> Bool {
    text.every(text.digitRows(in: block), block) { digits in
      DetectorTable.letters(before: digits, in: text.bytes, isWord: text.isWord).map { body(table.atLetters(), $0) }
        ?? true
    }
      && text.every(text.wordsOfThree(in: block), block) {
        !DetectorTable.areTwoTriples(text.bytes + $0) || body(table.atLetters(), $0)
      }
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
  private let text = DetectorText([])
  /// What the last screen asks, by the key of a text's supply.
  @exclusivity(unchecked) private var known = [AskedPlaces?](repeating: nil, count: 1024)
  /// Held, so that no other takes its place in memory.
  @exclusivity(unchecked) private var owner: DetectorScreen?

  package init() {}

  /// What the screen asks of texts like this one, found out once.
  fileprivate func places(for screen: DetectorScreen, _ supply: TextSupply) -> AskedPlaces {
    if owner !== screen {
      owner = screen
      for index in known.indices { known[index] = nil }
    }
    if let places = known[supply.key] { return places }
    let places = screen.places(supply)
    known[supply.key] = places
    return places
  }

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
    if memcmp(bytes, screened.bytes, count) == 0 { return !bytes.contains(Self.letter) }
    return bytes.withUnsafeBufferPointer { bytes in
      bytes.indices.allSatisfy { index in
        let (own, other) = (bytes[index], screened.bytes[index])
        return Self.isWord(own) || Self.isWord(other) ? own | 0x20 == other | 0x20 && own != Self.letter : true
      }
    }
  }
}
