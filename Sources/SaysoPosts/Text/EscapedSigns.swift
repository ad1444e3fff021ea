/// The few signs that X and Slack write as HTML does: `&amp;`, `&lt;`, `&gt;`, now and then `&quot;` and `&#39;`.
enum EscapedSigns {
  /// Each is read once: `&amp;lt;` becomes `&lt;`.
  static func read(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    var result = ""
    var rest = Substring(text)
    while let sign = rest.firstIndex(of: "&") {
      result += rest[..<sign]
      rest = rest[sign...]
      guard let known = signs.first(where: { rest.hasPrefix($0.written) }) else {
        result += "&"
        rest = rest.dropFirst()
        continue
      }
      result += known.read
      rest = rest.dropFirst(known.written.count)
    }
    return result + rest
  }

  private static let signs: [(written: String, read: String)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
  ]
}
