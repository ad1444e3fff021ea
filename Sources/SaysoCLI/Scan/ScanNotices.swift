import SaysoScan

/// What a scan tells on standard error beside its reports.
struct ScanNotices {
  let isQuiet: Bool
  private var progress: ProgressLine?
  /// The parts of the present file, by format: a year of a chat is hundreds of them.
  private var parts: [String: [ScannedPartNotice]] = [:]
  private var passedOver = PassedOver()
  /// Archives and folders of which this run read no row.
  private(set) var emptyArchives: Set<String> = []

  init(_ files: [String], quiet: Bool) {
    isQuiet = quiet
    progress = ProgressLine(files, quiet: quiet)
  }

  mutating func take(_ notice: ScanNotice) {
    switch notice {
    case .advanced(let advance): progress?.show(advance)
    case .read(let part):
      parts[part.format, default: []].append(part)
      for note in part.notes { tell("\(part.member.map { "\(part.file), \($0)" } ?? part.file): \(note)") }
    case .passedOver(let file, let member, let reason): passedOver.add(member ?? file, reason)
    case .finished(let file): finish(file)
    }
  }

  private mutating func finish(_ file: String) {
    progress?.clear()
    let read = parts.sorted { $0.key < $1.key }
    if let contents = EmptyArchive(read.flatMap(\.value), passedOver) {
      emptyArchives.insert(file)
      tell("\(file) gives no posts. In it: \(contents.words).")
    } else {
      for (_, parts) in read { tell(Self.sentence(file, parts)) }
      if passedOver.count > 0 { tell("\(file): \(passedOver.count) of the files in it hold no posts") }
    }
    parts = [:]
    passedOver = PassedOver()
  }

  private func tell(_ sentence: String) { if !isQuiet { Output.notice(sentence) } }

  mutating func clear() { progress?.clear() }

  /// Of parts with one format.
  private static func sentence(_ file: String, _ parts: [ScannedPartNotice]) -> String {
    guard let first = parts.first else { return file }
    let rows = parts.reduce(0) { $0 + $1.rows }
    let place = parts.count == 1 ? first.member.map { "\(file), \($0)" } ?? file : "\(file), \(parts.count) files"
    return
      "\(place): detected: \(first.format), \(rows) \(rows == 1 ? "row" : "rows"), confidence \(first.confidence)"
  }
}
