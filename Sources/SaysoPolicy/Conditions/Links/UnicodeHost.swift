import SaysoText

/// A host in the letters it is read in, whichever way it was written: `xn--lrkfield-0za.example` and `lärkfield.example`
/// are the same.
struct UnicodeHost: Hashable, Sendable {
  /// In the folded form of ``Folding``, with `xn--` labels decoded where they can be: for comparing.
  let name: String

  init(_ host: String) {
    let lower = DomainName(host).name
    name =
      Self.isPlain(lower)
      ? lower : String(decoding: Folding.fold(Self.decoded(lower)), as: UTF8.self)
  }

  func isEqualToOrBelow(_ other: UnicodeHost) -> Bool { DomainName(name).isEqualToOrBelow(other.name) }

  /// The host with `xn--` labels decoded: for showing.
  static func decoded(_ host: String) -> String {
    guard host.contains("xn--") else { return host }
    return host.split(separator: ".", omittingEmptySubsequences: false).map { label in
      guard label.hasPrefix("xn--") else { return String(label) }
      return Punycode.decode(label.dropFirst(4).utf8) ?? String(label)
    }.joined(separator: ".")
  }

  private static func isPlain(_ host: String) -> Bool {
    host.utf8.allSatisfy { $0 < 0x80 } && !host.contains("xn--")
  }
}
