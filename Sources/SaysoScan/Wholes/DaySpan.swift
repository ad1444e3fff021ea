import SaysoModel

/// The days from the first to the last on which something was counted.
struct DaySpan: Hashable, Sendable, Codable {
  private(set) var first: Int?
  private(set) var last: Int?

  mutating func add(_ day: Int?) {
    guard let day else { return }
    first = min(first ?? day, day)
    last = max(last ?? day, day)
  }

  mutating func merge(_ other: DaySpan) {
    add(other.first)
    add(other.last)
  }
}

/// Some places where it can be seen: the first in the order of the export.
struct PlaceList: Hashable, Sendable, Codable {
  static let most = 3
  private(set) var places: [Origin] = []

  mutating func add(_ place: Origin) {
    if places.isEmpty { places.reserveCapacity(Self.most) }
    if places.count < Self.most { places.append(place) }
  }

  mutating func merge(_ next: PlaceList) { for place in next.places { add(place) } }
}
