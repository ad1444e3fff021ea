/// Finds links that are taken apart, spelt out or broken by invisible characters.
///
/// It looks for the signs of it, undoes them, and lets ``EntityExtractor`` read the result: whatever is a link then, and
/// was none before, is one that only a reader sees. A text without such signs costs one pass and allocates nothing; one
/// with them is copied once. Linear in the length of the text.
public struct DisguisedLinkReader: Sendable {
  private let declaredDomains: Set<String>
  private let extractor: EntityExtractor

  /// `declaredDomains` count whatever their ending, as they do for the extractor.
  public init(declaredDomains: Set<String> = [], suffixes: PublicSuffixList = .builtin) {
    self.declaredDomains = Set(declaredDomains.map { DomainName($0).name })
    extractor = EntityExtractor(declaredDomains: declaredDomains.union(Self.endingsOfFiles), suffixes: suffixes)
  }

  /// Top-level domains that are endings of file names too. Nobody takes a file's name apart.
  private static let endingsOfFiles: Set<String> = [
    "zip", "mov", "sh", "py", "md", "rs", "pl", "ps", "pub", "cc", "ml", "ms", "mk", "tf", "bz", "so", "to", "do", "as",
  ]

  /// The endings of addresses that count where their dots are spelt out, but for those of declared domains.
  package static var spokenEndings: Set<String> { DotWord.spokenEndings }

  /// In order of appearance. `bytes` is valid UTF-8.
  public func links(in bytes: [UInt8]) -> [DisguisedLink] {
    let rewrites = rewrites(in: EntityText(bytes: bytes))
    guard !rewrites.isEmpty else { return [] }
    let text = RewrittenText(bytes, rewrites)
    var next = 0
    return extractor.entities(in: text.bytes).compactMap { entity in
      guard case .link(let address) = entity.kind, let form = form(of: entity.range, in: text, from: &next) else {
        return nil
      }
      return DisguisedLink(
        form: form, address: address, plain: String(decoding: text.bytes[entity.range], as: UTF8.self),
        range: text.source(of: entity.range))
    }
  }

  /// What was undone inside of it; `nil` when nothing was. `next` is the first rewrite not wholly passed by.
  private func form(of range: Range<Int>, in text: RewrittenText, from next: inout Int) -> DisguisedLink.Form? {
    while next < text.places.count, text.places[next].range.upperBound <= range.lowerBound { next += 1 }
    var form: DisguisedLink.Form?
    while next < text.places.count, text.places[next].range.lowerBound < range.upperBound {
      form = max(form ?? .invisible, text.places[next].form)
      next += 1
    }
    return form
  }

  private func rewrites(in text: EntityText) -> [LinkRewrite] {
    var found: [LinkRewrite] = []
    var position = 0
    while let at = text.bytes.withUnsafeBufferPointer({ RewriteSigns.next(from: position, in: $0) }) {
      position = at + 1
      let new = rewrites(at: at, in: text)
      guard let last = new.last, new[0].range.lowerBound >= found.last?.range.upperBound ?? 0 else { continue }
      found += new
      position = max(last.range.upperBound, position)
    }
    return found
  }

  private func rewrites(at position: Int, in text: EntityText) -> [LinkRewrite] {
    switch text[position] {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"):
      return BracketedSign.rewrite(opening: position, in: text).map { [$0] } ?? []
    case UInt8(ascii: "]"), UInt8(ascii: "\\"):
      return BracketedSign.rewrite(lone: position, in: text).map { [$0] } ?? []
    case UInt8(ascii: "h"), UInt8(ascii: "H"): return BrokenScheme.rewrites(at: position, in: text)
    case 0x20: return SpokenDots(domains: declaredDomains).rewrites(at: position, in: text)
    case 0xC2, 0xCD, 0xE1, 0xE2, 0xEF: return InvisibleGap.rewrite(at: position, in: text).map { [$0] } ?? []
    default: return []
    }
  }
}
