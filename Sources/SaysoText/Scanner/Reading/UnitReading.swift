import SaysoModel

/// One word, or several pieces taken for one, in all the forms a disguise may be seen through. A value to be filled
/// again and again, so that it allocates only while it grows.
struct UnitReading {
  private(set) var scalars: [UInt32] = []
  private var room: [UInt8] = []
  private(set) var folded: [UInt8] = []
  private(set) var collapsed: [UInt8] = []
  private(set) var skeleton: [UInt8] = []
  private(set) var collapsedSkeleton: [UInt8] = []
  /// Some letter stands three times in a row.
  private(set) var hasRun = false
  private(set) var hasLookAlike = false
  /// Digits or signs among letters.
  private(set) var hasLeet = false
  /// A capital I after a small letter, as in `FaIcon`.
  private(set) var hasCapitalI = false

  mutating func begin() {
    scalars.removeAll(keepingCapacity: true)
    folded.removeAll(keepingCapacity: true)
    hasCapitalI = false
  }

  /// Adds the scalars of some UTF-8; invisible ones and, where a tag's segments are joined, underscores drop out.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, withoutSeparators: Bool = false) {
    var previous: UInt32 = 0
    for scalar in ScalarSequence(bytes, range) {
      if ScalarTable.isDefaultIgnorable(scalar) { continue }
      if scalar == 0x49, previous &- 0x61 < 26 { hasCapitalI = true }
      previous = scalar
      if withoutSeparators, TagSegments.isSeparator(scalar) { continue }
      scalars.append(scalar)
    }
  }

  /// Makes the forms once all scalars are in.
  mutating func finish() {
    var form = FoldedForm(start: 0)
    for scalar in scalars { form.append(scalar, to: &folded) }
    form.finish(&folded)
    look()
    let anything = hasLeet
    hasRun = folded.withUnsafeBufferPointer { LetterRuns.hasRun(in: $0, ofAnything: anything) }
    collapsed.removeAll(keepingCapacity: true)
    collapsedSkeleton.removeAll(keepingCapacity: true)
    if hasRun { LetterRuns.appendCollapsed(folded, to: &collapsed) }
    guard isReadOtherwise else { return }
    makeSkeleton()
    if hasRun { LetterRuns.appendCollapsed(skeleton, to: &collapsedSkeleton) }
  }

  /// Whether there is anything to read in another way than it folds.
  var isReadOtherwise: Bool { hasLookAlike || hasLeet || hasCapitalI }

  /// What the word is looked up by beside its folded form.
  struct Keys {
    var collapsed: UInt64?
    var skeleton: UInt64?
    var collapsedSkeleton: UInt64?

    func forEach(_ body: (UInt64) -> Void) {
      if let collapsed { body(collapsed) }
      if let skeleton { body(skeleton) }
      if let collapsedSkeleton { body(collapsedSkeleton) }
    }
  }

  var disguisedKeys: Keys {
    Keys(
      collapsed: hasRun ? ReadingSpace.collapsed.key(TokenHash.of(collapsed)) : nil,
      skeleton: isReadOtherwise ? ReadingSpace.skeleton.key(TokenHash.of(skeleton)) : nil,
      collapsedSkeleton: hasRun && isReadOtherwise
        ? ReadingSpace.collapsedSkeleton.key(TokenHash.of(collapsedSkeleton)) : nil)
  }

  private mutating func look() {
    hasLookAlike = false
    hasLeet = false
    if isFlag { return }
    var hasLetter = false
    var hasSign = false
    for scalar in scalars {
      if LeetSigns.isDigit(scalar) || LeetSigns.letter(for: scalar) != nil {
        hasSign = true
      } else {
        hasLetter = hasLetter || ScalarTable.isLetter(scalar)
        hasLookAlike = hasLookAlike || LookAlikes.isOne(scalar, &room)
      }
    }
    hasLeet = hasSign && hasLetter
  }

  /// 🇮🇹 is a flag, not the word *it*.
  private var isFlag: Bool {
    scalars.count == 2 && scalars.allSatisfy { (0x1F1E6...0x1F1FF).contains($0) }
  }

  private mutating func makeSkeleton() {
    skeleton.removeAll(keepingCapacity: true)
    for scalar in scalars {
      let letter = LeetSigns.letter(for: scalar).map(UInt32.init) ?? scalar
      ScalarTable.appendSkeleton(of: letter, to: &skeleton)
    }
  }

  /// The views of the skeleton, given whether the gate lets look-alikes pass; `nil` when nobody would read it so.
  func skeletonViews(suspicious: @autoclosure () -> Bool) -> ViewSet? {
    guard isReadOtherwise else { return nil }
    if hasLookAlike, !suspicious() { return nil }
    var views: ViewSet = hasLeet ? .leet : []
    if hasLookAlike || (hasCapitalI && !hasLeet) { views.insert(.lookAlike) }
    return views
  }
}
