public import SaysoModel
public import SaysoText

extension Policy {
  /// What is known of a platform's form, with the policy's own figures in place of the built-in ones.
  public func profile(of platform: PlatformID) -> PlatformProfile {
    let profile = PlatformProfile.known(platform) ?? .unknown(platform)
    guard let declared = platforms[platform] else { return profile }
    return profile.overridden(
      name: declared.name, limit: declared.limit, hashtags: declared.hashtags, fold: declared.fold,
      lines: declared.lines)
  }
}
