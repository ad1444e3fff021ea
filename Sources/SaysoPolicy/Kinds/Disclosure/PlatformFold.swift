import SaysoText

/// How much of a post a platform shows before “more”, by its ``PlatformProfile``.
struct PlatformFold {
  private let profile: PlatformProfile
  private let characters: Int?
  private let lines: Int?

  init(_ profile: PlatformProfile) {
    self.profile = profile
    characters = profile.fold?.value
    lines = profile.foldLines?.value
  }

  /// Whether all of the text up to `end`, the end of a statement, is seen without a click.
  ///
  /// Everything before it counts as it is displayed: a link as what stands in for it, mentions at the head of a reply
  /// as they are written. A line that is longer than its share of the fold wraps, so that a break costs what is left of
  /// its line.
  func shows(_ text: MeasuredText, to end: Int) -> Bool {
    if let characters, text.length(profile.foldCounter, in: 0..<end) > characters { return false }
    guard let lines else { return true }
    let width = characters.map { max(1, ($0 + lines - 1) / lines) } ?? .max
    var used = 0
    for line in text.lines(to: end) {
      let length = text.length(profile.foldCounter, in: line)
      used += max(1, length / width + (length % width == 0 ? 0 : 1))
      if used > lines { return false }
    }
    return true
  }
}
