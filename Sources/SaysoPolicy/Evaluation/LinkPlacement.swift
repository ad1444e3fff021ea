import SaysoModel
import SaysoText

/// Brings the links of a post together: those that platforms link, those that the source marks, and those that only a
/// reader sees.
struct LinkPlacement: Sendable {
  private let disguised: DisguisedLinkReader
  private let targets: LinkTarget
  private let extractor: EntityExtractor
  private let suffixes: PublicSuffixList

  init(ownDomains: Set<String>, suffixes: PublicSuffixList) {
    self.suffixes = suffixes
    disguised = DisguisedLinkReader(declaredDomains: ownDomains.union(PrivateHost.endings), suffixes: suffixes)
    extractor = EntityExtractor(declaredDomains: ownDomains, suffixes: suffixes)
    targets = LinkTarget(ownDomains: ownDomains, suffixes: suffixes)
  }

  func links(in texts: [TokenizedText], marked: [PostLink]) -> [PlacedLink] {
    texts.flatMap { text in links(in: text, marked: text.field == .text ? marked : []) }
  }

  private func links(in text: TokenizedText, marked: [PostLink]) -> [PlacedLink] {
    let marks = marks(marked, in: text)
    var hidden: [PlacedLink] = []
    if case .file = text.field {
    } else {
      hidden = disguised.links(in: text.bytes).map { link in
        PlacedLink(link.address, .disguised(link.form, plain: link.plain), link.range, in: text)
      }
    }
    let plain = text.entities.compactMap { entity -> PlacedLink? in
      guard case .link(let address) = entity.kind else { return nil }
      return PlacedLink(address, .plain, entity.range, in: text)
    }
    if marks.isEmpty, hidden.isEmpty { return plain }
    let shown = Self.dropping(hidden, under: marks)
    return (marks + shown + Self.dropping(dropping(plain, brokenBy: shown), under: marks))
      .sorted { ($0.span, $1.address.host) < ($1.span, $0.address.host) }
  }

  /// The target of a marked link counts, not the address it shows.
  private static func dropping(_ links: [PlacedLink], under marks: [PlacedLink]) -> [PlacedLink] {
    let covered = Coverage(marks.map(\.span.range))
    return links.filter { !covered.overlaps($0.span.range) }
  }

  /// A piece of a link that software breaks off is no link of its own, unless it could be opened alone.
  private func dropping(_ links: [PlacedLink], brokenBy whole: [PlacedLink]) -> [PlacedLink] {
    let covered = Coverage(whole.map(\.span.range))
    let hosts = Set(whole.map(\.address.host))
    return links.filter { link in
      !covered.overlaps(link.span.range)
        || link.host.isBelowSuffix(of: suffixes) && !hosts.contains(link.address.host)
    }
  }

  private func marks(_ marked: [PostLink], in text: TokenizedText) -> [PlacedLink] {
    marked.compactMap { mark in
      guard let address = targets.address(of: mark.target) else { return nil }
      let range = text.wholeScalars(mark.range)
      let hosts = displayedHosts(in: range, of: text)
      return PlacedLink(address, .marked(MarkedLink(target: mark.target, displayedHosts: hosts)), range, in: text)
    }
  }

  /// Words longer than that show no address of their own; marks may overlap, and many long ones would be read often.
  private static let longestWords = 2_048

  private func displayedHosts(in range: Range<Int>, of text: TokenizedText) -> [String] {
    guard range.count <= Self.longestWords else { return [] }
    if let seen = withoutInvisible(text.bytes[range]) { return displayedHosts(extractor.entities(in: seen)) }
    let first = text.entities.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let shown = displayedHosts(text.entities[first...].prefix { $0.range.lowerBound < range.upperBound })
    return shown.isEmpty ? disguised.links(in: Array(text.bytes[range])).map(\.address.host) : shown
  }

  private func displayedHosts(_ entities: some Sequence<Entity>) -> [String] {
    entities.compactMap { entity in
      switch entity.kind {
      case .link(let address): address.host
      case .email(let address):
        address.lastIndex(of: "@").map { DomainName(String(address[address.index(after: $0)...])).name }
      default: nil
      }
    }
  }

  /// The words as a reader sees them; `nil` when all of them show. Software that finds links ends one at a soft hyphen,
  /// and takes what follows for the whole: `lark\u{AD}field.com` seems to be `field.com`.
  private func withoutInvisible(_ words: ArraySlice<UInt8>) -> [UInt8]? {
    guard words.contains(where: { $0 >= 0x80 }) else { return nil }
    let written = String(decoding: words, as: UTF8.self).unicodeScalars
    guard written.contains(where: { ScalarTable.isDefaultIgnorable($0.value) }) else { return nil }
    let shown = written.filter { !ScalarTable.isDefaultIgnorable($0.value) }
    return Array(String(String.UnicodeScalarView(shown)).utf8)
  }
}
