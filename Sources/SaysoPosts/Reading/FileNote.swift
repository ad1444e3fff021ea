/// Something about how a file is read that the person who scans it should know.
public enum FileNote: Hashable, Sendable {
  /// Not UTF-8: lines and columns count in the decoded text.
  case decoded(EncodingVerdict)
  /// The archive holds another file of that name before this one; both are read.
  case repeatedName

  /// One sentence.
  public var message: String {
    switch self {
    case .decoded(let verdict):
      "Read as \(verdict.encoding?.name ?? TextEncoding.utf8.name), \(verdict.ground.message)."
    case .repeatedName: "The archive holds another file of this name; both are read."
    }
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
