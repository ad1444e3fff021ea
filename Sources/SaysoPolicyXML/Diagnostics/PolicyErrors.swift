public import SaysoPolicy
import SaysoText

/// All that is wrong with a policy, with the files it was read from: each mistake is shown with its line.
public struct PolicyErrors: Error, Sendable, CustomStringConvertible {
  /// In order of file and line.
  public let problems: [PolicyProblem]
  public let source: PolicySource

  public init(_ problems: [PolicyProblem], in source: PolicySource) {
    self.problems = problems.sorted { $0.location < $1.location }
    self.source = source
  }

  /// For a terminal: no character of the policy reaches it raw. Blocks for each mistake, an empty line between.
  public var description: String { problems.map(rendered).joined(separator: "\n\n") }

  private func rendered(_ problem: PolicyProblem) -> String {
    let location = problem.location
    let place = [location.file, String(location.line)] + (location.column.map { [String($0)] } ?? [])
    let sentence = Self.shortened(problem.sentence)
    let expected = Self.listed(problem.expected)
    let nearest = problem.nearest.map { "  did you mean “\(TerminalText(unicode: true).line($0))”?" }
    return
      (["\(TerminalText(unicode: true).line(place.joined(separator: ":"))): \(sentence)"] + excerpt(location)
      + [expected, nearest].compactMap { $0 }).joined(separator: "\n")
  }

  private func excerpt(_ location: SourceLocation) -> [String] {
    guard let line = source.line(location.line, of: location.file) else { return [] }
    let excerpt = SourceExcerpt(line, column: location.column)
    return [excerpt.line] + (excerpt.caretLine.map { [$0] } ?? [])
  }

  private static let sentenceLimit = 400
  private static let listLimit = 16

  private static func shortened(_ sentence: String) -> String {
    let safe = TerminalText(unicode: true).line(String(sentence.prefix(sentenceLimit)))
    return sentence.dropFirst(sentenceLimit).isEmpty ? safe : safe + "…"
  }

  private static func listed(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let more = names.count > listLimit ? " … (\(names.count) in all)" : ""
    return "  expected: " + TerminalText(unicode: true).line(names.prefix(listLimit).joined(separator: ", ")) + more
  }
}
