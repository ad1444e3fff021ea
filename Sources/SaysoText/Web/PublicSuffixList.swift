import CPublicSuffix
public import FoundationEssentials

/// The Public Suffix List as libpsl carries it: constant data compiled into the library, so that reading it needs no
/// file and is safe from any thread.
public enum PublicSuffixList {
  /// When the list was made; `nil` when libpsl was built without one.
  public static var date: Date? {
    let seconds = psl_builtin_file_time()
    return seconds > 0 ? Date(timeIntervalSince1970: Double(seconds)) : nil
  }

  enum Section {
    case icann, any

    var mask: CInt {
      switch self {
      case .icann: CInt(PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE)
      case .any: CInt(PSL_TYPE_ICANN | PSL_TYPE_PRIVATE | PSL_TYPE_NO_STAR_RULE)
      }
    }
  }

  /// Whether the list names `suffix`, not counting its implicit rule that any last label is a suffix.
  static func contains(_ suffix: String, _ section: Section) -> Bool {
    guard let list = psl_builtin() else { return false }
    return psl_is_public_suffix2(list, suffix, section.mask) == 1
  }

  /// `name` is in lower case and well formed.
  static func registrableDomain(of name: String) -> String? {
    guard let list = psl_builtin() else { return nil }
    return name.withCString { start in psl_registrable_domain(list, start).map { String(cString: $0) } }
  }
}
