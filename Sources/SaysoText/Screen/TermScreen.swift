/// Tells quickly that none of some terms can stand in a text, in whatever disguise.
///
/// It reads a ``ScreenText`` once and looks only at single words: each term is filed under its rarest one. What it lets
/// pass the scanner would find nothing in; what it stops, the scanner may still let go.
public final class TermScreen: Sendable {
  /// Runs as they are written.
  let plain: KeyTable
  /// Runs in the form of ``CanonicalRun``, where something gives reason to read them so.
  let canonical: KeyTable
  let follows: [ScreenFiling.Following]
  let openForms: OpenFormScreen?
  private let signs: [UInt32]
  private let signClasses: UInt64
  /// Whether a text that reads in two ways must be looked at in both.
  package let seesThroughDisguises: Bool
  /// Some term can only be looked for by the scanner itself.
  public let isBlind: Bool
  public let isEmpty: Bool

  public init(_ patterns: [TermPattern]) {
    var filing = ScreenFiling()
    for pattern in patterns { filing.add(pattern) }
    plain = KeyTable(filing.plain)
    canonical = KeyTable(filing.canonical)
    follows = filing.following
    openForms = filing.openForms.isEmpty ? nil : OpenFormScreen(filing.openForms)
    signs = filing.signs
    signClasses = signs.reduce(0) { $0 | SignScalars.bit($1) }
    seesThroughDisguises = patterns.contains(where: \.seesThroughDisguises)
    isBlind = filing.isBlind
    isEmpty = patterns.isEmpty
  }

  /// Whether any of the terms may stand in the text.
  package func mayHold(_ text: ScreenText, _ scratch: TermScreenScratch) -> Bool {
    if isEmpty { return false }
    // Word forms of other languages are too many to foresee.
    let mayBend = openForms?.hasStems == true && text.hasForeignLetters
    return isBlind || mayBend || text.signs.mayMeet(signs, classes: signClasses)
      || TermScreenPass(self, text, scratch).findsAnything()
  }
}

/// What a ``TermScreen`` needs room for beside the text. One for each worker.
public final class TermScreenScratch {
  var room: [UInt8] = []
  var stemmers: [String: Stemmer?] = [:]
  public init() {}

  func stemmer(_ language: String) -> Stemmer? {
    if let known = stemmers[language] { return known }
    let made = Stemmer(language: language)
    stemmers[language] = .some(made)
    return made
  }
}
