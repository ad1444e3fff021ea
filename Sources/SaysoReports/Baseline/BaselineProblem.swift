import SaysoModel

/// A mistake in a file of a baseline. Lines and columns count from 1, columns in UTF-8 bytes.
public struct BaselineProblem: Error, Hashable, Sendable, CustomStringConvertible {
  public enum Mistake: Hashable, Sendable {
    /// The line is no JSON object; the words say what should stand there.
    case form(expected: String)
    /// A line that git left where two branches disagree.
    case conflict
    /// The first line must say which policy the file belongs to.
    case noHeader
    case otherPolicy(String)
    case newerVersion(Int)
    case missing(String)
    case twice(String)
    case unknown(String, nearest: String?)
    case notText(String)
    case notAnObject
    case empty(String)
    case noFingerprint(String)
    case noDate(String)
    /// The same finding stands on an earlier line, and not alike.
    case repeated(firstLine: Int)
  }

  public let file: String
  public let line: Int
  public let column: Int
  public let mistake: Mistake

  public var description: String { "\(file):\(line):\(column): \(sentence)" }

  private var sentence: String {
    switch mistake {
    case .form(let expected): "Here should stand \(expected)."
    case .conflict: "Two branches disagree here: keep the lines of both and take the marks away."
    case .noHeader: "The first line should say which policy this belongs to: {\"baseline\":\"…\",\"schemaVersion\":1}."
    case .otherPolicy(let policy): "This belongs to the policy “\(policy)”."
    case .newerVersion(let version): "This is version \(version) of the format; version 1 is known here."
    case .missing(let name): "“\(name)” is missing."
    case .twice(let name): "“\(name)” stands here twice."
    case .unknown(let name, let nearest):
      "“\(name)” is not known here.\(nearest.map { " Did you mean “\($0)”?" } ?? "")"
    case .notText(let name): "“\(name)” should be a text."
    case .notAnObject: "“waiver” should be an object with owner, reason and until."
    case .empty(let name): "“\(name)” is empty."
    case .noFingerprint(let text): "“\(text)” is no fingerprint: 32 digits from 0 to 9 and a to f."
    case .noDate(let text): "“\(text)” is no date: write the last day of the waiver as 2027-01-31."
    case .repeated(let line): "This finding stands on line \(line) already, and not the same."
    }
  }
}

/// Every mistake of one or more files.
public struct BaselineErrors: Error, Hashable, Sendable {
  public let problems: [BaselineProblem]
}

extension LineFault {
  /// For a sentence that begins “Here should stand”.
  var words: String {
    switch expected {
    case .object: "an object, in braces"
    case .name: "a name, in quotation marks"
    case .colon: "a colon"
    case .value: "a text, a whole number or an object"
    case .commaOrBrace: "a comma or a closing brace"
    case .string: "the end of a text, a quotation mark"
    case .escape: "an escape that JSON knows"
    case .end: "nothing more on this line"
    }
  }
}
