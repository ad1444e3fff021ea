import SaysoPolicy
public import SaysoReports
import SaysoText

/// Mutation testing as the author of a policy reads it: what nothing guards, sentence by sentence, with the example
/// that would; then the score of each operator.
///
/// It quotes the policy's terms, also those of confidential rules: it is for whoever may read the policy.
public struct MutationTextReport: Sendable {
  public let style: TextStyle
  /// Leave out the survivors.
  public let isQuiet: Bool

  public init(style: TextStyle = TextStyle(), isQuiet: Bool = false) {
    self.style = style
    self.isQuiet = isQuiet
  }

  public func output(_ run: MutationRun) -> String {
    let lines = (isQuiet ? [] : survivors(run) + offers(run)) + table(run) + equivalents(run) + [summary(run)]
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: Survivors

  private func survivors(_ run: MutationRun) -> [String] {
    run.survivors.flatMap { result -> [String] in
      let place = "\(result.mutant.location.file):\(result.mutant.location.line)"
      let what = "Nobody would notice if \(result.mutant.change). [\(result.mutant.operation.rawValue)]"
      let sentence = result.sentence.map { wrapped("Unguarded: “\($0.text)”", indent: 2, .quiet) } ?? []
      return [style.paint(style.terminal.line(place), .hold)] + wrapped(what, indent: 2) + sentence + ending(result)
    }
  }

  private func ending(_ result: MutantResult) -> [String] {
    let text = result.offer == nil ? "No example was found that would: write one by hand." : nil
    return (text.map { wrapped($0, indent: 2) } ?? []) + [""]
  }

  private func offers(_ run: MutationRun) -> [String] {
    var seen: Set<String> = []
    let offers = run.survivors.compactMap(\.offer).filter { seen.insert($0.example).inserted }
    guard !offers.isEmpty else { return [] }
    let head = offers.count == 1 ? "This example would notice:" : "These \(offers.count) examples would notice them:"
    return wrapped(head, indent: 0)
      + offers.flatMap { offer in
        let clause = offer.clause.map { "\($0.number)  \($0.title), at the end:" } ?? ""
        return ["", style.paint(style.terminal.line(clause), .quiet), "  " + style.terminal.line(offer.example)]
      } + [""]
  }

  // MARK: Counts

  private func table(_ run: MutationRun) -> [String] {
    let head = row("Operator", ["mutants", "killed", "survived", "equivalent", "invalid", "score"])
    return [style.paint(head, .quiet)]
      + run.operations.map { operation in
        let count = run.count(of: operation)
        return row(operation.rawValue, numbers(count))
      } + [row("all", numbers(run.count)), ""]
  }

  private func numbers(_ count: MutationCount) -> [String] {
    [count.mutants, count.killed, count.survived, count.equivalent, count.invalid].map { "\($0)" } + [count.scoreText]
  }

  private func row(_ name: String, _ cells: [String]) -> String {
    let widths = [8, 7, 9, 11, 8, 9]
    let padded = zip(cells, widths).map { cell, width in
      String(repeating: " ", count: max(1, width - DisplayWidth.columns(cell))) + cell
    }
    return name + String(repeating: " ", count: max(1, 27 - name.count)) + padded.joined()
  }

  private func equivalents(_ run: MutationRun) -> [String] {
    let lines = EquivalenceProof.allCases.compactMap { proof -> String? in
      let count = run.results.count { if case .equivalent(proof) = $0.outcome { true } else { false } }
      return count == 0 ? nil : "\(count) equivalent by \(proof.rawValue): \(proof.sentence)"
    }
    return lines.flatMap { wrapped($0, indent: 0, .quiet) } + (lines.isEmpty ? [] : [""])
  }

  private func summary(_ run: MutationRun) -> String {
    let count = run.count
    guard count.score != nil else { return style.paint("There was nothing to break.", .quiet) }
    let text = "Mutation score \(count.scoreText): \(count.killed) of \(count.killed + count.survived) noticed."
    return style.paint(text, count.survived == 0 ? .clear : .hold)
  }

  private func wrapped(_ text: String, indent: Int, _ tone: Tone? = nil) -> [String] {
    Paragraph.wrap(style.terminal.line(text), width: style.width - indent).map { line in
      String(repeating: " ", count: indent) + (tone.map { style.paint(line, $0) } ?? line)
    }
  }
}
