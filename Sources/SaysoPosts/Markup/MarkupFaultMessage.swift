import SaysoMarkup

extension MarkupFault {
  /// How a sentence about a post goes on whose markup is not read.
  var message: String {
    switch self {
    case .tooDeep(_, let limit): "its markup has more than \(limit) elements open at once"
    case .tooManyAttributes(_, let limit): "one of its tags has more than \(limit) attributes, as if a “>” were missing"
    case .tooManyCells(_, let limit): "its tables have more than \(limit) cells"
    case .noMemory: "there was not enough memory to read it"
    }
  }
}

extension XMLRecordFault {
  /// One sentence for a person.
  var message: String {
    switch self {
    case .notWellFormed: "The XML of this record is not well-formed."
    case .brokenOff: "The XML is broken here, and nothing behind can be read."
    case .truncated: "The file ends before this record is closed."
    case .tooDeep(let limit): "More than \(limit) elements are open at once."
    case .tooLong(let limit): "This record has more than \(limit) bytes."
    case .documentType: "The file declares a document type (<!DOCTYPE>), which is not read: it can hide anything."
    }
  }
}
