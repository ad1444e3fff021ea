/// Why a file is no Public Suffix List.
public enum PublicSuffixListError: Error, Hashable, Sendable, CustomStringConvertible {
  case unreadable(path: String)
  case noRules(path: String)
  /// It can be read, but has no rule for `com`, `net` or `org`.
  case notAList(path: String)

  public var description: String {
    switch self {
    case .unreadable(let path): "The public suffix list “\(path)” can’t be read."
    case .noRules(let path): "“\(path)” holds no public suffix rule; expected the format of publicsuffix.org."
    case .notAList(let path):
      "“\(path)” is no public suffix list: it lacks com, net or org; expected the format of publicsuffix.org."
    }
  }
}
