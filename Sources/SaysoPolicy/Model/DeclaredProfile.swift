public import SaysoModel
public import SaysoText

extension Policy {
  /// What is known of a platform's form, with the policy's own figures in place of the built-in ones.
  public func profile(of platform: PlatformID) -> PlatformProfile { profiles.profile(of: platform) }
}

/// The forms of all platforms that are known, made once for a policy.
struct DeclaredProfiles: Sendable {
  /// The built-in ones and those that the policy declares, with its figures.
  let all: [PlatformProfile]
  /// Whether a text fits on every platform.
  private let certainFit: CertainFit
  private let fewestHashtags: Int?
  private let byPlatform: [PlatformID: (profile: PlatformProfile, certainFit: CertainFit)]

  init(_ declared: [PlatformID: DeclaredPlatform]) {
    let others = declared.keys.filter { PlatformProfile.known($0) == nil }.sorted()
    let profiles = (PlatformProfile.all + others.map(PlatformProfile.unknown)).map { profile in
      guard let own = declared[profile.platform] else { return profile }
      return profile.overridden(
        name: own.name, limit: own.limit, hashtags: own.hashtags, fold: own.fold, lines: own.lines)
    }
    all = profiles
    certainFit = CertainFit(profiles)
    fewestHashtags = profiles.compactMap(\.hashtags?.value).min()
    byPlatform = Dictionary(
      profiles.map { ($0.platform, ($0, CertainFit([$0]))) }, uniquingKeysWith: { first, _ in first })
  }

  func profile(of platform: PlatformID) -> PlatformProfile { byPlatform[platform]?.profile ?? .unknown(platform) }

  /// How many hashtags a post may have there; where it is not said, on every platform. `nil`: any number.
  func mostHashtags(on platform: PlatformID?) -> Int? {
    guard let platform else { return fewestHashtags }
    return byPlatform[platform]?.profile.hashtags?.value
  }

  /// Whether a text fits there; where it is not said, on every platform.
  func certainFit(on platform: PlatformID?) -> CertainFit {
    guard let platform else { return certainFit }
    return byPlatform[platform]?.certainFit ?? CertainFit([])
  }
}
