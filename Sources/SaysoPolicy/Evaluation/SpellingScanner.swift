import SaysoDetectors
public import SaysoModel
import SaysoText

/// Tells which of a leaf's spellings found a place, and where a post comes close to one: for those who study a policy.
/// Checking posts never pays for it.
///
/// A spelling is a term or one of its aliases, a kind that `detect` names, or the leaf as a whole.
public struct SpellingScanner: Sendable {
  private let exact: TermScanner
  private let near: TermScanner
  private let detectors: DetectorScanner?
  private let exactPlaces: [(leaf: LeafID, position: Int)]
  private let zones: [Zone?]
  private let nearLeaves: [LeafID]
  private let leaves: [Leaf]
  private let assumedLanguage: String?

  /// What a scan came to.
  public struct Traces: Sendable {
    /// The places each spelling found, by its place among those of its leaf.
    public let places: [LeafID: [Int: Set<TextSpan>]]
    /// Leaves to which a word or value of the post comes close.
    public let near: Set<LeafID>
  }

  public init(_ policy: Policy) {
    var exact: [((leaf: LeafID, position: Int), TermPattern)] = []
    var near: [(LeafID, TermPattern)] = []
    for (position, leaf) in policy.leaves.enumerated() {
      guard case .terms(let terms) = leaf.content else { continue }
      let id = LeafID(position)
      exact += terms.enumerated().map { ((leaf: id, position: $0.offset), $0.element) }
      near += terms.flatMap { term in Self.tellingWords(of: term).map { (id, $0) } }
    }
    self.exact = TermScanner(exact.map(\.1))
    self.near = TermScanner(near.map(\.1))
    exactPlaces = exact.map(\.0)
    zones = exact.map(\.1.signedZone)
    nearLeaves = near.map(\.0)
    leaves = policy.leaves
    detectors = policy.leaves.contains { $0.content.detectedKinds != nil } ? DetectorScanner() : nil
    assumedLanguage = policy.assumptions.language
  }

  /// Scans a post once more; the cost is that of two scans and of every detector.
  public func traces(in scan: ScannedPost, language: String?) -> Traces {
    let language = language ?? assumedLanguage
    var places: [LeafID: [Int: Set<TextSpan>]] = [:]
    for hit in exact.hits(in: scan.texts, language: language) {
      let place = exactPlaces[hit.pattern]
      guard hit.isWritten(as: zones[hit.pattern]) else { continue }
      places[place.leaf, default: [:]][place.position, default: []].insert(hit.span)
    }
    for text in scan.texts {
      for detection in detectors?.detections(in: text.bytes, entities: text.entities) ?? [] {
        for (leaf, position) in spellings(of: detection.kind) {
          places[leaf, default: [:]][position, default: []].insert(TextSpan(text.field, detection.range))
        }
      }
    }
    var near = Set(self.near.hits(in: scan.texts, language: language).map { nearLeaves[$0.pattern] })
    let hasNumber = scan.texts.contains { $0.bytes.contains { $0 &- 0x30 < 10 } }
    for (position, leaf) in leaves.enumerated() {
      switch leaf.content {
      case .links where !scan.links.isEmpty: near.insert(LeafID(position))
      case .detections, .repeated, .expression:
        if hasNumber || leaf.content.isWithoutFigures { near.insert(LeafID(position)) }
      default: break
      }
    }
    return Traces(places: places, near: near)
  }

  private func spellings(of kind: DetectedKind) -> [(LeafID, Int)] {
    leaves.enumerated().compactMap { position, leaf in
      leaf.content.detectedKinds?.firstIndex(of: kind).map { (LeafID(position), $0) }
    }
  }

  /// The words of a phrase by which a post comes close to it: those of four letters or more, else the longest, in any
  /// of their forms.
  private static func tellingWords(of term: TermPattern) -> [TermPattern] {
    let words = term.phrase.split(whereSeparator: \.isWhitespace).map(String.init)
    let telling = words.filter { $0.count >= 4 }
    let chosen = telling.isEmpty ? words.max { $0.count < $1.count }.map { [$0] } ?? [] : telling
    return chosen.map { TermPattern($0, match: .stem, language: term.language) }
  }
}

extension Leaf {
  /// As authors call the leaf's spellings; never empty.
  public var spellings: [String] {
    switch content {
    case .terms(let terms): terms.isEmpty ? [description] : terms.map(\.phrase)
    case .detections: content.detectedKinds?.map(\.rawValue) ?? [description]
    case .expression, .repeated, .links, .form: [description]
    }
  }
}

extension Leaf.Content {
  fileprivate var detectedKinds: [DetectedKind]? {
    guard case .detections(let kinds) = self else { return nil }
    return kinds.sorted { $0.rawValue < $1.rawValue }
  }

  /// Values that may be written without any figure: only an ordinary post comes close to them.
  fileprivate var isWithoutFigures: Bool {
    guard case .detections(let kinds) = self else { return false }
    return kinds.contains(.secret) || kinds.contains(.email)
  }
}
