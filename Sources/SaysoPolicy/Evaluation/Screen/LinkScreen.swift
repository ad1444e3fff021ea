import SaysoModel
import SaysoText

/// Tells of most links at a glance that no rule minds them: those of the plainest form, to hosts that were judged before.
final class LinkScreen: Sendable {
  private let rules: [Rule]
  private let scene: Scene
  private let placement: LinkPlacement
  private let extractor: EntityExtractor
  private let endings: Set<String>
  private let spoken: Set<String>
  private let suffixes: PublicSuffixList
  /// `false` where any link counts.
  private let approvesAny: Bool

  /// `scene` is a post of the same circumstances in which nothing is found.
  init(_ rules: [Rule], _ scene: Scene, approvesAny: Bool) {
    self.rules = rules
    self.scene = scene
    self.approvesAny = approvesAny
    suffixes = scene.policy.suffixes
    let own = Set(scene.policy.organization.domains.map(\.name))
    placement = LinkPlacement(ownDomains: own, suffixes: suffixes)
    extractor = EntityExtractor(declaredDomains: own, suffixes: suffixes)
    let last = own.union(PrivateHost.endings).compactMap { $0.split(separator: ".").last.map(String.init) }
    spoken = DisguisedLinkReader.spokenEndings.union(last)
    endings = Set(own.compactMap { $0.split(separator: ".").last.map(String.init) })
  }

  func allow(_ text: ScreenText, _ scratch: PolicyScreenScratch) -> Bool {
    if text.hasBrokenAddress || text.hasBracketedSign { return false }
    var read = 0
    return text.everyJoint { at in
      if at < read { return true }
      if text.bytes[at] == UInt8(ascii: ".") { return self.isNoHost(at, text, scratch) }
      guard let end = self.approvedEnd(at, text, scratch) else { return false }
      read = end
      return true
    }
  }

  /// Whether the text may spell out an address for people alone. Asked when its words are known.
  func mayBeSpoken(
    in source: UnsafeRawBufferPointer, _ text: ScreenText, saysDot: Bool, _ scratch: PolicyScreenScratch
  ) -> Bool {
    LinkSigns.areSpoken(in: source, text, saysDot: saysDot) { start, count in
      !scratch.spoken.isFine(start, count, for: ObjectIdentifier(self)) {
        !self.spoken.contains(String(decoding: $0, as: UTF8.self).lowercased())
      }
    }
  }

  /// Whether the dot ends no name that could be opened: `5.99`, `U.S`, `late.Then`.
  private func isNoHost(_ dot: Int, _ text: ScreenText, _ scratch: PolicyScreenScratch) -> Bool {
    let bytes = text.bytes
    if bytes[dot - 1] | 0x20 == 0x77 { return false }
    var end = dot + 1
    while Self.isAlphanumeric(bytes[end]) { end += 1 }
    let after = bytes[end]
    if text.isForeign(dot - 1..<end + 1) { return false }
    if after >= 0x80 || after == 0x2D || after == 0x5F { return false }
    // Not the last label: the next dot tells.
    if after == 0x2E, Self.isAlphanumeric(bytes[end + 1]) { return true }
    if end - dot <= 2 { return true }
    if bytes[dot + 1] &- 0x30 < 10 { return !Self.mayBeNumbered(dot, text) }
    return scratch.endings.isFine(bytes + dot + 1, end - dot - 1, for: ObjectIdentifier(self)) { label in
      let label = String(decoding: label, as: UTF8.self).lowercased()
      return label.utf8.count > 2 && !self.suffixes.contains(label, .any) && !self.endings.contains(label)
    }
  }

  /// Whether the host around the dot may be an address of four numbers. A longer one than any host may be.
  private static func mayBeNumbered(_ dot: Int, _ text: ScreenText) -> Bool {
    let bytes = text.bytes
    func isOfHost(_ at: Int) -> Bool { bytes[at] == 0x2E || bytes[at] >= 0x80 || isAlphanumeric(bytes[at]) }
    var (dots, start, end) = (0, dot, dot)
    while start > 0, dot - start < 64, isOfHost(start - 1) { start -= 1 }
    while end < text.count, end - dot < 64, isOfHost(end) { end += 1 }
    if end - start >= 64 { return true }
    for at in start..<end where bytes[at] == 0x2E { dots += 1 }
    return dots >= 3
  }

  /// Where a link ends that nobody minds; `nil` for any other, and for any colon that begins none.
  private func approvedEnd(_ colon: Int, _ text: ScreenText, _ scratch: PolicyScreenScratch) -> Int? {
    let bytes = text.bytes
    // A face: `:/`. No scheme ends there.
    if bytes[colon - 1] < 0x80, !Self.isAlphanumeric(bytes[colon - 1]) { return colon + 1 }
    guard approvesAny, bytes[colon + 2] == 0x2F, let start = Self.schemeStart(colon, bytes),
      start == 0 || bytes[start - 1] == 0x20 || bytes[start - 1] == 0x0A
    else { return nil }
    let host = colon + 3
    var end = host
    while Self.isAlphanumeric(bytes[end]) || bytes[end] == 0x2E || bytes[end] == 0x2D || bytes[end] == 0x5F { end += 1 }
    guard end > host, Self.isAlphanumeric(bytes[end - 1]),
      scratch.hosts.isFine(
        bytes + start, end - start, for: ObjectIdentifier(self), { self.isFine(String(decoding: $0, as: UTF8.self)) })
    else { return nil }
    if bytes[end] == 0x2F {
      end += 1
      while Self.isAlphanumeric(bytes[end]) || bytes[end] == 0x2F || bytes[end] == 0x2D || bytes[end] == 0x5F {
        end += 1
      }
    }
    // What ends the sentence is no part of it, and nothing that could go on may follow.
    var after = end
    while after - end < 4, ".!?,;:)\"'".utf8.contains(bytes[after]) || bytes[after] == 0xFF { after += 1 }
    if text.isForeign(start..<end) { return nil }
    return after >= text.count || bytes[after] == 0x20 || bytes[after] == 0x0A ? after : nil
  }

  private static func schemeStart(_ colon: Int, _ bytes: UnsafePointer<UInt8>) -> Int? {
    func stands(_ word: StaticString, _ start: Int) -> Bool {
      start >= 0 && word.withUTF8Buffer { name in name.indices.allSatisfy { bytes[start + $0] == name[$0] } }
    }
    if stands("https", colon - 5) { return colon - 5 }
    return stands("http", colon - 4) ? colon - 4 : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Whether the rules allow whatever lies at an address of scheme and host.
  private func isFine(_ address: String) -> Bool {
    let text = TokenizedText(address + "/", field: .text, entities: extractor)
    let links = placement.links(in: [text], marked: [])
    guard links.count == 1, let link = links.first, case .plain = link.form,
      link.span.range == 0..<address.utf8.count + 1
    else { return false }
    let host = DomainName(link.address.host)
    let scan = ScannedPost(texts: [text], links: links, hits: [:], hasUndescribedImage: false)
    let scene = Scene(policy: scene.policy, facts: scene.facts, scan: scan)
    return rules.allSatisfy { rule in
      guard let kind = rule.kind as? Links, !kind.mayHangOnPath(host) else { return false }
      return kind.outcomes(.yes, scene.reading(as: Links.reading), rule).isEmpty
    }
  }
}
