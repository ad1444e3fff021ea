/// Path, query and fragment.
extension URLParser {
  /// “Path start state”.
  mutating func readPathStart() {
    if isSpecial {
      if !isAtEnd, isSlash(byte()) { at += 1 }
      readPath()
    } else if isAtEnd || isQueryOrFragment(byte()) {
      readQueryAndFragment()
    } else {
      if byte() == UInt8(ascii: "/") { at += 1 }
      readPath()
    }
  }

  /// “Path state”, from the first character of a segment.
  mutating func readPath() {
    while true {
      let end = input[at...].firstIndex { isSlash($0) || isQueryOrFragment($0) } ?? input.count
      let goesOn = end < input.count && isSlash(input[end])
      appendSegment(input[at..<end], isLast: !goesOn)
      at = end
      guard goesOn else { break }
      at += 1
    }
    readQueryAndFragment()
  }

  private mutating func appendSegment(_ segment: ArraySlice<UInt8>, isLast: Bool) {
    switch Self.dots(segment) {
    case 2:
      shortenPath()
      if isLast { path.append(UInt8(ascii: "/")) }
    case 1:
      if isLast { path.append(UInt8(ascii: "/")) }
    default:
      let isDrive = isFile && path.isEmpty && Self.isDriveLetter(segment)
      path.append(UInt8(ascii: "/"))
      PercentEncodeSet.path.append(isDrive ? segment.dropLast() : segment, to: &path)
      if isDrive { path.append(UInt8(ascii: ":")) }
    }
  }

  /// How many dots, written `.` or `%2e`, make up the whole segment; 0 when it has anything else or more than two.
  private static func dots(_ segment: ArraySlice<UInt8>) -> Int {
    guard segment.count <= 6 else { return 0 }
    var count = 0
    var rest = segment
    while let first = rest.first {
      if first == UInt8(ascii: ".") {
        rest = rest.dropFirst()
      } else if rest.count >= 3, rest.prefix(2).elementsEqual("%2".utf8),
        rest[rest.startIndex + 2] | 0x20 == UInt8(ascii: "e")
      {
        rest = rest.dropFirst(3)
      } else {
        return 0
      }
      count += 1
    }
    return count <= 2 ? count : 0
  }

  /// “Shorten a URL’s path”: drops the last segment, but never a drive letter.
  mutating func shortenPath() {
    guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else { return }
    if isFile, slash == 0, Self.isDriveLetter(path[1...], isNormalized: true) { return }
    path.removeSubrange(slash...)
  }

  /// “Opaque path state”. A space at its end is encoded, lest the address lose it when read again.
  mutating func readOpaquePath() {
    url.hasOpaquePath = true
    let end = input[at...].firstIndex(where: isQueryOrFragment) ?? input.count
    let endsInSpace = end < input.count && end > at && input[end - 1] == UInt8(ascii: " ")
    PercentEncodeSet.c0Control.append(input[at..<(endsInSpace ? end - 1 : end)], to: &path)
    if endsInSpace { path.append(contentsOf: "%20".utf8) }
    at = end
    readQueryAndFragment()
  }

  /// “Query state” and “fragment state”; nothing at the end of the input.
  mutating func readQueryAndFragment() {
    if byte() == UInt8(ascii: "?") {
      let end = input[at...].firstIndex(of: UInt8(ascii: "#")) ?? input.count
      let set = isSpecial ? PercentEncodeSet.specialQuery : .query
      url.query = set.encoded(input[(at + 1)..<end])
      at = end
    }
    if byte() == UInt8(ascii: "#") {
      url.fragment = PercentEncodeSet.fragment.encoded(input[(at + 1)...])
      at = input.count
    }
  }
}
