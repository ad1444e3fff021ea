/// A host that resembles a name it is not.
struct LookAlike: Hashable, Sendable {
  /// What makes it resemble the name.
  enum Trick: Hashable, Sendable {
    /// Letters that look like others: those of another script, `l` for `i`, `rn` for `m`. The characters that no name in
    /// plain letters would have, each once.
    case confusable(foreign: [Unicode.Scalar])
    /// Digits that look like letters.
    case digits
    case edit(NameEdit)
    /// Hyphens put in or left out.
    case hyphens
    /// Words added to the name.
    case affixes([String])
    /// The name itself under another ending.
    case otherEnding(String)
    /// The name in front of somebody else's domain.
    case subdomain(of: String)
    /// The name in front of an `@`.
    case userinfo
  }

  let trick: Trick
  /// The domain it resembles; `nil` for one that must not become known.
  let resembled: String?
}
