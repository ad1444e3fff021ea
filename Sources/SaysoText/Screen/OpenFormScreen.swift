/// Words that may go on, be bent or be misspelt.
/// A class, so that asking it in the innermost loop counts no references.
final class OpenFormScreen: Sendable {
  private let prefixes: KeyTable
  private let prefixLengths: [Int]
  private let stems: [String: Set<UInt64>]
  /// Whether some word of the stems begins so; all where stemming may change how a word begins.
  private let stemInitials: [Bool]
  /// Whose algorithms leave the first letter of a word as it is.
  private static let keepingInitials: Set<String> = ["en", "de", "fr", "es", "it", "pt"]
  private let deletions: KeyTable
  private let slack: Int
  private let lengths: ClosedRange<Int>
  private let gate: MisspellingGate

  var hasStems: Bool { !stems.isEmpty }
  /// Whether an apostrophe may be a slip of the finger.
  var allowsSlips: Bool { slack > 0 }

  init(_ forms: [ScreenFiling.OpenForm]) {
    var prefixes: [KeyTable.Filing] = []
    var lengths: Set<Int> = []
    var stems: [String: Set<UInt64>] = [:]
    var initials = [Bool](repeating: false, count: 256)
    let entry = KeyTable.Entry(term: 0, part: 0)
    for form in forms {
      switch form.pattern.match {
      case .prefix:
        let shown = Array(form.run.prefix(8))
        lengths.insert(shown.count)
        prefixes.append(KeyTable.Filing(key: ScreenKey.of(shown), entry: entry))
      case .stem:
        guard let stemmer = Stemmer(language: form.pattern.language) else { continue }
        stems[form.pattern.language, default: []].insert(stemmer.stemHash(of: form.run))
        if Self.keepingInitials.contains(form.pattern.language), let first = form.run.first {
          initials[Int(first)] = true
        } else {
          initials = initials.map { _ in true }
        }
      case .word, .exact: break
      }
    }
    self.prefixes = KeyTable(prefixes)
    prefixLengths = lengths.sorted()
    self.stems = stems
    stemInitials = initials
    let misspelt = forms.filter { $0.pattern.slack > 0 }
    let slack = misspelt.map(\.pattern.slack).max() ?? 0
    self.slack = slack
    var deletions: [KeyTable.Filing] = []
    for form in misspelt {
      form.run.withUnsafeBufferPointer { run in
        DeletionNeighbourhood.forEach(of: run, deleting: slack) {
          deletions.append(KeyTable.Filing(key: ReadingSpace.deletion.key($0), entry: entry))
        }
      }
    }
    self.deletions = KeyTable(deletions)
    gate = MisspellingGate(misspelt.map(\.run), slack: slack)
    self.lengths = (misspelt.map(\.run.count).min() ?? 0)...(misspelt.map(\.run.count).max() ?? 0)
  }

  /// The word is a run of a ``ScreenText``.
  func mayHold(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) -> Bool {
    for length in prefixLengths where length <= count {
      if !prefixes.entries(for: ScreenKey.of(ScreenKey.word(start, count: length), length: length)).isEmpty {
        return true
      }
    }
    if slack > 0, count >= lengths.lowerBound - slack, count <= lengths.upperBound + slack, gate.lets(start, count) {
      if isMisspelt(start, count, scratch) { return true }
    }
    return stemInitials[Int(start[0] | 0x20)] && isBent(start, count, scratch)
  }

  /// A segment may end anywhere in the rest of a name.
  func mayHoldSegment(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) -> Bool {
    let longest = min(count, 64)
    return (1...max(1, longest)).contains { mayHold(start, $0, scratch) }
  }

  private func small(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) {
    scratch.room.removeAll(keepingCapacity: true)
    for index in 0..<count {
      let byte = start[index]
      scratch.room.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
  }

  private func isMisspelt(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) -> Bool {
    small(start, count, scratch)
    var isFound = false
    scratch.room.withUnsafeBufferPointer { word in
      DeletionNeighbourhood.forEach(of: word, deleting: slack) { hash in
        isFound = isFound || !deletions.entries(for: ReadingSpace.deletion.key(hash)).isEmpty
      }
    }
    return isFound
  }

  private func isBent(_ start: UnsafePointer<UInt8>, _ count: Int, _ scratch: TermScreenScratch) -> Bool {
    small(start, count, scratch)
    for (language, known) in stems {
      guard let stemmer = scratch.stemmer(language) else { continue }
      if known.contains(stemmer.stemHash(of: scratch.room[...])) { return true }
    }
    return false
  }
}

/// Whether a word may be a misspelling of one of some, by its ends: one slip leaves the first two letters of a word of
/// five or more as they are, or the last two.
private struct MisspellingGate: Sendable {
  /// By two letters, five bits each.
  private var beginnings = [Bool](repeating: false, count: 1024)
  private var endings = [Bool](repeating: false, count: 1024)
  private let isOpen: Bool

  init(_ words: [[UInt8]], slack: Int) {
    isOpen = slack > 1 || words.contains { $0.count < 5 }
    for word in words where word.count > 1 {
      beginnings[Self.slot(word[0], word[1])] = true
      endings[Self.slot(word[word.count - 2], word[word.count - 1])] = true
    }
  }

  private static func slot(_ first: UInt8, _ second: UInt8) -> Int { Int(first & 31) << 5 | Int(second & 31) }

  func lets(_ start: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    if isOpen || count < 2 { return isOpen }
    return beginnings[Self.slot(start[0], start[1])] || endings[Self.slot(start[count - 2], start[count - 1])]
  }
}
