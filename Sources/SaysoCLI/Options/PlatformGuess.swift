import SaysoModel

/// What a platform that nobody knows may have been meant to be.
enum PlatformGuess {
  /// Where there is no policy: `nil` for a platform that is known.
  static func notice(_ platform: PlatformID) -> String? {
    guard !PlatformID.wellKnown.contains(platform) else { return nil }
    return "“\(platform)” is no platform that sayso knows, so the text is read as any of them might."
      + sentence(for: platform, among: PlatformID.wellKnown)
  }

  /// With a space before it; empty when nothing is near.
  static func sentence(for platform: PlatformID, among known: [PlatformID]) -> String {
    let nearest = platform == "twitter" ? "x" : NearestName.of(platform.rawValue, among: known.map(\.rawValue))
    return nearest.map { " Did you mean “\($0)”?" } ?? ""
  }
}
