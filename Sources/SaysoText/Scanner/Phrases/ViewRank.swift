import SaysoModel

/// An order of view sets from plain to far-fetched: fewer disguises first, then fewer views.
struct ViewRank: Comparable {
  private let rank: Int

  private static let disguises = View.allCases.filter(\.isDisguise).reduce(into: ViewSet()) { $0.insert(ViewSet($1)) }

  init(_ views: ViewSet) {
    let disguises = views.intersection(Self.disguises).rawValue.nonzeroBitCount
    rank = disguises << 24 | views.rawValue.nonzeroBitCount << 16 | Int(views.rawValue)
  }

  static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
