/// Why a browser takes a text for no address.
public enum WebURLError: Error, Hashable, Sendable {
  /// It has no scheme, and there is no base, or only one that can't carry it.
  case relativeWithoutBase
  case missingHost
  case invalidHost(WebHostError)
  /// A port that isn't all digits.
  case invalidPort
  /// A port above 65535.
  case portOutOfRange
}
