/// The URL standard's “basic URL parser” on UTF-8: its states from the scheme on. Those of the authority, of `file`
/// and of the path stand in files of their own. A state that sets another is a call; nothing is read twice but the
/// authority, whose last `@` decides.
struct URLParser {
  /// Without spaces and control characters at the ends, and without tabs and line breaks inside.
  let input: [UInt8]
  let base: WebURL?
  var at = 0
  var url = WebURL(scheme: "")
  /// The path as far as it is read.
  var path: [UInt8] = []
  var isSpecial = false
  var isFile = false

  init(_ text: String, base: WebURL?) {
    self.base = base
    let bytes = Array(text.utf8)
    let start = bytes.firstIndex { $0 > 0x20 } ?? bytes.endIndex
    let end = (bytes.lastIndex { $0 > 0x20 }).map { $0 + 1 } ?? start
    let kept = bytes[start..<end]
    input = kept.contains(where: Self.isTabOrNewline) ? kept.filter { !Self.isTabOrNewline($0) } : Array(kept)
  }

  private static func isTabOrNewline(_ byte: UInt8) -> Bool { byte == 0x09 || byte == 0x0A || byte == 0x0D }

  mutating func parse() throws(WebURLError) -> WebURL {
    if let colon = schemeEnd() {
      setScheme(String(decoding: input[..<colon].map(EntityCharacters.lowercased), as: UTF8.self))
      at = colon + 1
      try readAfterScheme()
    } else {
      try readWithoutScheme()
    }
    url.path = String(decoding: path, as: UTF8.self)
    return url
  }

  /// NUL past the end, which no state asks for.
  func byte(_ offset: Int = 0) -> UInt8 { at + offset < input.count ? input[at + offset] : 0 }

  var isAtEnd: Bool { at >= input.count }

  func isSlash(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "/") || isSpecial && byte == UInt8(ascii: "\\") }

  func isQueryOrFragment(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") }

  private mutating func setScheme(_ scheme: String) {
    url.scheme = scheme
    isSpecial = url.special != nil
    isFile = scheme == SpecialScheme.file.rawValue
  }

  /// “Scheme start state” and “scheme state”.
  private func schemeEnd() -> Int? {
    guard let first = input.first, EntityCharacters.isASCIILetter(first) else { return nil }
    let end = input.firstIndex {
      !EntityCharacters.isASCIIAlphanumeric($0) && $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-")
        && $0 != UInt8(ascii: ".")
    }
    guard let end, input[end] == UInt8(ascii: ":") else { return nil }
    return end
  }

  private mutating func readAfterScheme() throws(WebURLError) {
    let isDoubleSlash = byte() == UInt8(ascii: "/") && byte(1) == UInt8(ascii: "/")
    if isFile {
      try readFile()
    } else if isSpecial, let base, base.scheme == url.scheme, !isDoubleSlash {
      // “Special relative or authority state”.
      try readRelative(to: base)
    } else if isSpecial {
      skipSlashes()
      try readAuthority()
    } else if isDoubleSlash {
      at += 2
      try readAuthority()
    } else if byte() == UInt8(ascii: "/") {
      // “Path or authority state”.
      at += 1
      readPath()
    } else {
      readOpaquePath()
    }
  }

  /// “No scheme state”.
  private mutating func readWithoutScheme() throws(WebURLError) {
    guard let base else { throw .relativeWithoutBase }
    if base.hasOpaquePath {
      guard byte() == UInt8(ascii: "#"), !isAtEnd else { throw .relativeWithoutBase }
      url = base
      url.fragment = nil
      path = Array(base.path.utf8)
      readQueryAndFragment()
      return
    }
    setScheme(base.scheme)
    if isFile { try readFile() } else { try readRelative(to: base) }
  }

  /// “Relative state” and “relative slash state”.
  private mutating func readRelative(to base: WebURL) throws(WebURLError) {
    guard !isAtEnd, isSlash(byte()) else {
      takeAuthority(of: base)
      takePath(of: base)
      return
    }
    at += 1
    if isSpecial, !isAtEnd, isSlash(byte()) {
      skipSlashes()
      try readAuthority()
    } else if byte() == UInt8(ascii: "/") {
      at += 1
      try readAuthority()
    } else {
      takeAuthority(of: base)
      readPath()
    }
  }

  private mutating func takeAuthority(of base: WebURL) {
    url.username = base.username
    url.password = base.password
    url.host = base.host
    url.port = base.port
  }

  private mutating func takePath(of base: WebURL) {
    path = Array(base.path.utf8)
    url.query = base.query
    guard !isAtEnd else { return }
    if isQueryOrFragment(byte()) {
      readQueryAndFragment()
    } else {
      url.query = nil
      shortenPath()
      readPath()
    }
  }

  /// “Special authority ignore slashes state”.
  private mutating func skipSlashes() {
    while !isAtEnd, isSlash(byte()) { at += 1 }
  }
}
