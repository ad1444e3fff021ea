import SaysoText

/// A domain that others might pass themselves off as.
struct GuardedDomain: Sendable {
  /// The domain as declared, in lower case.
  let name: String
  /// What may be said of it in a reason; `nil` for an internal one.
  let shown: String?
  /// Of the company's own, and not merely approved.
  let isOwn: Bool
  /// What stands before the public suffix.
  let label: NameForm
  let suffix: String

  /// `nil` for an address or a suffix: nobody registers a name there.
  init?(_ domain: String, isOwn: Bool, isSecret: Bool, _ suffixes: PublicSuffixList) {
    guard let parts = RegisteredName(DomainName(domain), suffixes) else { return nil }
    name = parts.domain
    shown = isSecret ? nil : DomainName(domain).unicode
    self.isOwn = isOwn
    label = NameForm(parts.label)
    suffix = parts.suffix
  }
}

/// A domain somebody registers, in its two halves.
struct RegisteredName: Hashable, Sendable {
  let domain: String
  let label: String
  let suffix: String

  /// The labels before the registrable domain, from left to right.
  let subdomains: [Substring]

  init?(_ host: DomainName, _ suffixes: PublicSuffixList) {
    guard let domain = host.registrableDomain(by: suffixes), let dot = domain.firstIndex(of: ".") else { return nil }
    self.domain = domain
    label = String(domain[..<dot])
    suffix = String(domain[domain.index(after: dot)...])
    subdomains = host.name.dropLast(domain.count).split(separator: ".")
  }
}

/// A label in the forms it is compared in.
struct NameForm: Hashable, Sendable {
  /// Decoded and folded.
  let name: String
  let scalars: [Unicode.Scalar]
  /// What it looks like: ``Skeleton``, and pairs of letters as the one they look like.
  let look: [UInt8]
  /// ``look`` without hyphens.
  let bareLook: [UInt8]
  /// ``Skeleton`` alone: for plain letters as long as the name.
  let skeleton: [UInt8]

  init(_ label: some StringProtocol) {
    let plain = label.hasPrefix("xn--") ? DomainName(String(label)).unicode : String(label)
    name = String(decoding: Folding.fold(plain), as: UTF8.self)
    scalars = Array(name.unicodeScalars)
    skeleton = Skeleton.of(name)
    look = Self.pairsRead(skeleton)
    bareLook = look.filter { $0 != UInt8(ascii: "-") }
  }

  /// Without invisible differences: `rn` looks like `m`, `vv` like `w`, `cl` like `d`.
  private static func pairsRead(_ bytes: [UInt8]) -> [UInt8] {
    var read: [UInt8] = []
    for byte in bytes {
      switch (read.last, byte) {
      case (UInt8(ascii: "r"), UInt8(ascii: "n")): read[read.count - 1] = UInt8(ascii: "m")
      case (UInt8(ascii: "v"), UInt8(ascii: "v")): read[read.count - 1] = UInt8(ascii: "w")
      case (UInt8(ascii: "c"), UInt8(ascii: "l")): read[read.count - 1] = UInt8(ascii: "d")
      default: read.append(byte)
      }
    }
    return read
  }
}
