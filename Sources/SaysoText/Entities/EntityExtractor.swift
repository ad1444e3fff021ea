/// Finds links, mentions, hashtags, cashtags and e-mail addresses.
///
/// What is found is the union of what the platforms link, with doubt decided for the link: a rule that asks where a
/// post leads must not miss what one platform makes clickable. Time is linear in the length of the text: every kind is
/// tried only at its own sign, and no character is read again more than a bounded number of times.
public struct EntityExtractor: Sendable {
  /// Domains that count as links without a scheme whatever their ending: those the policy declares.
  public let declaredDomains: Set<String>

  /// Which endings are real, and where a registrable domain begins.
  public let suffixes: PublicSuffixList

  public init(declaredDomains: Set<String> = [], suffixes: PublicSuffixList = .builtin) {
    self.suffixes = suffixes
    self.declaredDomains = Set(declaredDomains.map { DomainName($0).name })
  }

  /// In order of appearance, not overlapping. `bytes` is valid UTF-8; what is not is never part of an entity.
  public func entities(in bytes: [UInt8]) -> [Entity] {
    let text = EntityText(bytes: bytes)
    var found: [Entity] = []
    var floor = 0
    var position = 0
    var hostsReadTo = 0
    while position < bytes.count {
      let entity = entity(at: position, in: text, from: floor, hostsReadTo: &hostsReadTo)
      if let entity {
        found.append(entity)
        floor = max(entity.range.upperBound, position + 1)
        position = floor
      } else {
        position += 1
      }
    }
    return found
  }

  private func entity(at position: Int, in text: EntityText, from floor: Int, hostsReadTo: inout Int) -> Entity? {
    switch text[position] {
    case UInt8(ascii: ":"):
      return SchemeLink(domains: declaredDomains, suffixes: suffixes).entity(colon: position, in: text, from: floor)
    case UInt8(ascii: "."):
      guard position >= hostsReadTo else { return nil }
      return BareLink(domains: declaredDomains, suffixes: suffixes)
        .entity(dot: position, in: text, from: floor, hostsReadTo: &hostsReadTo)
    case UInt8(ascii: "@"):
      return EmailAddress.entity(at: position, in: text, from: floor)
        ?? Mention(domains: declaredDomains, suffixes: suffixes).entity(at: position, in: text, from: floor)
    case UInt8(ascii: "#"): return Hashtag.entity(at: position, in: text, from: floor)
    case UInt8(ascii: "$"): return Cashtag.entity(at: position, in: text)
    case 0xEF where text[position + 1] == 0xBC:
      // Full-width forms: U+FF03 ＃, U+FF20 ＠.
      if text[position + 2] == 0x83 { return Hashtag.entity(at: position, in: text, from: floor) }
      guard text[position + 2] == 0xA0 else { return nil }
      return Mention(domains: declaredDomains, suffixes: suffixes).entity(at: position, in: text, from: floor)
    default: return nil
    }
  }
}
