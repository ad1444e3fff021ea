/// Something about how a file is read that the person who scans it should know.
public enum FileNote: Hashable, Sendable {
  /// Not UTF-8: lines and columns count in the decoded text.
  case decoded(EncodingVerdict)
  /// The archive holds another file of that name before this one; both are read.
  case repeatedName
  /// Columns of a table share a name that is known; only the first is read. Positions count from 1.
  case repeatedColumn(String, line: Int, columns: [Int])
  /// A column that may hold posts, too, beside the one that is read.
  case otherText(String, line: Int, column: Int, read: Int)

  /// One sentence.
  public var message: String {
    switch self {
    case .decoded(let verdict):
      "Read as \(verdict.encoding?.name ?? TextEncoding.utf8.name), \(verdict.ground.message)."
    case .repeatedColumn(let name, let line, let columns):
      "Line \(line): columns \(Self.list(columns)) are \(columns.count == 2 ? "both" : "all") called “\(name)”; "
        + "only column \(columns.first ?? 1) is read. Rename the others, or take them out."
    case .otherText(let name, let line, let column, let read):
      "Line \(line): column \(column), “\(name)”, may hold posts, too; only column \(read) is read. "
        + "--map text=\(name) names it instead."
    case .repeatedName: "The archive holds another file of this name; both are read."
    }
  }
}

extension FileNote {
  private static func list(_ columns: [Int]) -> String {
    let numbers = columns.map(String.init)
    return numbers.dropLast().joined(separator: ", ") + " and " + (numbers.last ?? "")
  }
}

extension EncodingVerdict.Ground {
  fileprivate var message: String {
    switch self {
    case .told: "as you said"
    case .byteOrderMark: "by its byte order mark"
    case .zeros: "because every second byte is zero"
    case .wellFormed: "since it is well-formed"
    case .statistics: "the encoding in which it looks most like text; --encoding names another"
    }
  }
}
