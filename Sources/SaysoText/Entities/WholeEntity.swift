/// Whether a text is one entity and nothing else: what a form's field for a handle, a list, a tag or a link may hold on X
/// (twitter-text's validator).
public enum WholeEntity {
  /// `@dana`, without a list.
  public static func isUsername(_ text: String) -> Bool { mention(in: text).map { !$0.contains("/") } ?? false }

  /// `@dana/press`.
  public static func isList(_ text: String) -> Bool { mention(in: text)?.contains("/") ?? false }

  public static func isHashtag(_ text: String) -> Bool {
    if case .hashtag = kind(of: text) { true } else { false }
  }

  private static func mention(in text: String) -> String? {
    if case .mention(let handle) = kind(of: text) { handle } else { nil }
  }

  private static func kind(of text: String) -> Entity.Kind? {
    let bytes = Array(text.utf8)
    let entities = EntityExtractor(dialect: .x).entities(in: bytes)
    return entities.count == 1 && entities.first?.range == 0..<bytes.count ? entities.first?.kind : nil
  }
}

extension WholeEntity {
  /// Whether `text` is an address by RFC 3986 with `http` or `https`, which may be left out when `needsScheme` is
  /// `false`; the host a domain in any script or an IP address. Stricter than browsers: labels neither begin nor end
  /// with `-`, the last two hold no `_`, and nothing in the host is percent-encoded.
  public static func isLink(_ text: String, needsScheme: Bool = true) -> Bool {
    let whole = EntityText(bytes: Array(text.utf8))
    var authority = 0
    if let scheme = ["https://", "http://"].first(where: { text.utf8.count >= $0.utf8.count && starts(text, with: $0) })
    {
      authority = scheme.utf8.count
    } else if needsScheme {
      return false
    }
    let end = whole.end(from: authority) { $0 != "/" && $0 != "?" && $0 != "#" }
    return isAuthority(authority..<end, in: whole) && isTail(from: end, in: whole)
  }

  private static func starts(_ text: String, with prefix: String) -> Bool {
    text.utf8.prefix(prefix.utf8.count).elementsEqual(prefix.utf8) { EntityCharacters.lowercased($0) == $1 }
  }

  private static func isAuthority(_ range: Range<Int>, in text: EntityText) -> Bool {
    let at = range.last { text[$0] == UInt8(ascii: "@") }
    if let at {
      let isUserinfo = text.end(from: range.lowerBound, to: at) { isUnreserved($0) || isSubDelimiter($0) || $0 == ":" }
      guard isUserinfo == at else { return false }
    }
    let start = at.map { $0 + 1 } ?? range.lowerBound
    var host = start..<range.upperBound
    let digits = host.reversed().prefix { EntityCharacters.isASCIIDigit(text[$0]) }.count
    if digits > 0, digits < host.count, text[host.upperBound - digits - 1] == UInt8(ascii: ":") {
      guard digits <= 5 else { return false }
      host = start..<host.upperBound - digits - 1
    }
    return isAddress(text.string(host)) || isDomain(host, in: text)
  }

  private static func isAddress(_ host: String) -> Bool {
    if host.hasPrefix("["), host.hasSuffix("]"), host.utf8.count > 2 {
      return host.dropFirst().dropLast().allSatisfy { $0 == ":" || $0 == "." || $0.isASCII && $0.isHexDigit }
    }
    let octets = host.split(separator: ".", omittingEmptySubsequences: false)
    return octets.count == 4 && octets.allSatisfy { UInt8($0).map(String.init) == String($0) }
  }

  private static func isDomain(_ host: Range<Int>, in text: EntityText) -> Bool {
    let labels = text.string(host).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(isLabel), let first = labels.last?.utf8.first else { return false }
    return !EntityCharacters.isASCIIDigit(first) && !labels.suffix(2).contains { $0.contains("_") }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    guard let first = label.utf8.first, let last = label.utf8.last else { return false }
    return !HostRun.isJoint(first) && !HostRun.isJoint(last)
      && label.utf8.allSatisfy {
        $0 >= 0x80 || EntityCharacters.isASCIIAlphanumeric($0) || HostRun.isJoint($0)
      }
  }

  /// Path, query and fragment, each at most once.
  private static func isTail(from start: Int, in text: EntityText) -> Bool {
    let path = text.end(from: start) { isPathCharacter($0) || $0 == "/" }
    var end = path
    if text[end] == UInt8(ascii: "?") { end = text.end(from: end + 1, while: isQueryCharacter) }
    if text[end] == UInt8(ascii: "#") { end = text.end(from: end + 1, while: isQueryCharacter) }
    return end == text.count
  }

  private static func isQueryCharacter(_ scalar: Unicode.Scalar) -> Bool {
    isPathCharacter(scalar) || scalar == "/" || scalar == "?"
  }

  private static func isPathCharacter(_ scalar: Unicode.Scalar) -> Bool {
    isUnreserved(scalar) || isSubDelimiter(scalar) || scalar == ":" || scalar == "@" || scalar == "|" || scalar == "%"
  }

  private static func isUnreserved(_ scalar: Unicode.Scalar) -> Bool {
    EntityCharacters.isASCIIAlphanumeric(scalar) || scalar == "-" || scalar == "." || scalar == "_" || scalar == "~"
      || ScalarTable.script(of: scalar.value) == .cyrillic
  }

  /// RFC 3986 §2.2.
  private static func isSubDelimiter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "!", "$", "&", "'", "(", ")", "*", "+", ",", ";", "=": true
    default: false
    }
  }
}
