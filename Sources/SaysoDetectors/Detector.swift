/// Recognises one format. One file each, whose comment names the source of the format and of its validation.
///
/// A detector is asked only where its trigger stands, and answers from the characters there: it must read a bounded
/// number of them, so that a scan takes time linear in the length of the text.
protocol Detector: Sendable {
  var kind: DetectedKind { get }
  var trigger: DetectorTrigger { get }

  /// What no text is without in which it recognises something. Most texts fall short of it, and ask it nothing.
  var need: DetectorNeed { get }

  /// What begins at, or around, the trigger at `offset`.
  func match(at offset: Int, in text: DetectorText) -> DetectorMatch?
}

extension Detector {
  var need: DetectorNeed { .nothing }
}

/// Where a detector is asked. A *word* is a run of letters and digits; what stands before it is neither.
enum DetectorTrigger: Sendable, Hashable {
  /// The start of a word that begins with a digit.
  case digit
  /// The start of letters that a digit follows, be it behind one space or hyphen where they are three at most; or of
  /// three letters that three more follow, each with a space or hyphen behind them.
  case letters
  /// The start of a word that begins like one of these, in any case. ASCII, two characters or more, a letter
  /// first. Three are looked at, so a detector may be asked at other words, too. The cheapest trigger for words.
  case opening([String])
  /// The same where no letter follows: words, or the first words of phrases.
  case word([String])
  /// The same where a digit follows.
  case code([String])
  /// This sign, wherever it stands: `@`, `:`, `+`, `(`. ASCII.
  case sign(UInt8)
}

/// What a detector recognised, in offsets of the ``DetectorText``.
struct DetectorMatch: Hashable, Sendable {
  let range: Range<Int>
  let type: String?
  let strength: Strength

  /// Where two matches overlap the stronger stays, then the longer.
  enum Strength: Int, Comparable, Sendable {
    /// It has the form, and a word beside it says what it is.
    case cue
    /// Its form alone says what it is.
    case form
    /// A checksum proves it.
    case checksum

    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  init(_ range: Range<Int>, type: String? = nil, strength: Strength) {
    self.range = range
    self.type = type
    self.strength = strength
  }
}

/// Every detector: a new one is its own file and a line in the list of its room.
enum Detectors {
  static let all: [any Detector] = contacts + network + places + dates + secrets + numbers
}
