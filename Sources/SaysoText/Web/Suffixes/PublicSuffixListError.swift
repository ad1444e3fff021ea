/// Why a file is no Public Suffix List.
public enum PublicSuffixListError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(path: String)
  case noRules(path: String)

  public var description: String {
    switch self {
    case .unreadable(let path): "The public suffix list “\(path)” can’t be read."
    case .noRules(let path): "“\(path)” holds no public suffix rule; expected the format of publicsuffix.org."
    }
  }
}
