public import ArgumentParser
import FoundationEssentials
public import SaysoAuthoring
import SaysoCalendar
import SaysoPolicy
import SaysoPolicyXML
import SaysoReports

/// `sayso policy lint`: gaps and slips.
struct PolicyLintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lint", abstract: "Finds what a policy promises and does not do.",
    discussion: """
      Columns count UTF-8 bytes in text and json, as compilers do, and UTF-16 code units in sarif and github, as code \
      hosts do.

      Exit status: 0 no errors, 1 an error among the findings (with --strict: or a warning), 2 the policy can't be used.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif, github }

  @OptionGroup var policy: PolicyArguments
  @OptionGroup var suites: SuiteOptions
  @Option(name: .long, help: "text, json, sarif or github.") var format: Format = .text
  @Flag(name: .long, help: "Let a warning end the command with 1, too.") var strict = false
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The moment by which grants, embargoes and calendars may have run out, instead of the clock's.",
      valueName: "day or time"))
  var at: String?
  @Option(name: .long, help: ArgumentHelp("Explain a code, such as shadowed-term, and stop.", valueName: "code"))
  var explain: LintCode?

  func run() throws {
    if let page = explain.flatMap(LintPage.of) { return Output.write(LintPageText.of(page, policy.style)) }
    let document = try readDocument()
    let moment = try at.map { try Self.moment($0, document.policy.zone) } ?? Date()
    let findings = Linter.findings(in: document, at: moment, schema: schema(of: document))
    Output.write(output(findings, document))
    let fails = findings.contains { $0.severity == .error || strict && $0.severity == .warning }
    throw fails ? ExitStatus.found : .nothingFound
  }

  /// A day stands for its beginning.
  private static func moment(_ text: String, _ zone: PolicyZone) throws -> Date {
    if let day = try? LocalDate(parsing: text) { return zone.startOfDay(day) }
    return try PostOptions.moment(text, zone)
  }

  private func output(_ findings: [LintFinding], _ document: PolicyDocument) -> String {
    let root = FileManager.default.currentDirectoryPath
    return switch format {
    case .text: LintTextReport(style: policy.style).output(findings, in: document)
    case .json: LintJSONReport().output(findings, in: document)
    case .sarif: LintSARIFReport(tool: .sayso, root: root).output(findings, in: document)
    case .github: LintGitHubReport(root: root).output(findings, in: document)
    }
  }

  /// Empty for people: standard error tells them.
  private func output(_ errors: PolicyErrors) -> String {
    let root = FileManager.default.currentDirectoryPath
    return switch format {
    case .text: ""
    case .json: LintJSONReport().output(errors)
    case .sarif: LintSARIFReport(tool: .sayso, root: root).output(errors)
    case .github: LintGitHubReport(root: root).output(errors)
    }
  }

  /// What stands in the file beside the policy that editors are sent to, if there is one.
  private func schema(of document: PolicyDocument) -> String? {
    guard let reference = SchemaReference(of: document), reference.isFile else { return nil }
    let file = document.root.location.file
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let path = reference.href.hasPrefix("/") ? reference.href : folder + reference.href
    return try? String(contentsOfFile: path, encoding: .utf8)
  }

  /// What was asked for in a format for programs is given in it of a policy that can't be used, too.
  private func readDocument() throws -> PolicyDocument {
    do {
      return try policy.document(with: suites)
    } catch let problem as CommandProblem {
      switch problem {
      case .policy(let errors), .suites(let errors): Output.write(output(errors))
      default: break
      }
      throw problem
    }
  }
}

extension LintCode: ExpressibleByArgument {}
