/// Why a record of an XML document is not read, or the rest of the document.
public enum XMLRecordFault: Error, Hashable, Sendable {
  /// The markup breaks XML's rules inside the record.
  case notWellFormed
  /// The document breaks XML's rules so that the parser gave up: nothing behind that place is read.
  case brokenOff
  /// The record, or the document, ends before it is closed.
  case truncated
  /// Elements are open inside one another beyond the limit.
  case tooDeep(limit: Int)
  case tooLong(limit: Int)
  /// A document type can declare entities that grow without bound or fetch files: such a document is not read.
  case documentType
}
