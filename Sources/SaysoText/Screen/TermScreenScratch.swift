/// What a ``TermScreen`` needs room for beside the text, and what it found in it. One for each worker.
///
/// Nothing here is read while it is written: exclusive access needs no proof at run time, which would cost as much as
/// the work itself.
public final class TermScreenScratch {
  let memo = WordMemo()
  let tags = KnownNames(slotCount: 4096)
  @exclusivity(unchecked) var room: [UInt8] = []
  @exclusivity(unchecked) private var stemmers: [(language: String, stemmer: Stemmer?)] = []
  /// Held, so that no other takes its place in memory.
  private var owner: TermScreen?
  @exclusivity(unchecked) private var isFound: [Bool] = []
  /// How often anything was noted, be it noted before.
  @exclusivity(unchecked) private(set) var notes = 0

  @exclusivity(unchecked) private var found: [Int] = []
  @exclusivity(unchecked) private var met: WordMeaning = []
  @exclusivity(unchecked) private var opened: [Int] = []

  /// The groups of which a term may stand in the text, each once, as they were met.
  package var groups: [Int] { found }
  /// Where the words begin that ``WordMeaning/opensValue``, in bytes of the ``ScreenText``.
  package var openings: [Int] { opened }
  /// Whether some word of the text means that.
  package func holds(_ meaning: WordMeaning) -> Bool { met.contains(meaning) }

  public init() {}

  /// Forgets what was found, and what words mean if another screen asked last.
  func begin(_ screen: TermScreen, _ groupCount: Int) {
    if owner !== screen {
      owner = screen
      memo.forget()
      tags.forget()
      isFound = [Bool](repeating: false, count: groupCount)
      found.removeAll(keepingCapacity: true)
    }
    for group in found { isFound[group] = false }
    found.removeAll(keepingCapacity: true)
    opened.removeAll(keepingCapacity: true)
    met = []
  }

  func note(_ group: Int) {
    notes &+= 1
    if isFound[group] { return }
    isFound[group] = true
    found.append(group)
  }

  func note(_ meaning: WordMeaning, at start: Int) {
    met.formUnion(meaning)
    if meaning.contains(.opensValue) { opened.append(start) }
  }

  func stemmer(_ language: String) -> Stemmer? {
    for known in stemmers where known.language == language { return known.stemmer }
    let made = Stemmer(language: language)
    stemmers.append((language, made))
    return made
  }
}
