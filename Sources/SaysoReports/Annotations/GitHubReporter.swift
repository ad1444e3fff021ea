public import SaysoModel

/// GitHub Actions workflow commands, which annotate the lines of a change. Masked unless told otherwise.
///
/// GitHub shows ten of each kind in a step and columns only for ranges of one line; columns count UTF-16 code units.
public struct GitHubReporter: Reporter {
  public let exposure: Exposure
  let address: RelativeAddress

  public init(exposure: Exposure = .share, root: String? = nil) {
    self.exposure = exposure
    address = RelativeAddress(root: root)
  }

  public func output(_ reports: [Report]) -> String {
    ListedResult.list(reports, exposure).map(line).joined()
  }

  func line(_ result: ListedResult) -> String {
    let start = result.positions.position(result.range.lowerBound)
    let end = result.positions.position(result.range.upperBound)
    var properties = [
      ("file", address.path(result.post.origin)), ("line", String(start.line)), ("endLine", String(end.line)),
    ]
    if start.line == end.line {
      properties += [("col", String(start.utf16Column)), ("endColumn", String(end.utf16Column))]
    }
    properties.append(("title", "\(result.clause.number) \(result.clause.title)"))
    let advice = result.advice.map { " " + $0 } ?? ""
    let message = "\(result.message)\(advice) The policy says: “\(result.sentence.text)”"
    return WorkflowCommand.line(command(result.verdict), properties, message)
  }

  func command(_ verdict: Verdict) -> String {
    switch verdict {
    case .block: "error"
    case .hold, .undetermined: "warning"
    case .advise, .clear: "notice"
    }
  }
}
