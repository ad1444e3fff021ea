public import SaysoModel

/// Reviewdog Diagnostic Format as one JSON document (`rdjson`). Lines and columns count from 1, columns in UTF-8 bytes,
/// ends exclusive. Masked unless told otherwise; suggestions only where nothing is masked and the post's text stands in
/// the file as it is, since they are applied to the file.
public struct RDJSONReporter: Reporter {
  public let tool: Tool
  public let exposure: Exposure
  let address: RelativeAddress

  public init(tool: Tool = Tool(), exposure: Exposure = .share, root: String? = nil) {
    self.tool = tool
    self.exposure = exposure
    address = RelativeAddress(root: root)
  }

  public func output(_ reports: [Report]) -> String {
    let document: JSONValue = [
      "source": ["name": .string(tool.name)],
      "diagnostics": JSONValue(ListedResult.list(reports, exposure).map(diagnostic)),
    ]
    return JSONWriter.write(document, pretty: true) + "\n"
  }

  func diagnostic(_ result: ListedResult) -> JSONValue {
    let advice = result.advice.map { " " + $0 } ?? ""
    let diagnostic: JSONValue = [
      "message": .string("\(result.message)\(advice) The policy says: “\(result.sentence.text)”"),
      "location": [
        "path": .string(address.path(result.post.origin)), "range": range(result.range, result.positions),
      ],
      "severity": .string(severity(result.verdict)), "code": ["value": .string(result.rule.rawValue)],
    ]
    let edits = result.positions.isVerbatim ? result.suggestions.filter { $0.span.field == .text } : []
    let suggestions = edits.map { suggestion -> JSONValue in
      [
        "range": range(suggestion.span.range.clamped(to: result.positions.whole), result.positions),
        "text": .string(suggestion.replacement),
      ]
    }
    return suggestions.isEmpty ? diagnostic : diagnostic.adding([("suggestions", JSONValue(suggestions))])
  }

  /// About an input as a whole, without a range.
  func diagnostic(_ notice: PartialNotice) -> JSONValue {
    [
      "message": .string(notice.sentence), "location": ["path": .string(notice.file)], "severity": "WARNING",
      "code": ["value": "partial"],
    ]
  }

  private func range(_ range: Range<Int>, _ positions: TextPositions) -> JSONValue {
    func position(_ offset: Int) -> JSONValue {
      let position = positions.position(offset)
      return ["line": .number(position.line), "column": .number(position.utf8Column)]
    }
    return ["start": position(range.lowerBound), "end": position(range.upperBound)]
  }

  private func severity(_ verdict: Verdict) -> String {
    switch verdict {
    case .block: "ERROR"
    case .hold, .undetermined: "WARNING"
    case .advise, .clear: "INFO"
    }
  }
}
