public import SaysoModel

/// What a report says of one rule, in short.
public enum RuleAnswer: Hashable, Sendable, CustomStringConvertible {
  case fires([TextSpan])
  case quiet
  case undetermined([MissingInput])

  public init(_ rule: RuleID, in report: Report) {
    let findings = report.findings.filter { $0.rule == rule }
    let open = report.undetermined.filter { $0.rule == rule }
    if !findings.isEmpty {
      self = .fires(findings.flatMap(\.spans).map(\.span).sorted())
    } else if !open.isEmpty {
      self = .undetermined(Set(open.flatMap(\.missing)).sorted())
    } else {
      self = .quiet
    }
  }

  public var description: String {
    switch self {
    case .fires(let spans): "fires at \(spans.map { "\($0.field.name) \($0.range)" })"
    case .quiet: "quiet"
    case .undetermined(let missing): "undetermined without \(missing.map(\.rawValue))"
    }
  }
}
