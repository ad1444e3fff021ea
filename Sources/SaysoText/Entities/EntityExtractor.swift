/// Finds links, mentions, hashtags, cashtags and e-mail addresses.
///
/// What is found is what the platform of the dialect links (``EntityDialect``). In the general dialect an e-mail address
/// after `mailto:` is the address alone, and `tel:` is nothing: neither has a host that a rule about links could ask
/// for, and numbers are looked for by detectors. Every `scheme://host` is a link there, whatever the scheme.
///
/// Time is linear in the length of the text: every kind is tried only at its own sign, and no character is read again
/// more than a bounded number of times. Nothing is allocated as long as nothing looks like an entity.
public struct EntityExtractor: Sendable {
  /// Domains that count as links without a scheme whatever their ending: those the policy declares. Only the general
  /// dialect heeds them; the platforms don't know them.
  public var declaredDomains: Set<String> { rules.declaredDomains }
  public var dialect: EntityDialect { rules.dialect }
  /// Which endings are real, and where a registrable domain begins.
  public var suffixes: PublicSuffixList { rules.suffixes }

  private let rules: Rules

  /// Behind one reference, as an extractor is handed on with every text.
  private final class Rules: Sendable {
    let declaredDomains: Set<String>
    let dialect: EntityDialect
    let grammar: DialectGrammar
    let suffixes: PublicSuffixList

    init(_ declaredDomains: Set<String>, _ dialect: EntityDialect, _ suffixes: PublicSuffixList) {
      self.declaredDomains = Set(declaredDomains.map { DomainName($0).name })
      self.dialect = dialect
      self.suffixes = suffixes
      grammar = DialectGrammar.of(dialect)
    }
  }

  public init(
    declaredDomains: Set<String> = [], dialect: EntityDialect = .general, suffixes: PublicSuffixList = .builtin
  ) {
    rules = Rules(declaredDomains, dialect, suffixes)
  }

  /// In order of appearance, not overlapping. `bytes` is valid UTF-8; what is not is never part of an entity.
  public func entities(in bytes: [UInt8]) -> [Entity] {
    var found: [Entity] = []
    var place = Place()
    while let (offset, sign) = bytes.withUnsafeBufferPointer({ EntitySigns.next(from: place.position, in: $0) }) {
      place.position = offset
      let entity = entity(sign, in: EntityText(bytes: bytes), &place)
      if let entity {
        found.append(entity)
        place.floor = max(entity.range.upperBound, offset + 1)
      }
      place.position = entity == nil ? offset + 1 : place.floor
    }
    return found
  }

  private var grammar: DialectGrammar { rules.grammar }
  private var endings: TopLevelDomains { TopLevelDomains(suffixes: suffixes) }

  /// How far the text has been read.
  private struct Place {
    var position = 0
    /// Where the last entity ends.
    var floor = 0
    var hostsReadTo = 0
  }

  private func entity(_ sign: EntitySigns.Sign, in text: EntityText, _ place: inout Place) -> Entity? {
    switch sign {
    case .scheme:
      return SchemeLink(domains: declaredDomains, endings: endings, grammar: grammar.links)
        .entity(colon: place.position, in: text, from: place.floor)
    case .dot:
      guard let bare = grammar.links.bare, place.position >= place.hostsReadTo else { return nil }
      return BareLink(domains: declaredDomains, endings: endings, grammar: grammar.links, form: bare)
        .entity(dot: place.position, in: text, from: place.floor, hostsReadTo: &place.hostsReadTo)
    case .at:
      if grammar.linksEmail, let email = EmailAddress.entity(at: place.position, in: text, from: place.floor) {
        return email
      }
      return Mention(domains: declaredDomains, endings: endings, grammar: grammar.mentions)
        .entity(at: place.position, in: text, from: place.floor)
    case .number: return Hashtag.entity(at: place.position, in: text, from: place.floor, grammar.hashtags)
    case .dollar: return grammar.cashtags.flatMap { Cashtag.entity(at: place.position, in: text, $0) }
    }
  }
}
