/// Addresses of files, with Windows drive letters.
extension URLParser {
  /// “File state”.
  mutating func readFile() throws(WebURLError) {
    url.host = .empty
    let base = base?.special == .file ? base : nil
    if !isAtEnd, isSlash(byte()) {
      at += 1
      try readFileSlash(base)
    } else if let base {
      url.host = base.host
      path = Array(base.path.utf8)
      url.query = base.query
      guard !isAtEnd else { return }
      guard !isQueryOrFragment(byte()) else { return readQueryAndFragment() }
      url.query = nil
      if startsWithDriveLetter() { path = [] } else { shortenPath() }
      readPath()
    } else {
      readPath()
    }
  }

  /// “File slash state” and “file host state”.
  private mutating func readFileSlash(_ base: WebURL?) throws(WebURLError) {
    guard !isAtEnd, isSlash(byte()) else {
      if let base {
        url.host = base.host
        let first = Array(base.path.utf8.prefix(4))
        let isDrive = first.count == 3 || first.count == 4 && first[3] == UInt8(ascii: "/")
        if isDrive, Self.isDriveLetter(first[1...2], isNormalized: true), !startsWithDriveLetter() {
          path = Array(first.prefix(3))
        }
      }
      return readPath()
    }
    at += 1
    let end = input[at...].firstIndex { isSlash($0) || isQueryOrFragment($0) } ?? input.count
    if Self.isDriveLetter(input[at..<end]) { return readPath() }
    let host = try parsedHost(input[at..<end])
    url.host = host == .domain("localhost") ? .empty : host
    at = end
    readPathStart()
  }

  /// A letter and `:` or `|`, but only `:` when normalized.
  static func isDriveLetter(_ bytes: ArraySlice<UInt8>, isNormalized: Bool = false) -> Bool {
    guard bytes.count == 2, let first = bytes.first, let last = bytes.last else { return false }
    return EntityCharacters.isASCIILetter(first)
      && (last == UInt8(ascii: ":") || !isNormalized && last == UInt8(ascii: "|"))
  }

  /// “Starts with a Windows drive letter”.
  private func startsWithDriveLetter() -> Bool {
    guard input.count - at >= 2, Self.isDriveLetter(input[at..<at + 2]) else { return false }
    return input.count - at == 2 || isSlash(byte(2)) || isQueryOrFragment(byte(2))
  }
}
