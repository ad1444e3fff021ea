import SaysoModel
import SaysoText

/// Whether the post is as short as the platform asks.
struct LengthCheck: FormCheck {
  static let shape = ElementShape(
    "length", summary: "The post is no longer than its platform takes, counted as the platform counts.",
    attributes: [
      .optional("at-most", .integer(1...1_000_000), "The longest it may be, in place of the platform's own limit."),
      .optional(
        "unit", .keyword(PostLength.Unit.allCases.map(\.rawValue)),
        "What at-most counts: graphemes (unless given): characters as a reader sees them; weighted: as X does; emoji-bytes: as Threads does; utf16; bytes."
      ),
    ])

  let leaf: LeafID
  private let atMost: Int?
  private let unit: PostLength.Unit

  init(_ element: PolicyElement, _ decoding: inout Decoding) {
    leaf = Self.leaf(element, &decoding)
    atMost = element.number("at-most")
    unit = element.attribute("unit").flatMap { PostLength.Unit(rawValue: $0.value) } ?? .graphemes
  }

  static func explanation(_ element: PolicyElement) -> String {
    guard let atMost = element.number("at-most") else {
      return "the post is longer than its platform takes, counted as the platform counts"
    }
    let unit = element.attribute("unit").flatMap { PostLength.Unit(rawValue: $0.value) } ?? .graphemes
    return "the post has more than \(EnglishNumber.of(atMost)) \(noun(unit))"
  }

  func outcomes(_ scene: Scene) -> [KindOutcome] {
    guard let text = scene.scan.text(of: .text) else { return [] }
    if let atMost {
      let counter = LengthCounter(unit: unit, rules: unit == .weighted ? .asOnX : .asWritten)
      let used = MeasuredText(text).length(counter)
      guard used > atMost else { return [] }
      let allowed = "at most \(EnglishNumber.of(atMost)) are wanted"
      return [
        tooLong(
          MeasuredText(text), counter, atMost, "The post has \(EnglishNumber.of(used)) \(Self.noun(unit)); \(allowed).")
      ]
    }
    guard let platform = scene.facts.platform.value else { return untold(text, scene) }
    return outcomes(text, scene.policy.profile(of: platform), scene)
  }

  /// Without a platform it is decided where every known one would say the same.
  private func untold(_ text: TokenizedText, _ scene: Scene) -> [KindOutcome] {
    let profiles = everyProfile(scene)
    let suffixes = scene.policy.suffixes
    if text.bytes.withUnsafeBufferPointer(scene.policy.profiles.certainFit(on: nil).isSure) { return [] }
    let fitsAll = profiles.allSatisfy { profile in
      text.bytes.withUnsafeBufferPointer(scene.policy.profiles.certainFit(on: profile.platform).isSure)
        || MeasuredText(text, on: profile.platform, suffixes).length(on: profile)?.fits ?? true
    }
    return fitsAll ? [] : [KindOutcome(.unknown, missing: [.platform], reason: "It is too long for some platforms.")]
  }

  func mayFault(_ scene: Scene) -> Bool {
    guard let text = scene.scan.text(of: .text) else { return false }
    // Bytes are the most that any unit counts but X's weights.
    if let atMost { return unit == .weighted || text.bytes.count > atMost }
    let fit = scene.policy.profiles.certainFit(on: scene.facts.platform.value)
    return !text.bytes.withUnsafeBufferPointer(fit.isSure)
  }

  func need(_ scene: Scene) -> ScreenNeed {
    .form(atMost.map(FormNeed.longerThan) ?? .beyond(scene.policy.profiles.certainFit(on: scene.facts.platform.value)))
  }

  private func everyProfile(_ scene: Scene) -> [PlatformProfile] {
    scene.policy.profiles.all
  }

  private func outcomes(_ text: TokenizedText, _ profile: PlatformProfile, _ scene: Scene) -> [KindOutcome] {
    let measured = MeasuredText(text, on: profile.platform, scene.policy.suffixes)
    guard let length = measured.length(on: profile), !length.fits else { return [] }
    if length.decisive.fits {
      return [KindOutcome(.yes, reason: "It holds an invisible character that \(profile.name) takes in no post.")]
    }
    let measure = length.decisive
    let reason: QuotingText =
      "\(profile.name) takes \(EnglishNumber.of(measure.limit)) \(Self.noun(measure.unit)), and this post \(verb(measure.unit)) \(EnglishNumber.of(measure.used))."
    let counter = LengthCounter(unit: measure.unit, rules: measure.unit == .bytes ? .asWritten : profile.counter.rules)
    var outcome = tooLong(measured, counter, measure.limit, reason)
    guard profile.platform == .x, measured.fitsWithoutLeadingMentions(profile) else { return [outcome] }
    // X leaves out the names that begin a reply; a post that fits without them is too long only if it is none.
    switch scene.facts.postKind.value {
    case .reply?, .comment?: return []
    case nil:
      outcome.value = .unknown
      outcome.missing = [.postKind]
      return [outcome]
    default: return [outcome]
    }
  }

  /// What no longer fits is underlined.
  private func tooLong(
    _ text: MeasuredText, _ counter: LengthCounter, _ limit: Int, _ reason: QuotingText
  ) -> KindOutcome {
    let end = text.fittingEnd(counter, limit)
    let hits = end < text.count ? [hit(.text, end..<text.count)] : []
    return KindOutcome(.yes, hits: hits, reason: reason)
  }

  private static func noun(_ unit: PostLength.Unit) -> String { unit == .bytes ? "bytes" : "characters" }
  private func verb(_ unit: PostLength.Unit) -> String { unit == .graphemes || unit == .bytes ? "has" : "counts" }
}
