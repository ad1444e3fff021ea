import SaysoDetectors
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
  func hits(in texts: [TokenizedText]) -> [Hit] {
    var hits: [Hit] = []
    for text in texts {
      let found = detectors.detections(in: text.bytes, entities: text.entities, for: kindsOfGroups)
      for (group, detections) in zip(groups, found) {
        for detection in detections {
          for leaf in group.leaves where leaf.kinds.contains(detection.kind) {
            hits.append(Hit(leaf.id, detection.range, in: text))
          }
        }
      }
    }
    return hits
  }
}
