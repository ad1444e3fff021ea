import ArgumentParser
import SaysoCalendar
import SaysoModel
import SaysoPosts
import SaysoReports

/// `sayso detect`: what an export is taken for, and why.
struct DetectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detect", abstract: "Tells what exports are taken for, and why, without checking them.",
    discussion: """
      For each file, and each file inside an archive or folder: its format, how many rows it has (counted by reading \
      them), how sure that is and why, and what else it could be.

      Exit status: 0 every export holds posts that can be read, 2 one does not.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: ArgumentHelp("Exports: files, archives, folders; - for standard input.", valueName: "export"))
  var files: [String]
  @OptionGroup var reading: ExportOptions
  @OptionGroup var standardInput: StandardInputOptions
  @Option(name: .long, help: "text or json.") var format: Format = .text
  @Flag(name: .long, help: "ASCII only.") var ascii = false

  func validate() throws { try standardInput.validate(files) }

  func run() throws {
    var options = try reading.reading(.utc)
    standardInput.add(to: &options)
    let named = NamedExports(files)
    for notice in named.notices { Output.notice(notice) }
    options.readElsewhere = named.identities
    var detected: [DetectedFile] = []
    for file in named.paths {
      do {
        detected.append(try Self.detect(ExportFile(path: file, options: options)))
      } catch let failure as SourceFailure {
        throw CommandProblem(failure)
      }
    }
    switch format {
    case .text: Output.write(DetectionText(style: TerminalSettings.style(colour: .never, ascii: ascii)).text(detected))
    case .json: Output.write(DetectionJSON.text(detected) + "\n")
    }
    if !detected.allSatisfy(\.holdsPosts) { throw ExitStatus.failed }
  }

  private static func detect(_ export: ExportFile) throws -> DetectedFile {
    var detected = DetectedFile(file: export.name)
    try export.eachPart { part in
      switch part.content {
      case .posts(let format, let recognition, let source, let context):
        var reader = format.reader(source, context)
        while reader.next() != nil {}
        detected.add(DetectedPart(part, DetectedPart.Guess(format, recognition), reader.tally))
      case .failed(let failure):
        detected.add(DetectedPart(member: part.member, content: .failed(reason: failure.message.plain)))
      case .noPosts(let reason): detected.passOver(part.member ?? part.file, because: reason.message)
      }
    }
    return detected
  }
}

extension DetectedPart {
  fileprivate init(_ part: ExportPart, _ guess: Guess, _ tally: ReadingTally) {
    self.init(
      member: part.member,
      content: .posts(guess, Rows(rows: tally.rows, skipped: tally.skipped, failed: tally.failed)),
      encoding: part.encoding?.name, alternatives: part.alternatives.map { Guess($0.format, $0.recognition) },
      notes: part.notes.map(\.message))
  }
}

extension DetectedPart.Guess {
  fileprivate init(_ format: ExportFormat, _ recognition: Recognition) {
    self.init(
      format: format.id.name, title: format.title, confidence: "\(recognition.confidence)", reason: recognition.reason)
  }
}
