import FoundationEssentials
import SaysoModel
import SaysoPolicy

/// A date moves across the nearest example on either side: whoever wrote that example meant the date.
enum MoveDate: MutationOperator {
  static func changes(at site: MutationSite) -> [ElementChange] {
    guard case .rules(let rules) = MutationReach(of: site) else { return [] }
    let moments = site.ground.examples.filter { rules.contains($0.rule) }.compactMap(\.post.publishAt)
    return WrittenDate.all(in: site).flatMap { date -> [ElementChange] in
      guard let boundary = date.boundary else { return [] }
      let nearest = [moments.filter { $0 < boundary }.max(), moments.filter { $0 >= boundary }.min()]
      let others = nearest.compactMap(\.self).compactMap(date.moved(across:)).filter { $0 != date.value }
      return others.map { WindowShift.change(site, date, to: $0) }
    }
  }
}
