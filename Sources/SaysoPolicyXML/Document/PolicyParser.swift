import SaysoPolicy

/// Reads one file of a policy into elements that know where they stand.
enum PolicyParser {
  /// In bytes.
  static let sizeLimit = 16 << 20

  struct Outcome {
    /// `nil` when the file is not well-formed, or holds a document type.
    let root: PolicyElement?
    let problems: [PolicyProblem]
    /// The file's text in UTF-8, which columns and ``PolicySource`` refer to.
    let text: [UInt8]
  }

  /// - Parameter file: The name that locations carry.
  static func parse(_ bytes: [UInt8], file: String) -> Outcome {
    guard bytes.count <= sizeLimit else {
      return refused(.tooLarge(limit: sizeLimit), at: SourceLocation(file: file, line: 1), [])
    }
    do {
      let text = try DecodedText.utf8(bytes)
      let builder = TreeBuilder(text, file: file)
      SAXRun.parse(text, into: builder)
      return Outcome(root: builder.root, problems: builder.problems, text: text)
    } catch {
      return refused(error, file)
    }
  }

  private static func refused(_ fault: DecodedText.Fault, _ file: String) -> Outcome {
    let start = SourceLocation(file: file, line: 1)
    switch fault {
    case .notUTF8(let offset, let bytes):
      return refused(.notUTF8, at: LineTable(bytes).location(offset, in: file), bytes)
    case .unknownEncoding(let name):
      return refused(.syntax(SyntaxMistake.unknownEncoding(name).sentence), at: start, [])
    case .notInEncoding(let name): return refused(.syntax(SyntaxMistake.notInEncoding(name).sentence), at: start, [])
    }
  }

  private static func refused(
    _ mistake: PolicyProblem.Mistake, at location: SourceLocation, _ text: [UInt8]
  ) -> Outcome {
    Outcome(root: nil, problems: [PolicyProblem(mistake, at: location)], text: text)
  }
}
