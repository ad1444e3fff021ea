import SaysoDetectors
import SaysoModel
import SaysoText

/// Finds the values of the leaves that ask detectors.
///
/// Of values that overlap, a detector scan keeps the one with the better proof. That is settled for each rule by itself:
/// a password of an e-mail address's form is one to a rule that looks for passwords, whatever else another rule sees.
struct DetectionScanner: Sendable {
  /// What one rule or shield looks for.
  private struct Group: Sendable {
    var kinds: Set<DetectedKind> = []
    var leaves: [(id: LeafID, kinds: Set<DetectedKind>)] = []
  }

  private let detectors: DetectorScanner
  private let groups: [Group]
  private let kindsOfGroups: [Set<DetectedKind>]

  /// `nil` where no leaf asks detectors.
  init?(_ policy: Policy) {
    var kinds: [LeafID: Set<DetectedKind>] = [:]
    for (position, leaf) in policy.leaves.enumerated() {
      if case .detections(let own) = leaf.content { kinds[LeafID(position)] = own }
    }
    if kinds.isEmpty { return nil }
    let holders = policy.rules.map { $0.leaves(in: policy) } + policy.shields.map { $0.leaves(in: policy) }
    let held = Set(holders.joined())
    let others = kinds.keys.filter { !held.contains($0) }.sorted { $0.position < $1.position }.map { [$0] }
    groups = (holders + others).map { leaves in
      leaves.reduce(into: Group()) { group, leaf in
        guard let own = kinds[leaf], !group.leaves.contains(where: { $0.id == leaf }) else { return }
        group.kinds.formUnion(own)
        group.leaves.append((leaf, own))
      }
    }.filter { !$0.leaves.isEmpty }
    kindsOfGroups = groups.map(\.kinds)
    detectors = DetectorScanner(kinds: kindsOfGroups.reduce(into: []) { $0.formUnion($1) })
  }

  /// A leaf of several rules may be given one place more than once.
  func hits(in texts: [TokenizedText], marked: [PostLink]) -> [Hit] {
    texts.flatMap { text in
      let seen = values(in: text.bytes, text.entities).map { Hit($0.leaf, $0.range, in: text) }
      return text.field == .text ? seen + hits(behind: marked, in: text, seen: seen) : seen
    }
  }

  private func values(in bytes: [UInt8], _ entities: [Entity] = []) -> [(leaf: LeafID, range: Range<Int>)] {
    zip(groups, detectors.detections(in: bytes, entities: entities, for: kindsOfGroups)).flatMap { group, found in
      found.flatMap { detection in
        group.leaves.filter { $0.kinds.contains(detection.kind) }.map { ($0.id, detection.range) }
      }
    }
  }

  /// What the targets of marked links give away: `<a href="tel:+44…">`. Not what a reader sees there anyway.
  private func hits(behind marked: [PostLink], in text: TokenizedText, seen: [Hit]) -> [Hit] {
    marked.flatMap { mark -> [Hit] in
      let target = OpenedTarget(mark.target).bytes
      let found = values(in: target)
      if found.isEmpty { return [] }
      let range = text.wholeScalars(mark.range)
      let shown = seen.lazy.filter { range.overlaps($0.span.range) }.prefix(Self.mostShown).map { hit in
        ComparableValue(String(decoding: text.bytes[hit.span.range], as: UTF8.self))
      }
      return found.compactMap { leaf, place in
        let value = String(decoding: target[place], as: UTF8.self)
        return shown.contains(ComparableValue(value)) ? nil : Hit(leaf, range, in: text, target: value)
      }
    }
  }

  /// A link shows one value or two; more are not compared.
  private static let mostShown = 8
}
