/// Lines can't be numbered from somewhere in what has no post a line: ``ReadingOptions/firstLine``.
public enum UnnumberedLines: Error, Hashable, Sendable {
  case archive
  /// What it was taken for.
  case format(title: String)

  /// One sentence; `option` is what somebody knows the number by, `input` what was handed over.
  public func message(option: String, input: String) -> String {
    let rule = "\(option) is for NDJSON and plain text, which have a post on each line"
    return switch self {
    case .archive: "\(rule); \(input) is an archive or folder."
    case .format(let title): "\(rule); \(input) is read as \(title)."
    }
  }
}
