/// Why a browser refuses a host.
public enum WebHostError: Error, Hashable, Sendable {
  case empty
  case unclosedBracket
  case invalidIPv6
  /// It ends in a number, so it must be an IPv4 address, and is none.
  case invalidIPv4
  /// A character no host may hold, decoded and mapped.
  case forbidden(Unicode.Scalar)
  /// UTS 46 knows no ASCII form: a disallowed character, broken Punycode, mixed directions, a joiner out of place.
  case notInternationalized
  /// Over `WebHost.longestInternationalized`.
  case tooLong
}
