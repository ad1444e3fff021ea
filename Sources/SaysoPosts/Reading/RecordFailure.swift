public import SaysoCalendar
public import SaysoMarkup

/// Why a row could not be read.
public enum RecordFailure: Error, Hashable, Sendable {
  /// `column` is that of the first bad byte, from 1.
  case notUTF8(column: Int)
  case tooLong(bytes: Int, limit: Int)
  case notJSON(JSONFault)
  case notAnObject
  case missingText
  /// More than one of `text`, `html` and `markdown`: either could be meant.
  case severalTexts([String])
  case markup(MarkupFault)
  case xml(XMLRecordFault)
  case repository(RepositoryFault)
  /// `links` beside markup, which has its own.
  case linksBesideMarkup
  /// Bytes that the text does not have, or that cut a character in two. `index` counts from 0.
  case badLinkRange(index: Int, start: Int, end: Int)
  /// The key holds a value of the wrong type.
  case wrongType(key: String, expected: ValueType)
  case unknownValue(key: String, value: String, allowed: [String])
  /// A key that the reader knows stands twice: either could be meant.
  case duplicateKey(String)
  case badTime(key: String, value: String, fault: TimeFault)
  /// The document ends in the middle: what stood before was read.
  case truncated
  /// Nothing like the list of posts that the format keeps is there.
  case noRecords
  /// A quotation mark opens in this row of a table and none closes where a field may end.
  case unclosedQuote
  /// A row of a table has more or fewer fields than there are columns.
  case fieldCount(found: Int, columns: Int)
  /// What stands where an address should is none.
  case notAnAddress(key: String, value: String)
  /// None of the first rows has the columns by which the format is known.
  case noHeader(columns: [String])
  /// Nothing tells which column holds the posts.
  case noTextColumn(columns: [String])
  /// The mapping names a column that the table does not have.
  case noSuchColumn(String, columns: [String])
  /// The export was asked for in HTML, for people to look at.
  case exportedAsHTML
  /// The input broke off; `code` is the system's error number.
  case unreadable(code: Int32)
  /// It, or the archive that holds it, gives no more.
  case archive(ArchiveFault)
  /// It is of a kind that is not read, though posts may be in it.
  case foreign(ForeignFile)
  /// It is a draft, with a mistake in how it is written.
  case draft(DraftError)

  /// More than this record may be missing: what was handed over could not be read to its end, or not at all.
  public var cutsShort: Bool {
    switch self {
    case .unreadable, .truncated, .noRecords, .foreign, .archive, .draft, .exportedAsHTML: true
    // A table without its columns, an archive of which a file is refused: nobody counts what stood there.
    case .noHeader, .noTextColumn, .noSuchColumn: true
    case .xml(let fault): fault == .brokenOff || fault == .truncated || fault == .documentType
    case .repository(let fault): fault != .missingRecord && fault != .badRecord
    default: false
    }
  }

  public enum ValueType: String, Hashable, Sendable, CaseIterable {
    case text, textOrNumber, textOrList, offset, truth, object, list
  }
}

/// What is wrong with a row of JSON.
public enum JSONFault: Hashable, Sendable, CaseIterable {
  case syntax, badString, unclosedString, badNumber, tooDeep, trailingText, noMemory
}
