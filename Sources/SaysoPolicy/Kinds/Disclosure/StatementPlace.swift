import SaysoModel
import SaysoText

/// Where in a post a disclosure may stand so that nobody can miss it.
struct StatementPlace {
  private let rule: Disclosure
  private let scene: Scene
  private let fold: PlatformFold?
  private let hashtags: [Int]

  init(_ rule: Disclosure, _ scene: Scene) {
    self.rule = rule
    self.scene = scene
    fold = scene.facts.platform.value.map { PlatformFold(scene.policy.profile(of: $0)) }
    hashtags = (scene.scan.text(of: .text)?.entities ?? []).compactMap { entity in
      if case .hashtag = entity.kind { entity.range.lowerBound } else { nil }
    }
  }

  /// Whether the statement stands in the post, in its language, where it must.
  func evaluate(_ statement: DisclosureStatement) -> Evaluation {
    let places = statement.places(in: scene.scan).filter { !isBuried($0) }
    // No later place is better than the first, whatever the placement asks.
    guard let first = places.first else { return .no }
    let language =
      statement.language == "*"
      ? Evaluation.yes
      : .fact(scene.facts.language, missing: .language) {
        statement.isIn($0)
      }
    return .all([position(first), language])
  }

  /// Why the statement does not count although it is there.
  func misplaced(_ statement: DisclosureStatement) -> QuotingText? {
    guard let hit = statement.places(in: scene.scan).first else { return nil }
    let words = scene.scan.characters(of: hit.span)
    if let language = scene.facts.language.value, !statement.isIn(language) {
      return "\(quoting: words) is not in the language of the post."
    }
    if isBuried(hit) { return "\(quoting: words) is buried among hashtags." }
    switch rule.placement {
    case .start: return "\(quoting: words) does not stand at the start."
    case .beforeFold: return "\(quoting: words) only comes after “more”, where most readers never look."
    case .samePost: return nil
    }
  }

  private func isBuried(_ hit: Hit) -> Bool {
    guard let most = rule.mostHashtagsBefore else { return false }
    return hashtags.count { $0 < hit.span.range.lowerBound } > most
  }

  private func position(_ hit: Hit) -> Evaluation {
    if rule.placement == .samePost || hit.tokens.lowerBound == 0 && startsVisibly(hit) { return .yes }
    guard rule.placement == .beforeFold else { return .no }
    guard let fold else { return Evaluation(.unknown, missing: [.platform]) }
    guard let text = scene.scan.text(of: .text) else { return .no }
    return fold.shows(MeasuredText(text), to: hit.span.range.upperBound) ? .yes : .no
  }

  /// The first words count as the start unless blank lines push them down.
  private func startsVisibly(_ hit: Hit) -> Bool {
    !(scene.scan.text(of: .text)?.bytes[..<hit.span.range.lowerBound].contains(UInt8(ascii: "\n")) ?? false)
  }
}
