import SaysoModel

/// Where a stretch of bytes stands in a post: its zone, and the hashtags and handles it touches.
struct SpanPlaces {
  let reader: FieldReader
  /// Whether the hosts of links and e-mail addresses may be hit, which no zone holds: only an author-written pattern
  /// means them.
  let readsAddresses: Bool

  private struct Place {
    var range: Range<Int>
    var views: ViewSet = []
    var zone: Zone?
  }

  /// `nil` where the stretch stands in what belongs to no zone.
  func hit(_ pattern: Int, _ range: Range<Int>) -> TermHit? {
    var place = Place(range: range)
    let first = reader.entities.partition { $0.range.upperBound > range.lowerBound }
    for entity in reader.entities[first...].prefix(while: { $0.range.lowerBound < range.upperBound }) {
      guard add(entity, to: &place, of: range) else { return nil }
    }
    let tokens = reader.tokens(touching: place.range)
    let zone = place.zone ?? zone(of: tokens)
    if zone == .link { place.views.insert(.link) }
    return TermHit(
      pattern: pattern, span: TextSpan(reader.field, place.range), zone: zone, views: place.views, tokens: tokens)
  }

  private func add(_ entity: Entity, to place: inout Place, of range: Range<Int>) -> Bool {
    let isInside = entity.range.lowerBound <= range.lowerBound && range.upperBound <= entity.range.upperBound
    switch entity.kind {
    case .cashtag: return true
    case .email: return readsAddresses || !isInside
    case .hashtag, .mention:
      place.range =
        min(
          place.range.lowerBound, entity.range.lowerBound)..<max(
          place.range.upperBound, entity.range.upperBound)
      if case .hashtag = entity.kind { place.views.insert(.hashtag) } else { place.views.insert(.handle) }
      return true
    case .link(let address):
      guard isInside else { return true }
      let path = address.pathAndQueryRange
      let isInPath = path.lowerBound <= range.lowerBound && range.upperBound <= path.upperBound
      if reader.field == .text { place.zone = .link }
      return readsAddresses || isInPath
    }
  }

  private func zone(of tokens: Range<Int>) -> Zone {
    guard let first = tokens.first else { return reader.zone }
    let zone = reader.tokens[first].zone
    return tokens.allSatisfy { reader.tokens[$0].zone == zone } ? zone : reader.zone
  }
}
