/// Tells quickly that none of some terms can stand in a text, in whatever disguise.
///
/// It reads a ``ScreenText`` once and looks only at single words: each term is filed under its rarest one. What it lets
/// pass the scanner would find nothing in; what it stops, the scanner may still let go.
public final class TermScreen: Sendable {
  /// Runs as they are written.
  let plain: KeyTable
  /// Runs in the form of ``CanonicalRun``, where something gives reason to read them so.
  let canonical: KeyTable
  /// The filters of both, for the innermost loop.
  let plainFilter: KeyFilter
  let canonicalFilter: KeyFilter
  let follows: [ScreenFiling.Following]
  let openForms: OpenFormScreen?
  /// By the term of an entry, the group of terms it belongs to.
  let groups: [Int32]
  private let openGroups: [Int]
  private let blindGroups: [Int]
  private let groupCount: Int
  private let signs: [UInt32]
  private let groupsOfSigns: [Int]
  private let signClasses: UInt64
  /// Whether a text that reads in two ways must be looked at in both.
  package let seesThroughDisguises: Bool
  /// Some term can only be looked for by the scanner itself.
  public let isBlind: Bool
  public let isEmpty: Bool

  public convenience init(_ patterns: [TermPattern]) { self.init(groups: [patterns]) }

  /// Terms in groups that are told apart by ``groups(in:_:)``.
  public convenience init(groups grouped: [[TermPattern]]) { self.init(grouped, ScreenFiling()) }

  /// For tests: a screen that is blind in one way.
  convenience init(_ patterns: [TermPattern], leavingOut part: ScreenFiling.Part) {
    self.init([patterns], ScreenFiling(leavingOut: part))
  }

  private init(_ grouped: [[TermPattern]], _ filing: ScreenFiling) {
    var filing = filing
    for (group, patterns) in grouped.enumerated() {
      for pattern in patterns { filing.add(pattern, group: group) }
    }
    let patterns = grouped.flatMap(\.self)
    groupCount = grouped.count
    groups = filing.groups
    openGroups = Array(filing.openGroups)
    blindGroups = Array(filing.blindGroups)
    groupsOfSigns = filing.groupsOfSigns
    plain = KeyTable(filing.plain)
    canonical = KeyTable(filing.canonical)
    plainFilter = plain.copiedFilter()
    canonicalFilter = canonical.copiedFilter()
    follows = filing.following
    openForms = filing.openForms.isEmpty ? nil : OpenFormScreen(filing.openForms)
    signs = filing.signs
    signClasses = signs.reduce(0) { $0 | SignScalars.bit($1) }
    seesThroughDisguises = patterns.contains(where: \.seesThroughDisguises)
    isBlind = !filing.blindGroups.isEmpty
    isEmpty = patterns.isEmpty
  }

  deinit {
    plainFilter.words.deallocate()
    canonicalFilter.words.deallocate()
  }

  /// Which groups have a term that may stand in the text: in `scratch.found`, by the place of the group.
  package func collect(in text: ScreenText, _ scratch: TermScreenScratch) {
    scratch.begin(groupCount)
    for group in blindGroups { scratch.found[group] = true }
    if openForms?.hasStems == true, text.hasForeignLetters { noteOpenForms(scratch) }
    for (sign, group) in zip(signs, groupsOfSigns) where text.signs.mayMeet([sign], classes: SignScalars.bit(sign)) {
      scratch.found[group] = true
    }
    _ = TermScreenPass(self, text, scratch, collects: true).findsAnything()
  }

  func noteOpenForms(_ scratch: TermScreenScratch) {
    for group in openGroups { scratch.found[group] = true }
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
  /// The groups found by the last ``TermScreen/collect(in:_:)``.
  package internal(set) var found: [Bool] = []
  var stemmers: [String: Stemmer?] = [:]
  public init() {}

  func begin(_ groups: Int) {
    found.removeAll(keepingCapacity: true)
    found.append(contentsOf: repeatElement(false, count: groups))
  }

  func stemmer(_ language: String) -> Stemmer? {
    if let known = stemmers[language] { return known }
    let made = Stemmer(language: language)
    stemmers[language] = .some(made)
    return made
  }
}
