/// Conditions of which any suffices.
///
/// Lists of them are long and posts short: of those that only look for words, the ones that found some are asked. Of
/// those that found none and read alike, where a text they read is hidden, one speaks for the others.
///
/// A class, so that a condition which holds some is handed on as one reference.
final class Alternatives: Sendable {
  let conditions: [any Condition]
  private let placesOfLeaf: [LeafID: [Int]]
  /// The places of those that look for more than words.
  private let others: [Int]
  private let readAlike: [(reading: LeafReading, places: [Int])]

  init(_ conditions: [any Condition]) {
    self.conditions = conditions
    var placesOfLeaf: [LeafID: [Int]] = [:]
    var others: [Int] = []
    var readAlike: [LeafReading: [Int]] = [:]
    for (place, condition) in conditions.enumerated() {
      if let leaf = condition.ownLeaf, let reading = condition.ownReading {
        placesOfLeaf[leaf, default: []].append(place)
        readAlike[reading, default: []].append(place)
      } else {
        others.append(place)
      }
    }
    self.placesOfLeaf = placesOfLeaf
    self.others = others
    self.readAlike = readAlike.map { ($0.key, $0.value) }.sorted { $0.places[0] < $1.places[0] }
  }

  /// The same as of all of them together.
  func evaluate(_ scene: Scene) -> Evaluation {
    var places = placesAsked(scene)
    let hidden = readAlike.filter { scene.hidesText(from: $0.reading) }
    if !hidden.isEmpty {
      let asked = Set(places)
      places += hidden.compactMap { alike in alike.places.first { !asked.contains($0) } }
    }
    switch places.count {
    case 0: return .no
    case 1: return conditions[places[0]].evaluate(scene)
    default: return .any(places.sorted().map { conditions[$0].evaluate(scene) })
    }
  }

  /// Those that may come to anything but no, in order.
  func open(_ scene: Scene) -> [any Condition] {
    let hidden = readAlike.filter { scene.hidesText(from: $0.reading) }
    if hidden.isEmpty { return found(scene) }
    return Set(placesAsked(scene) + hidden.flatMap(\.places)).sorted().map { conditions[$0] }
  }

  /// Those that may find words or hold without any, in order. What looks for words alone and found none is left out,
  /// whatever is hidden.
  func found(_ scene: Scene) -> [any Condition] { placesAsked(scene).sorted().map { conditions[$0] } }

  /// In no order, each once.
  private func placesAsked(_ scene: Scene) -> [Int] {
    var places = others
    for leaf in scene.scan.leavesFound {
      guard let own = placesOfLeaf[leaf] else { continue }
      if places.isEmpty { places = own } else { places += own }
    }
    return places
  }
}

extension Condition {
  /// Itself, or where any of several suffices, those.
  var branches: [any Condition] { self is AnyCondition ? children.flatMap(\.branches) : [self] }
}
