import SaysoText

/// What a whole text must have for a detector to recognise anything in it: told before it is asked anywhere, so that
/// most texts ask few detectors.
struct DetectorNeed: Sendable, Equatable {
  /// At least so many digits.
  var digits: UInt8 = 0
  /// At least so many words that open values.
  var openings: UInt8 = 0
  /// At least so many characters in a row without white space.
  var stretch: UInt16 = 0
  var features: TextFeatures = []
  /// Where it is asked: the same sign once more, three or five characters on.
  var again = false

  static let nothing = DetectorNeed()

  init(
    digits: Int = 0, stretch: Int = 0, openings: Int = 0, having features: TextFeatures = [], again: Bool = false
  ) {
    self.digits = UInt8(clamping: digits)
    self.openings = UInt8(clamping: openings)
    self.stretch = UInt16(clamping: stretch)
    self.features = features
    self.again = again
  }
}

/// What some texts have.
struct TextFeatures: OptionSet, Sendable {
  let rawValue: UInt8
  /// A letter outside ASCII.
  static let foreignLetters = TextFeatures(rawValue: 1)
  /// A dot with something right behind it, or what may be said or drawn for one: a word, a bracket.
  static let dot = TextFeatures(rawValue: 2)
  /// A colon before a slash.
  static let scheme = TextFeatures(rawValue: 4)
  /// A word for a street.
  static let street = TextFeatures(rawValue: 8)
}

/// What a text has.
struct TextSupply {
  private let digits: UInt8
  private let openings: UInt8
  /// Any, while nobody has measured it.
  private var stretch = UInt16.max
  private let features: TextFeatures

  init(_ text: ScreenText, _ words: TermScreenScratch) {
    digits = UInt8(clamping: text.digits)
    // Where scripts are joined, some words are not told.
    let isTold = !text.joinsScripts
    openings = isTold ? UInt8(clamping: words.openings.count) : .max
    let signs = text.addressSigns
    var features: TextFeatures = text.hasForeignLetters || text.hasOtherLetters ? [.foreignLetters, .street] : []
    if signs.hasDot || !isTold || words.holds(.saysDot) { features.insert(.dot) }
    if signs.hasScheme { features.insert(.scheme) }
    if words.holds(.namesStreet) { features.insert(.street) }
    self.features = features
  }

  /// Whether the longest stretch is known. To find it takes longer than all the rest, and few detectors ask for it.
  var isMeasured: Bool { stretch < .max }

  /// Finds the longest stretch without white space.
  mutating func measure(_ text: ScreenText) {
    stretch = UInt16(min(text.longestStretch, Int(UInt16.max) - 1))
  }

  @inline(__always)
  func meets(_ need: DetectorNeed) -> Bool {
    digits >= need.digits && stretch >= need.stretch && openings >= need.openings
      && features.rawValue & need.features.rawValue == need.features.rawValue
  }

  /// Equal for supplies of which no detector can tell the difference, but for the stretch: none needs more digits than
  /// a payment card has, nor more openings than two. Below 1,024.
  var key: Int { Int(min(digits, 15)) | Int(min(openings, 3)) << 4 | Int(features.rawValue & 15) << 6 }
}
