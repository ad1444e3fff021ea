public import SaysoModel

extension DraftError {
  /// One sentence for the draft's author.
  public var message: QuotingText {
    switch self {
    case .notUTF8: "The text is not UTF-8 from this byte on."
    case .tooLong(let bytes, let limit): "The draft has \(bytes) bytes or more; the limit is \(limit)."
    case .noText: "The draft has no text."
    case .emptyPart: "This part of the thread has no text."
    case .unclosedFrontMatter: "The front matter that begins here is not closed by a line “---”."
    case .notAField: "A line of the front matter must read “key: value”."
    case .unknownKey(let key, let nearest?): "Unknown key \(quoting: key). Did you mean “\(nearest)”?"
    case .unknownKey(let key, nil): "Unknown key \(quoting: key). Known are: \(Self.known)."
    case .repeatedKey(let key): "“\(key.rawValue)” stands twice; only “alt” and “file” may be repeated."
    case .missingValue(let key): "“\(key.rawValue)” has no value."
    case .unclosedQuote(let key): "The value of “\(key.rawValue)” opens a quotation mark and does not close it."
    case .unknownValue(let key, let value, let allowed):
      "“\(key.rawValue)” is \(quoting: value), but must be one of: \(allowed.joined(separator: ", "))."
    case .markup(let fault): "This draft can't be read: \(fault.message)."
    }
  }

  private static var known: String { DraftKey.allCases.map(\.rawValue).joined(separator: ", ") }
}
