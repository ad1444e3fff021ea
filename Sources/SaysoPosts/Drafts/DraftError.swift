public import SaysoMarkup

/// What is wrong with a draft, and where.
public struct DraftProblem: Hashable, Sendable {
  public let file: String
  /// Counted from 1; the column counts UTF-8 bytes.
  public let line: Int
  public let column: Int
  public let error: DraftError
}

/// Every problem of a draft, in the order of its lines.
public struct DraftProblems: Error, Hashable, Sendable {
  public let problems: [DraftProblem]
}

public enum DraftError: Hashable, Sendable {
  case notUTF8
  case tooLong(bytes: Int, limit: Int)
  case noText
  /// Two `---` with nothing between.
  case emptyPart
  case unclosedFrontMatter
  /// A line of the front matter that is no `key: value`.
  case notAField
  case unknownKey(String, nearest: String?)
  case repeatedKey(DraftKey)
  case missingValue(DraftKey)
  case unclosedQuote(DraftKey)
  case unknownValue(DraftKey, value: String, allowed: [String])
  /// It is written in HTML or Markdown that is not read.
  case markup(MarkupFault)
}

/// What a draft's front matter may tell.
public enum DraftKey: String, Hashable, Sendable, CaseIterable {
  case author = "as"
  case platform = "on"
  case at, account, kind
  case language = "lang"
  case alt
  case ownership = "of"
  case paid, file, markup
  /// The other post's text.
  case quoted

  /// One a picture.
  var mayRepeat: Bool { self == .alt || self == .file }
}
