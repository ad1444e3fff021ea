import SaysoModel
import SaysoText

/// One thing that a `form` rule looks at. A new one is its own file and a line in ``Form``.
protocol FormCheck: Sendable {
  static var shape: ElementShape { get }

  init(_ element: PolicyElement, _ decoding: inout Decoding)

  /// What its findings are told apart by; nothing is scanned for.
  var leaf: LeafID { get }

  /// When it finds fault, in plain English: a clause without a full stop.
  static func explanation(_ element: PolicyElement) -> String

  func outcomes(_ scene: Scene) -> [KindOutcome]

  /// Whether it may find fault with a post. Asked of every post: cheap, and yes in doubt.
  func mayFault(_ scene: Scene) -> Bool

  /// What a post must hold for it to find fault. `scene` is a post of the same circumstances without a text.
  func need(_ scene: Scene) -> ScreenNeed

  /// A change that puts right all that one outcome is about.
  func suggestion(_ outcome: KindOutcome, _ scene: Scene) -> SuggestedEdit?
}

extension FormCheck {
  func mayFault(_ scene: Scene) -> Bool { true }

  func suggestion(_ outcome: KindOutcome, _ scene: Scene) -> SuggestedEdit? { nil }

  static func leaf(_ element: PolicyElement, _ decoding: inout Decoding) -> LeafID {
    decoding.leaf(.form, describing: element.name, element)
  }

  func hit(_ field: PostField, _ range: Range<Int>, zone: Zone = .text) -> Hit {
    Hit(leaf: leaf, span: TextSpan(field, range), zone: zone, views: [], tokens: 0..<0)
  }

  /// One outcome about places, less those that an exception frees; `nil` when none is left.
  func outcome(_ hits: [Hit], _ scene: Scene, because reason: ([String]) -> QuotingText) -> KindOutcome? {
    let left = scene.exempt.applied(to: hits)
    guard !left.isEmpty else { return nil }
    let certain = left.filter(\.isCertain)
    let shown = certain.isEmpty ? left : certain
    return KindOutcome(
      certain.isEmpty ? .unknown : .yes, hits: shown, missing: scene.exempt.missing(over: left),
      reason: reason(shown.map { scene.scan.characters(of: $0.span) }))
  }
}

extension PolicyElement {
  func number(_ attribute: String) -> Int? { self.attribute(attribute).flatMap { Int($0.value) } }
}

/// Figures as one writes them in a sentence: `25,000`.
enum EnglishNumber {
  static func of(_ number: Int) -> String {
    let digits = String(number)
    guard digits.utf8.count > 3 else { return digits }
    let first = (digits.utf8.count - 1) % 3 + 1
    return digits.enumerated().map { $0 >= first && ($0 - first) % 3 == 0 ? ",\($1)" : String($1) }.joined()
  }

  /// `1 hashtag`, `5 hashtags`, `no hashtags`
  static func of(_ number: Int, _ singular: String, _ plural: String) -> String {
    number == 1 ? "1 \(singular)" : "\(number == 0 ? "no" : of(number)) \(plural)"
  }
}
