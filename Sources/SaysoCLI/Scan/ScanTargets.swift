import SaysoPolicyXML
import SaysoPosts

/// What a scan reads, and what it writes beside its reports: the checkpoint, and the baseline for the next time.
struct ScanTargets {
  /// No report is written over any of it.
  let read: ReadFiles
  private let written: [(option: String, path: String)]

  /// Throws when the scan would destroy what it reads.
  init(_ command: ScanCommand, _ exports: OpenExports, _ policy: PolicySource) throws {
    var read = ReadFiles(policy: try PolicyLocation.path(command.policySource.policy), policy)
    read.add(exports.read)
    if let suffixes = command.policySource.suffixes.psl { read.add(suffixes) }
    written = [("--checkpoint", command.checkpoint), ("--write-baseline", command.baselines.writeBaseline)]
      .compactMap { option, path in path.map { (option: option, path: $0) } }
    for target in written { try Self.check(target, read) }
    // A new baseline may take the place of the one that it was compared with, which has been read to its end.
    for path in command.baselines.baseline + written.map(\.path) { read.add(path) }
    self.read = read
  }

  private static func check(_ target: (option: String, path: String), _ read: ReadFiles) throws {
    if let identity = FileIdentity(path: target.path),
      let input = read.files.first(where: { $0.identity == identity })
    {
      throw CommandProblem.companionIsRead(option: target.option, path: target.path, input: input.name)
    }
    if let folder = read.folder(around: target.path) {
      throw CommandProblem.outputInInput(output: "\(target.option) \(target.path)", folder: folder.name)
    }
  }

  /// Once the reports are there: whether what is written beside them would be one of them.
  func check(_ sinks: [ReportSink]) throws {
    for target in written {
      guard let identity = FileIdentity(path: target.path) else { continue }
      if let sink = sinks.first(where: { $0.identity == identity }) {
        throw CommandProblem.targetsAreOne(option: target.option, path: target.path, output: sink.name)
      }
    }
  }
}
