import SaysoAuthoring
import SaysoCalendar
import SaysoModel
import SaysoPolicy
import SaysoPolicyXML
import SaysoPosts
import SaysoReports
import SaysoText

/// Why a command could not do its job.
enum CommandProblem: Error {
  case noPolicy
  case policy(PolicyErrors)
  case suites(PolicyErrors)
  case nothingToCheck
  case labels([LabelMistake])
  case cannotRead(file: String, system: String)
  case brokenArchive(ArchiveFault)
  case draft([DraftProblem])
  case badTime(String, String, CalendarError)
  /// The same where a draft's words are masked.
  case maskedTime(String)
  case cannotWrite(file: String, system: String)
  case outputIsInput(output: String, input: String)
  case outputInInput(output: String, folder: String)
  case companionIsRead(option: String, path: String, input: String)
  case targetsAreOne(option: String, path: String, output: String)
  case outputsAreOne(output: String, other: String)
  case formatUnknown(file: String, reason: String)
  case unreadableExport(file: String, rows: Int)
  case suffixList(PublicSuffixListError)
  case baseline(BaselineErrors)
  case baselineTarget(path: String, String)
  case unknownRule(UnknownRule)
  /// The file is no XML, or can't be read: it stays as it is.
  case unlaidPolicy(PolicyErrors)
  /// Nothing can be learnt from examples that don't hold of the policy itself.
  case failingExamples([SourceLocation])

  init(_ failure: SourceFailure) {
    switch failure {
    case .cannotOpen(let file, let code), .cannotRead(let file, let code):
      self = .cannotRead(file: file == "-" ? "standard input" : file, system: SystemError.text(code))
    case .archive(let fault): self = .brokenArchive(fault)
    }
  }

  /// What to say on standard error.
  var sentence: String {
    switch self {
    case .noPolicy:
      """
      sayso needs a policy: name one with --policy FILE, set SAYSO_POLICY, or call yours sayso-policy.xml and keep it \
      in this folder or one above. “sayso policy new” writes one to start from.
      """
    case .policy(let errors): "\(errors)\n\n\(Self.count(errors.problems.count))"
    case .suites(let errors):
      "\(errors)\n\nNo example is run until \(errors.problems.count == 1 ? "this is" : "these \(errors.problems.count) are") mended."
    case .nothingToCheck: "There is nothing to check: name a file, - for standard input, or give --text."
    case .labels(let mistakes): LabelMistake.told(mistakes)
    case .cannotRead(let file, let system): "\(file) can't be read: \(system)."
    case .brokenArchive(let fault): fault.message
    case .draft(let problems): Self.lines(problems, .reveal)
    case .badTime(let place, let text, let error): "\(place) “\(text)”: \(error.description)"
    case .maskedTime(let place): "\(place) is no date and time that can be read; write it as 2027-03-01T09:00."
    case .cannotWrite(let file, let system): "\(file) can't be written: \(system)."
    case .outputIsInput(let output, let input):
      "--output \(output) is the file that is being read as \(input): writing there would destroy it. Name another."
    case .outputInInput(let output, let folder):
      "\(output) lies in \(folder), which is being read with all that lies in it. Name another."
    case .companionIsRead(let option, let path, let input):
      "\(option) \(path) is the file that is being read as \(input): writing there would destroy it. Name another."
    case .targetsAreOne(let option, let path, let output):
      "\(option) \(path) and --output \(output) are one file: one would destroy the other. Name another."
    case .outputsAreOne(let output, let other):
      "--output \(output) and --output \(other) are one file: the second report would destroy the first. Name another."
    case .formatUnknown(let file, let reason):
      """
      \(file) can't be read: \(reason). If you know its format, name it with --from; for a table or JSON of your own, \
      say with --map where the text stands.
      """
    case .suffixList(let error): error.description
    case .baseline(let errors): errors.problems.map(\.description).joined(separator: "\n")
    case .baselineTarget(let path, let words): "--write-baseline \(path) \(words)."
    case .unknownRule(let error): error.description
    case .unlaidPolicy(let errors): "\(errors)\n\nIt stays as it is until this is mended."
    case .failingExamples(let places):
      """
      An example that does not hold of the policy itself can't tell whether a change to it is noticed. Mend these first \
      (“sayso policy test” says why): \(places.map { "\($0.file):\($0.line)" }.joined(separator: ", ")).
      """
    case .unreadableExport(let file, let rows): "\(file): \(rows) \(rows == 1 ? "row" : "rows") could not be read."
    }
  }

  /// The same with what it quotes of a draft as masked as the report is.
  func sentence(_ exposure: Exposure) -> String {
    if case .draft(let problems) = self { Self.lines(problems, exposure) } else { sentence }
  }

  private static func lines(_ problems: [DraftProblem], _ exposure: Exposure) -> String {
    problems.map { "\($0.file):\($0.line):\($0.column): \(exposure.apply($0.error.message).plain)" }
      .joined(separator: "\n")
  }

  private static func count(_ problems: Int) -> String {
    problems == 1
      ? "The policy can't be used until this is mended."
      : "The policy can't be used until these \(problems) are mended."
  }
}
