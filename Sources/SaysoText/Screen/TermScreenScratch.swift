import CScanKernel

/// What a ``TermScreen`` needs room for beside the text, and what it found in it. One for each worker.
///
/// Nothing here is read while it is written: exclusive access needs no proof at run time, which would cost as much as
/// the work itself.
public final class TermScreenScratch {
  @exclusivity(unchecked) var memo = WordMemo()
  let tags = KnownNames(slotCount: 4096)
  @exclusivity(unchecked) var room: [UInt8] = []
  @exclusivity(unchecked) private var stemmers: [(language: String, stemmer: Stemmer?)] = []
  /// Held, so that no other takes its place in memory.
  private var owner: TermScreen?
  /// By the group, whether it is among ``found``.
  @exclusivity(unchecked) private var isFound = Room<Bool>(0, filledWith: false)
  /// How often anything was noted, be it noted before.
  @exclusivity(unchecked) private(set) var notes = 0

  @exclusivity(unchecked) private var found = Room<Int>(0, filledWith: 0)
  @exclusivity(unchecked) private var foundCount = 0
  /// By the group, where it was found first and last.
  @exclusivity(unchecked) private var first = Room<Int>(0, filledWith: 0)
  @exclusivity(unchecked) private var last = Room<Int>(0, filledWith: 0)
  /// Where the pass is, in bytes of the ``ScreenText``; `nil` while what it finds may stand anywhere.
  @exclusivity(unchecked) var place: Int?
  @exclusivity(unchecked) private var met: WordMeaning = []
  /// Groups to be noted if a run beside stands there, too.
  @exclusivity(unchecked) private var pending = Room<Pending>(16, filledWith: Pending(group: 0, other: 0))
  @exclusivity(unchecked) private var pendingCount = 0

  private struct Pending: BitwiseCopyable {
    let group: Int
    let other: UInt64
  }

  @exclusivity(unchecked) private var judged = Room<sayso_word>(512, filledWith: sayso_word())
  @exclusivity(unchecked) private var opened = Room<Int>(64, filledWith: 0)
  @exclusivity(unchecked) private var openedCount = 0

  /// The groups of which a term may stand in the text, each once, as they were met. Good until the next text.
  package var groups: UnsafeBufferPointer<Int> { UnsafeBufferPointer(start: found.start, count: foundCount) }
  /// Where the words begin that ``WordMeaning/opensValue``, in bytes of the ``ScreenText``. Good until the next text.
  package var openings: UnsafeBufferPointer<Int> { UnsafeBufferPointer(start: opened.start, count: openedCount) }
  /// Whether some word of the text means that.
  package func holds(_ meaning: WordMeaning) -> Bool { met.contains(meaning) }

  public init() {}

  /// Forgets what was found, and what words mean if another screen asked last.
  func begin(_ screen: TermScreen, _ groupCount: Int) {
    if owner !== screen {
      if owner != nil {
        memo.forget()
        tags.forget()
      }
      owner = screen
      isFound = Room(groupCount, filledWith: false)
      found = Room(groupCount, filledWith: 0)
      first = Room(groupCount, filledWith: 0)
      last = Room(groupCount, filledWith: 0)
      foundCount = 0
    }
    for index in 0..<foundCount { isFound.start[found.start[index]] = false }
    foundCount = 0
    openedCount = 0
    pendingCount = 0
    met = []
  }

  @inline(__always)
  func note(_ group: Int) {
    notes &+= 1
    let (from, to) = (place ?? 0, place ?? .max)
    if isFound.start[group] {
      first.start[group] = min(first.start[group], from)
      last.start[group] = max(last.start[group], to)
      return
    }
    isFound.start[group] = true
    found.start[foundCount] = group
    foundCount += 1
    first.start[group] = from
    last.start[group] = to
  }

  /// The group is noted when ``meet(_:)`` tells of that run; at once, where too many wait.
  func note(_ group: Int, with other: UInt64) {
    notes &+= 1
    if pendingCount == pending.count { return note(group) }
    pending.start[pendingCount] = Pending(group: group, other: other)
    pendingCount += 1
  }

  var hasPending: Bool { pendingCount > 0 }

  /// A run of the text, in the form of ``CanonicalRun``.
  func meet(_ run: UInt64) {
    var index = 0
    while index < pendingCount {
      if pending.start[index].other == run {
        note(pending.start[index].group)
        pendingCount -= 1
        pending.start[index] = pending.start[pendingCount]
      } else {
        index += 1
      }
    }
  }

  /// From the first byte of the ``ScreenText`` at which the group was found to the last.
  package func extent(of group: Int) -> ClosedRange<Int> { first.start[group]...last.start[group] }

  @inline(__always)
  func note(_ meaning: WordMeaning, at start: Int) {
    met.formUnion(meaning)
    guard meaning.contains(.opensValue) else { return }
    if openedCount == opened.count { opened.grow() }
    opened.start[openedCount] = start
    openedCount += 1
  }

  /// Room for all words of a text with so many bytes.
  func words(of bytes: Int) -> UnsafeMutablePointer<sayso_word> {
    while judged.count < bytes / 2 + 2 { judged.grow() }
    return judged.start
  }

  func stemmer(_ language: String) -> Stemmer? {
    for known in stemmers where known.language == language { return known.stemmer }
    let made = Stemmer(language: language)
    stemmers.append((language, made))
    return made
  }
}

/// A stretch of memory of its own, by pointer: an array would be asked whether others hold it at each step.
private struct Room<Element: BitwiseCopyable>: ~Copyable {
  private(set) var start: UnsafeMutablePointer<Element>
  private(set) var count: Int
  private let filling: Element

  init(_ count: Int, filledWith filling: Element) {
    self.count = count
    self.filling = filling
    start = .allocate(capacity: max(1, count))
    start.initialize(repeating: filling, count: count)
  }

  deinit { start.deallocate() }

  mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * count + 1)
    larger.initialize(repeating: filling, count: 2 * count + 1)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
    count = 2 * count + 1
  }
}
