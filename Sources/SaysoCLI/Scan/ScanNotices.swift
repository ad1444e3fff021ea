import SaysoScan

/// What a scan tells on standard error beside its reports.
struct ScanNotices {
  let isQuiet: Bool
  private var progress: ProgressLine?
  /// The parts of the present file, by format: a year of a chat is hundreds of them.
  private var parts: [String: [ScannedPartNotice]] = [:]

  init(_ files: [String], quiet: Bool) {
    isQuiet = quiet
    progress = ProgressLine(files, quiet: quiet)
  }

  mutating func take(_ notice: ScanNotice) {
    switch notice {
    case .advanced(let advance): progress?.show(advance)
    case .read(let part): parts[part.format, default: []].append(part)
    case .finished(let file): finish(file)
    }
  }

  private mutating func finish(_ file: String) {
    progress?.clear()
    for (_, parts) in parts.sorted(by: { $0.key < $1.key }) { tell(Self.sentence(file, parts)) }
    parts = [:]
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
