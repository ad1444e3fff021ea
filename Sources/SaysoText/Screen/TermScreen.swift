import CScanKernel

/// Tells quickly that none of some terms can stand in a text, in whatever disguise.
///
/// It reads a ``ScreenText`` once and looks only at single words: each term is filed under its rarest one. What it lets
/// pass the scanner would find nothing in; what it stops, the scanner may still let go.
public final class TermScreen: Sendable {
  /// Runs as they are written.
  let plain: KeyTable
  /// Runs in the form of ``CanonicalRun``, where something gives reason to read them so.
  let canonical: KeyTable
  let neighbours: [ScreenFiling.Neighbours]
  let openForms: OpenFormScreen?
  /// By the term of an entry, the group of terms it belongs to.
  let groups: [Int32]
  /// Whether any term may be met otherwise than it is written, outside of tags.
  let readsOtherwise: Bool
  private let marked: MarkedWords
  private let blindGroups: [Int]
  private let groupCount: Int
  private let signs: [UInt32]
  private let groupsOfSigns: [Int]
  private let signClasses: UInt64
  /// Whether a text that reads in two ways must be looked at in both.
  package let seesThroughDisguises: Bool

  public convenience init(_ patterns: [TermPattern]) { self.init([patterns], ScreenFiling(), []) }

  /// Terms in groups that are told apart by ``TermScreenScratch/groups``, and words to be told of beside.
  package convenience init(groups: [[TermPattern]], marking words: [MarkedWord]) {
    self.init(groups, ScreenFiling(), words)
  }

  /// For tests: a screen that is blind in one way.
  convenience init(_ patterns: [TermPattern], leavingOut part: ScreenFiling.Part) {
    self.init([patterns], ScreenFiling(leavingOut: part), [])
  }

  private init(_ grouped: [[TermPattern]], _ filing: ScreenFiling, _ words: [MarkedWord]) {
    var filing = filing
    for (group, patterns) in grouped.enumerated() {
      for pattern in patterns { filing.add(pattern, group: group) }
    }
    groupCount = grouped.count
    groups = filing.groups
    blindGroups = Array(filing.blindGroups)
    groupsOfSigns = filing.groupsOfSigns
    plain = KeyTable(filing.plain)
    canonical = KeyTable(filing.canonical)
    neighbours = filing.neighbours
    readsOtherwise = neighbours.contains { !$0.isASCII }
    openForms = filing.openForms.isEmpty ? nil : OpenFormScreen(filing.openForms)
    signs = filing.signs
    signClasses = signs.reduce(0) { $0 | SignScalars.bit($1) }
    seesThroughDisguises = grouped.joined().contains(where: \.seesThroughDisguises)
    marked = MarkedWords(words)
  }

  /// Looks for all groups: what is found is in `scratch`. A second `reading` of the same text adds to the first.
  package func collect(in text: ScreenText, _ scratch: TermScreenScratch, reading: ScreenReading = .first) {
    if reading == .first {
      scratch.begin(self, groupCount)
      for group in blindGroups { scratch.note(group) }
      if text.signs.mayMeet(signs, classes: signClasses) { collectSigns(of: text, scratch) }
    }
    TermScreenPass(self, text, scratch, reading).collect()
  }

  private func collectSigns(of text: ScreenText, _ scratch: TermScreenScratch) {
    for (sign, group) in zip(signs, groupsOfSigns) where text.signs.mayMeet([sign], classes: SignScalars.bit(sign)) {
      scratch.note(group)
    }
  }

  /// Whether any of the terms may stand in the text.
  package func mayHold(_ text: ScreenText, _ scratch: TermScreenScratch) -> Bool {
    collect(in: text, scratch)
    return !scratch.groups.isEmpty
  }

  /// What a word means by itself. Slow; ``TermScreenScratch/memo`` remembers it.
  func meaning(of start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) -> WordMeaning {
    var meaning = marked.meaning(of: start, count)
    if !plain.entries(for: ScreenKey.of(start, count: count)).isEmpty { meaning.insert(.filed) }
    if openForms?.mayHold(start, count, scratch) == true { meaning.insert(.open) }
    return meaning
  }
}

/// The readings of a text whose letters look otherwise than they fold.
package enum ScreenReading { case first, asSeen }
