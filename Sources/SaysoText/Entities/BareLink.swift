/// Recognises links written without a scheme: `larkfield.example/press`, `www.…`, `bit.ly/3xyz`.
struct BareLink {
  let domains: Set<String>
  let endings: TopLevelDomains
  let grammar: LinkGrammar
  let form: BareForm

  /// `dot` is a dot inside the host. `hostsReadTo` becomes the end of what was read, so that no run is read twice.
  func entity(dot: Int, in text: EntityText, from floor: Int, hostsReadTo: inout Int) -> Entity? {
    switch form {
    case .anyScript: reputable(dot: dot, in: text, from: floor, hostsReadTo: &hostsReadTo)
    case .latin:
      NamedHost(accepts: EntityCharacters.isAccentedOnX, joins: true, endings: endings, grammar: grammar)
        .entity(dot: dot, in: text, from: floor, hostsReadTo: &hostsReadTo)
    case .plain:
      NamedHost(accepts: { _ in false }, joins: false, endings: endings, grammar: grammar)
        .entity(dot: dot, in: text, from: floor, hostsReadTo: &hostsReadTo)
    }
  }

  private func reputable(dot: Int, in text: EntityText, from floor: Int, hostsReadTo: inout Int) -> Entity? {
    let run = hostRun(around: dot, in: text, from: floor)
    hostsReadTo = max(run.upperBound, dot + 1)
    var (start, end) = (run.lowerBound, run.upperBound)
    while start < end, HostRun.isJoint(text[start]) { start += 1 }
    while end > start, HostRun.isJoint(text[end - 1]) { end -= 1 }
    guard end - start >= 3, end - start <= DomainName.longest, endsLikeName(start..<end, in: text),
      standsFree(start..<end, in: text)
    else { return nil }
    let written = text.string(start..<end)
    let name = DomainName(written)
    let confidence = confidence(in: name, written: written)
    guard confidence != .none else { return nil }
    let tail = LinkTail(after: end, of: start, grammar.tail, in: text)
    guard confidence == .sure || !tail.range.isEmpty else { return nil }
    let address = LinkAddress(
      scheme: nil, hasUserinfo: false, host: start..<end, tail: tail, in: text, suffixes: endings.suffixes)
    return Entity(kind: .link(address), range: start..<tail.end)
  }

  /// Abbreviations (`U.S`, `e.g`) and numbers (`5.99`) are told apart before anything is allocated. Four numbers may be
  /// the address of a declared host.
  private func endsLikeName(_ host: Range<Int>, in text: EntityText) -> Bool {
    guard let dot = host.last(where: { text[$0] == UInt8(ascii: ".") }), host.upperBound - dot > 2 else { return false }
    return !EntityCharacters.isASCIIDigit(text[dot + 1]) || host.count { text[$0] == UInt8(ascii: ".") } == 3
  }

  private enum Confidence { case none, withPath, sure }

  private func confidence(in name: DomainName, written: String) -> Confidence {
    let labels = written.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(isLabel), !labels.suffix(2).contains(where: { $0.contains("_") }) else {
      return .none
    }
    if name.isEqualToOrBelow(anyOf: domains) { return .sure }
    if labels.count >= 3, name.labels.first == "www" {
      return (labels.last ?? "").utf8.contains(where: EntityCharacters.isASCIIDigit) ? .none : .sure
    }
    guard endings.isKnown(endOf: name) else { return .none }
    return AmbiguousEnding.isLikely(in: labels) ? .withPath : .sure
  }

  private func isLabel(_ label: Substring) -> Bool {
    guard let first = label.utf8.first, let last = label.utf8.last else { return false }
    return !HostRun.isJoint(first) && !HostRun.isJoint(last)
  }

  /// Not part of a mention, a tag, a file's path or an e-mail address.
  private func standsFree(_ host: Range<Int>, in text: EntityText) -> Bool {
    switch text.scalar(before: host.lowerBound) {
    case "@", "＠", "#", "＃", "$", "/", "\\": return false
    default: break
    }
    return !text.matches("://", at: host.upperBound) && !EmailAddress.goesOn(from: host.upperBound, in: text)
  }

  /// The run of host characters around `dot`, cut at two dots in a row and where a script without spaces touches Latin
  /// letters or digits, as in `詳細はlarkfield.exampleで`.
  private func hostRun(around dot: Int, in text: EntityText, from floor: Int) -> Range<Int> {
    var after: Unicode.Scalar = "."
    let start = text.start(from: dot, downTo: floor) { scalar in
      defer { after = scalar }
      return EntityCharacters.isBareHost(scalar) && !parts(scalar, after)
    }
    var before: Unicode.Scalar = "."
    let end = text.end(from: dot + 1) { scalar in
      defer { before = scalar }
      return EntityCharacters.isBareHost(scalar) && !parts(before, scalar)
    }
    return start..<end
  }

  private func parts(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    if left == ".", right == "." { return true }
    return EntityCharacters.isSpacelessScript(left) && EntityCharacters.isASCIIAlphanumeric(right)
      || EntityCharacters.isASCIIAlphanumeric(left) && EntityCharacters.isSpacelessScript(right)
  }
}
