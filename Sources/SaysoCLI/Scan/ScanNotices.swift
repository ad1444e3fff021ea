import SaysoScan

/// What a scan tells on standard error beside its reports.
struct ScanNotices {
  let isQuiet: Bool
  private var progress: ProgressLine?
  /// The parts of the present file, by format: a year of a chat is hundreds of them.
  private var parts: [String: [ScannedPartNotice]] = [:]
  private var passedOver = 0

  init(_ files: [String], quiet: Bool) {
    isQuiet = quiet
    progress = ProgressLine(files, quiet: quiet)
  }

  mutating func take(_ notice: ScanNotice) {
    guard !isQuiet else { return }
    switch notice {
    case .advanced(let advance): progress?.show(advance)
    case .read(let part):
      parts[part.format, default: []].append(part)
      for note in part.notes { Output.notice("\(part.member.map { "\(part.file), \($0)" } ?? part.file): \(note)") }
    case .passedOver: passedOver += 1
    case .finished(let file):
      progress?.clear()
      for (_, parts) in parts.sorted(by: { $0.key < $1.key }) { Output.notice(Self.sentence(file, parts)) }
      if passedOver > 0 { Output.notice("\(file): \(passedOver) of the files in it hold no posts") }
      parts = [:]
      passedOver = 0
    }
  }

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
