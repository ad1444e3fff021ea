/// User information, host and port.
extension URLParser {
  /// “Authority state”, “host state” and “port state”.
  mutating func readAuthority() throws(WebURLError) {
    let end = input[at...].firstIndex { isSlash($0) || isQueryOrFragment($0) } ?? input.count
    if let sign = input[at..<end].lastIndex(of: UInt8(ascii: "@")) {
      guard sign + 1 < end else { throw .missingHost }
      readCredentials(to: sign)
      at = sign + 1
    }
    let host: Range<Int>
    if let colon = portColon(before: end) {
      guard colon > at else { throw .missingHost }
      host = at..<colon
      try readPort(input[(colon + 1)..<end])
    } else {
      guard end > at || !isSpecial else { throw .missingHost }
      host = at..<end
    }
    url.host = try parsedHost(input[host])
    at = end
    readPathStart()
  }

  func parsedHost(_ written: ArraySlice<UInt8>) throws(WebURLError) -> WebHost {
    if written.isEmpty { return .empty }
    do { return try HostParser.host(written, isOpaque: !isSpecial) } catch { throw .invalidHost(error) }
  }

  private mutating func readCredentials(to sign: Int) {
    let all = input[at..<sign]
    let colon = all.firstIndex(of: UInt8(ascii: ":"))
    url.username = PercentEncodeSet.userinfo.encoded(all[..<(colon ?? sign)])
    if let colon { url.password = PercentEncodeSet.userinfo.encoded(all[(colon + 1)...]) }
  }

  /// The first colon outside brackets.
  private func portColon(before end: Int) -> Int? {
    var isInsideBrackets = false
    for index in at..<end {
      switch input[index] {
      case UInt8(ascii: "["): isInsideBrackets = true
      case UInt8(ascii: "]"): isInsideBrackets = false
      case UInt8(ascii: ":") where !isInsideBrackets: return index
      default: break
      }
    }
    return nil
  }

  private mutating func readPort(_ digits: ArraySlice<UInt8>) throws(WebURLError) {
    guard digits.allSatisfy(EntityCharacters.isASCIIDigit) else { throw .invalidPort }
    guard !digits.isEmpty else { return }
    let number = digits.reduce(0) { min($0 * 10 + UInt32($1 - 0x30), 1 << 16) }
    guard let port = UInt16(exactly: number) else { throw .portOutOfRange }
    url.port = port == url.special?.defaultPort ? nil : port
  }
}
