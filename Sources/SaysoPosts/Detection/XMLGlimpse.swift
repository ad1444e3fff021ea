/// The root element of what begins like XML.
enum XMLGlimpse {
  /// Its name without a prefix, in lower case; `nil` when no element stands where XML has one.
  static func root(_ head: [UInt8]) -> String? {
    var rest = Substring(String(decoding: head.prefix(8192), as: UTF8.self)).drop(while: \.isWhitespace)
    while rest.hasPrefix("<?") || rest.hasPrefix("<!") {
      let ending = rest.hasPrefix("<!--") ? "-->" : ">"
      guard let end = rest.firstRange(of: ending) else { return nil }
      rest = rest[end.upperBound...].drop(while: \.isWhitespace)
    }
    guard rest.first == "<" else { return nil }
    let name = rest.dropFirst().prefix { $0.isLetter || $0.isNumber || "-_.:".contains($0) }
    guard let first = name.first, first.isLetter else { return nil }
    return name.split(separator: ":").last?.lowercased()
  }
}
