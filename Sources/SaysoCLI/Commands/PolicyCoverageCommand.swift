import ArgumentParser
import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import SaysoPosts

/// `sayso policy coverage`: what the examples show of a policy.
struct PolicyCoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Shows which sentences, terms, exceptions, people and dates the examples test.",
    discussion: """
      Every spelling must be needed by an example that breaks its rule and spared by one that keeps it; every date wants \
      an example just before, at and after it. Figures are cut off, never rounded up.

      With --corpus the same is asked of posts that are out already: which leaves they hit, which rules never fire, \
      which fire together; rows that say "expect": ["rule", …] or "verdict" give precision and recall.

      What it writes names the terms of confidential rules. Exit status: 0 covered, 1 less than --fail-under, 2 the \
      policy or the corpus can't be used.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, lcov, cobertura, html }

  @OptionGroup var policy: PolicyArguments
  @OptionGroup var suites: SuiteOptions
  @Option(name: .long, help: "text, json, lcov, cobertura or html; with --corpus text or json.") var format: Format =
    .text
  @Option(name: .long, help: ArgumentHelp("Where to write instead of standard output.", valueName: "file")) var output:
    String?
  @Option(name: .long, help: ArgumentHelp("End with 1 below so many percent, 0 to 100.", valueName: "percent"))
  var failUnder: Double?
  @Option(name: .long, help: ArgumentHelp("Posts that are out: any export that scan reads.", valueName: "export"))
  var corpus: [String] = []
  @OptionGroup var reading: ExportOptions

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("--fail-under takes a number from 0 to 100.")
    }
    if !corpus.isEmpty && format != .text && format != .json {
      throw ValidationError("--corpus is reported as text or json.")
    }
    if !corpus.isEmpty && failUnder != nil { throw ValidationError("--fail-under counts examples, not a corpus.") }
  }

  func run() throws {
    let document = try policy.document(with: suites)
    guard corpus.isEmpty else { return try study(document) }
    let coverage = PolicyCoverage(document)
    let text =
      switch format {
      case .text: CoverageTextReport(style: policy.style).output(coverage)
      case .json: CoverageJSONReport().output(coverage)
      case .lcov: LcovReport().output(coverage)
      case .cobertura: CoberturaReport().output(coverage)
      case .html: CoveragePage().output(coverage)
      }
    try write(text)
    let reached = failUnder.map { coverage.total.reaches(percent: $0) } ?? true
    if !reached {
      Output.notice("\(coverage.total.percent) of the policy is covered, less than --fail-under asks.")
    }
    throw reached ? ExitStatus.nothingFound : .found
  }

  private func study(_ document: PolicyDocument) throws {
    let exports = try OpenExports(corpus, reading.reading(document.policy.zone))
    var study = CorpusCoverage(document)
    var labels = CorpusLabels(document.policy)
    try exports.eachRecord { record, place in
      switch record {
      case .post(let post): study.add(post, try labels.label(of: post, in: place))
      case .skipped: study.leaveOut(isFailure: false)
      case .failed: study.leaveOut(isFailure: true)
      }
    }
    try write(
      format == .json ? CorpusJSONReport().output(study) : CorpusTextReport(style: policy.style).output(study),
      corpus: exports.read)
    throw ExitStatus.nothingFound
  }

  private func write(_ text: String, corpus: ReadFiles = ReadFiles()) throws {
    var read = ReadFiles(policy: try policy.path(), suites: suites.suite)
    read.add(corpus)
    try ReportSink(path: output.flatMap(OutputPath.file), sparing: read).write(text, atEnd: true)
  }
}
