import CPublicSuffix
public import FoundationEssentials

/// A Public Suffix List (publicsuffix.org), read by libpsl: which endings people register names under.
///
/// Immutable, and safe to ask from any thread.
public final class PublicSuffixList: Sendable {
  /// The list compiled into libpsl: reading it needs no file. It is as old as the library.
  public static let builtin = PublicSuffixList(builtin: psl_builtin())

  /// When the list was made; `nil` when neither libpsl nor the file says so.
  public let date: Date?
  /// Only read after `init`, as libpsl allows from any thread.
  private nonisolated(unsafe) let handle: OpaquePointer?
  private let isOwner: Bool

  /// libpsl takes every line of any file for a rule; no list that is one lacks these.
  private static let mustHave = ["com", "net", "org"]

  private init(builtin handle: OpaquePointer?) {
    let seconds = psl_builtin_file_time()
    date = seconds > 0 ? Date(timeIntervalSince1970: Double(seconds)) : nil
    self.handle = handle
    isOwner = false
  }

  /// Reads a list in the format of `public_suffix_list.dat`, or one compiled by `psl-make-dafsa`.
  public init(contentsOf path: String) throws(PublicSuffixListError) {
    guard FileManager.default.isReadableFile(atPath: path) else { throw .unreadable(path: path) }
    guard let handle = psl_load_file(path) else { throw .unreadable(path: path) }
    guard psl_suffix_count(handle) != 0 else {
      psl_free(handle)
      throw .noRules(path: path)
    }
    guard Self.mustHave.allSatisfy({ psl_is_public_suffix2(handle, $0, Section.any.mask) == 1 }) else {
      psl_free(handle)
      throw .notAList(path: path)
    }
    date = FileManager.default.contents(atPath: path).flatMap { PublicSuffixListDate.date(in: $0.prefix(4096)) }
    self.handle = handle
    isOwner = true
  }

  deinit {
    if isOwner { psl_free(handle) }
  }

  public enum Section: Sendable {
    /// Rules of registries.
    case icann
    /// Also those of companies that let others have names below theirs, as `github.io`.
    case any

    var mask: CInt {
      switch self {
      case .icann: CInt(PSL_TYPE_ICANN | PSL_TYPE_NO_STAR_RULE)
      case .any: CInt(PSL_TYPE_ICANN | PSL_TYPE_PRIVATE | PSL_TYPE_NO_STAR_RULE)
      }
    }
  }

  /// Whether the list names `suffix`, not counting its implicit rule that any last label is a suffix. `suffix` is in
  /// lower case, without a trailing dot.
  public func contains(_ suffix: String, _ section: Section = .any) -> Bool {
    guard let handle else { return false }
    return psl_is_public_suffix2(handle, suffix, section.mask) == 1
  }

  /// The name under the longest suffix that matches, with the implicit rule `*`; `nil` for a suffix itself. `name` is
  /// well formed, in lower case, without a trailing dot.
  public func registrableDomain(of name: String) -> String? {
    guard let handle else { return nil }
    return name.withCString { start in psl_registrable_domain(handle, start).map { String(cString: $0) } }
  }
}
