import SaysoCalendar
public import SaysoModel

extension RecordFailure {
  /// One sentence for a person. It quotes nothing of the row but what had to be named, and that maskably.
  public var message: QuotingText {
    switch self {
    case .notUTF8(let column): "This row is not UTF-8 from column \(column) on."
    case .tooLong(let bytes, let limit): "This row has \(bytes) bytes; the limit is \(limit)."
    case .notJSON(let fault): "This row is not JSON: \(fault.message)."
    case .notAnObject: "This row is not a JSON object."
    case .missingText: "This row has no \u{201C}text\u{201D}."
    case .severalTexts(let keys):
      "This row has \(keys.map { "\u{201C}\($0)\u{201D}" }.joined(separator: " and ")); only one of them can be its text."
    case .markup(let fault): "This row can't be read: \(fault.message)."
    case .xml(let fault): "\(fault.message)"
    case .repository(let fault): "\(fault.message)"
    case .linksBesideMarkup: "\u{201C}links\u{201D} goes with \u{201C}text\u{201D} alone: markup holds its own links."
    case .badLinkRange(let index, let start, let end):
      "\u{201C}links[\(index)]\u{201D} from \(start) to \(end) is no stretch of the text, counted in UTF-8 bytes."
    case .wrongType(let key, let expected): "\u{201C}\(key)\u{201D} must be \(expected.message)."
    case .unknownValue(let key, let value, let allowed):
      "\u{201C}\(key)\u{201D} is \(quoting: value), but must be one of: \(allowed.joined(separator: ", "))."
    case .duplicateKey(let key): "\u{201C}\(key)\u{201D} stands twice in this row."
    case .badTime(let key, let value, let fault):
      "\u{201C}\(key)\u{201D} is \(quoting: value), \(fault.message)."
    case .truncated: "The file ends in the middle of a record; what stood before was read."
    case .noRecords: "The file does not hold the list of posts that its format keeps."
    case .unclosedQuote: "A quotation mark opens in this row and is never closed."
    case .fieldCount(let found, let columns):
      "This row has \(found == 1 ? "1 field" : "\(found) fields"), but the table has \(columns) columns."
    case .notAnAddress(let key, let value): "\u{201C}\(key)\u{201D} is \(quoting: value), which is no address."
    case .noHeader(let columns):
      "None of the first rows names the columns \(columns.map { "\u{201C}\($0)\u{201D}" }.joined(separator: ", "))."
    case .noTextColumn(let columns):
      "None of the columns is known to hold the posts; tell which one does with --map text=COLUMN. There are \(Self.list(columns))."
    case .noSuchColumn(let name, let columns):
      "There is no column \(quoting: name); there are \(Self.list(columns))."
    case .exportedAsHTML: "This export is in HTML, which can't be read; ask the platform for the same export in JSON."
    case .unreadable(let code): "The input could not be read any further (system error \(Int(code)))."
    case .archive(let fault): "\(fault.message)"
    case .foreign(let kind): "\(kind.message)"
    case .draft(let error): error.message
    }
  }
}

extension RecordFailure {
  /// Names of columns. Where a table has no header, its first row may be an author's words.
  private static func list(_ names: [String]) -> QuotingText {
    let shown = names.prefix(12).map { name -> QuotingText in "\(quoting: String(name.prefix(40)))" }
    let listed = shown.dropFirst().reduce(shown.first ?? "none") { $0 + ", " + $1 }
    return names.count > shown.count ? listed + " and \(names.count - shown.count) more" : listed
  }
}

extension RecordFailure.ValueType {
  var message: String {
    switch self {
    case .text: "a string"
    case .textOrNumber: "a string or a whole number"
    case .textOrList: "a string or a list of strings"
    case .offset: "a whole number from 0 on"
    case .truth: "true or false"
    case .object: "an object"
    case .list: "a list"
    }
  }
}

extension JSONFault {
  var message: String {
    switch self {
    case .syntax: "a comma, colon, bracket or value is missing or misplaced"
    case .badString: "a string holds a bad escape or a raw control character"
    case .unclosedString: "a string is not closed"
    case .badNumber: "a number is malformed"
    case .tooDeep: "it is nested too deeply"
    case .trailingText: "something follows the object"
    case .noMemory: "there was not enough memory to read it"
    }
  }
}

extension TimeFault {
  var message: String {
    switch self {
    case .form: "which is not a time such as 2026-03-01T09:00:00+01:00"
    case .range: "a time that does not exist"
    case .noOffset: "which has no offset: write Z or one such as +01:00 after it"
    }
  }
}
