/// An address as a browser opens it: what the URL standard's basic URL parser makes of a text
/// (https://url.spec.whatwg.org/#concept-basic-url-parser), without its legacy encodings and state overrides.
///
/// Parsing is linear in the length of the text, and `WebURL(url.href) == url`.
public struct WebURL: Hashable, Sendable {
  /// In lower case, without the colon.
  public internal(set) var scheme: String
  /// Percent-encoded; empty when there is none.
  public internal(set) var username = ""
  public internal(set) var password = ""
  /// `nil` where the address has none (`mailto:`), other than `.empty` (`file:///`).
  public internal(set) var host: WebHost?
  /// `nil` for the scheme's default port.
  public internal(set) var port: UInt16?
  /// Percent-encoded, dot segments resolved; begins with `/` or is empty, unless opaque.
  public internal(set) var path = ""
  /// Whether the path is one piece, as in `mailto:dana@larkfield.example`.
  public internal(set) var hasOpaquePath = false
  /// Without `?`; percent-encoded.
  public internal(set) var query: String?
  /// Without `#`; percent-encoded.
  public internal(set) var fragment: String?

  init(scheme: String) { self.scheme = scheme }

  /// Reads `text`, relative to `base` where it has no scheme of its own.
  public init(_ text: String, base: WebURL? = nil) throws(WebURLError) {
    var parser = URLParser(text, base: base)
    self = try parser.parse()
  }

  public var hasCredentials: Bool { !username.isEmpty || !password.isEmpty }

  var special: SpecialScheme? { SpecialScheme(rawValue: scheme) }
}

extension WebURL: CustomStringConvertible {
  /// The address in full, as it would go to the server, with its fragment (“URL serializer”).
  public var href: String {
    var result = scheme + ":"
    if let host {
      result += "//"
      if hasCredentials {
        result += username
        if !password.isEmpty { result += ":" + password }
        result += "@"
      }
      result += host.serialized
      if let port { result += ":\(port)" }
    } else if !hasOpaquePath, path.hasPrefix("//") {
      // Otherwise the path would read as a host.
      result += "/."
    }
    result += path
    if let query { result += "?" + query }
    if let fragment { result += "#" + fragment }
    return result
  }

  public var description: String { href }
}
