import SaysoModel
import SaysoPosts
import SaysoReports

/// Exports that have been opened, to be gone through record by record.
struct OpenExports {
  /// The part that a record stands in.
  struct Place {
    let file: String
    let member: String?
    let format: ExportFormat
  }

  let files: [ExportFile]
  /// As they were named.
  let paths: [String]
  let isQuiet: Bool

  /// Opens all of them, each once: one that can't be opened must not cost an older report.
  init(_ paths: [String], _ options: ReadingOptions, quiet: Bool = false) throws(CommandProblem) {
    let named = NamedExports(paths)
    if !quiet { for notice in named.notices { Output.notice(notice) } }
    var options = options
    options.readElsewhere = named.identities
    var files: [ExportFile] = []
    for path in named.paths {
      do { files.append(try ExportFile(path: path, options: options)) } catch { throw CommandProblem(error) }
    }
    self.files = files
    self.paths = named.paths
    isQuiet = quiet
  }

  /// What is being read, for those who must not write over it.
  var read: ReadFiles {
    var read = ReadFiles()
    for file in files { read.add(file) }
    return read
  }

  /// Calls `body` with every record. A part that should be read and can't be counts as one that failed.
  func eachRecord(_ body: (PostRecord, Place?) throws -> Void) throws {
    for file in files {
      var leftOut = LeftOutFiles()
      do {
        try file.eachPart { part in
          if case .noPosts(let reason) = part.content, let member = part.member {
            leftOut.add(member, because: reason.message)
          }
          try walk(part, body)
        }
      } catch let failure as SourceFailure {
        throw CommandProblem(failure)
      }
      guard !isQuiet else { continue }
      for group in leftOut.groups { Output.notice("\(file.name): left out \(group.words): \(group.reason).") }
    }
  }

  private func walk(_ part: ExportPart, _ body: (PostRecord, Place?) throws -> Void) throws {
    if !isQuiet {
      for note in part.notes {
        Output.notice("\(part.member.map { "\(part.file), \($0)" } ?? part.file): \(note.message)")
      }
    }
    switch part.content {
    case .posts(let format, let recognition, let source, let context):
      var reader = format.reader(source, context)
      let place = Place(file: part.file, member: part.member, format: format)
      while let record = reader.next() { try body(record, place) }
      if !isQuiet { Output.notice(DetectionNotice(part, format, recognition, rows: reader.tally.rows).sentence) }
    case .noPosts(let reason):
      guard part.member == nil else { return }
      guard reason == .empty else {
        throw CommandProblem.formatUnknown(file: part.file, reason: reason.message)
      }
      if !isQuiet { Output.notice("\(part.file) holds no posts: \(reason.message).") }
    case .failed(let failure): try body(.failed(failure, Origin(file: part.file, member: part.member)), nil)
    }
  }
}

/// What a part of an export was taken for.
struct DetectionNotice {
  let sentence: String

  init(_ part: ExportPart, _ format: ExportFormat, _ recognition: Recognition, rows: Int) {
    let place = part.member.map { "\(part.file), \($0)" } ?? part.file
    sentence =
      "\(place): detected: \(format.id), \(rows) \(rows == 1 ? "row" : "rows"), confidence \(recognition.confidence)"
  }
}
