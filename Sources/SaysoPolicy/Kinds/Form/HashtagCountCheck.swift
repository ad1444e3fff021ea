import SaysoModel
import SaysoText

/// Whether the post has no more hashtags than it should.
struct HashtagCountCheck: FormCheck {
  static let shape = ElementShape(
    "hashtags", summary: "The post has no more hashtags than so many.",
    attributes: [
      .optional("at-most", .integer(0...1000), "How many; what its platform takes unless given.")
    ])

  let leaf: LeafID
  private let atMost: Int?

  init(_ element: PolicyElement, _ decoding: inout Decoding) {
    leaf = Self.leaf(element, &decoding)
    atMost = element.number("at-most")
  }

  static func explanation(_ element: PolicyElement) -> String {
    guard let atMost = element.number("at-most") else { return "the post has more hashtags than its platform takes" }
    return "the post has more than \(EnglishNumber.of(atMost, "hashtag", "hashtags"))"
  }

  func outcomes(_ scene: Scene) -> [KindOutcome] {
    let tags = Hashtags.placed(in: scene).map { hit(.text, $0.range, zone: .hashtag) }
    let counted = scene.exempt.applied(to: tags)
    if let atMost {
      return beyond(atMost, counted, scene, "at most \(EnglishNumber.of(atMost, "hashtag is", "hashtags are")) wanted")
    }
    guard let platform = scene.facts.platform.value else { return untold(counted, scene) }
    let profile = scene.policy.profile(of: platform)
    guard let limit = profile.hashtags?.value else { return [] }
    return beyond(
      limit, counted, scene, "\(profile.name) takes \(EnglishNumber.of(limit, "hashtag", "hashtags"))")
  }

  private func untold(_ tags: [Hit], _ scene: Scene) -> [KindOutcome] {
    guard let fewest = everyLimit(scene).compactMap(\.self).min(), tags.count > fewest else { return [] }
    return [KindOutcome(.unknown, missing: [.platform], reason: "It has more hashtags than some platforms take.")]
  }

  func mayFault(_ scene: Scene) -> Bool {
    guard let limit = atMost ?? scene.policy.profiles.mostHashtags(on: scene.facts.platform.value) else { return false }
    return Hashtags.placed(in: scene).count > limit
  }

  func need(_ scene: Scene) -> ScreenNeed {
    if let atMost { return .form(.moreHashtags(atMost)) }
    let limits = scene.facts.platform.value.map { [scene.policy.profile(of: $0).hashtags?.value] }
    guard let most = (limits ?? everyLimit(scene)).compactMap(\.self).min() else { return .never }
    return .form(.moreHashtags(most))
  }

  private func everyLimit(_ scene: Scene) -> [Int?] {
    scene.policy.profiles.all.map { $0.hashtags?.value }
  }

  /// Those beyond the number are underlined. An exception that can't be decided may yet free some.
  private func beyond(_ limit: Int, _ tags: [Hit], _ scene: Scene, _ allowed: String) -> [KindOutcome] {
    guard tags.count > limit else { return [] }
    let isCertain = tags.count(where: \.isCertain) > limit
    let have = "The post has \(EnglishNumber.of(tags.count, "hashtag", "hashtags"))"
    return [
      KindOutcome(
        isCertain ? .yes : .unknown, hits: Array(tags[limit...]), missing: scene.exempt.missing(over: tags),
        reason: "\(have); \(allowed).")
    ]
  }
}

/// The hashtags of the post's own text.
enum Hashtags {
  struct Placed {
    let tag: String
    /// With its `#`.
    let range: Range<Int>
  }

  static func placed(in scene: Scene) -> [Placed] {
    (scene.scan.text(of: .text)?.entities ?? []).compactMap { entity in
      if case .hashtag(let tag) = entity.kind { Placed(tag: tag, range: entity.range) } else { nil }
    }
  }
}
