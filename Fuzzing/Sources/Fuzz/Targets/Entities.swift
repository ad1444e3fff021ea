@testable import SaysoText

extension FuzzTarget {
  static let entities = FuzzTarget(
    name: "entities", reads: "Links, mentions and tags in every dialect, disguised links, lengths", dictionary: .text,
    longest: 1024,
    seeds: { TextSeeds.all },
    run: { input in
      let text = input.text
      let bytes = Array(text.utf8)
      for dialect in EntityDialect.allCases {
        let extractor = EntityExtractor(declaredDomains: ["larkfield.example"], dialect: dialect)
        let entities = extractor.entities(in: bytes)
        demand(entities.map(\.range), in: bytes, "\(dialect)")
        for case .link(let address) in entities.map(\.kind) {
          demand(address.hostRange, in: bytes, "host")
          demand(address.pathAndQueryRange, in: bytes, "path")
          _ = (address.url, address.unicodeHost)
        }
        for profile in PlatformProfile.all {
          guard let length = profile.length(of: text, entities: entities) else { continue }
          demand(length.first.used >= 0, "\(length)")
        }
      }
      for link in DisguisedLinkReader(declaredDomains: ["larkfield.example"]).links(in: bytes) {
        demand(link.range, in: bytes, "\(link)")
      }
      _ = (
        WholeEntity.isHashtag(text), WholeEntity.isList(text), WholeEntity.isUsername(text), WholeEntity.isLink(text)
      )
    })
}
