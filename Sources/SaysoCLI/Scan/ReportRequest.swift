import SaysoReports

/// One report that somebody asked for: `FILE`, or `FORMAT=FILE`; `-` is standard output.
struct ReportRequest {
  let format: ScanFormat
  /// `nil` for standard output.
  let path: String?
  /// Put behind what the file holds.
  private(set) var appends = false

  /// What stands before `=` is a format only when there is one of that name: files may be called anything.
  init(_ written: String, usual: ScanFormat) {
    if let sign = written.firstIndex(of: "="), let format = ScanFormat.named(String(written[..<sign])) {
      self.init(format: format, path: OutputPath.file(String(written[written.index(after: sign)...])))
    } else {
      self.init(format: usual, path: OutputPath.file(written))
    }
  }

  /// Of `--output csvposts=report.csv`: a name like that of a format, and none. Such a file can be named with `./`.
  static func mistake(in outputs: [String]) -> String? {
    for written in outputs {
      guard let sign = written.firstIndex(of: "=") else { continue }
      let name = String(written[..<sign])
      let isLikeOne = name.count >= 3 && name.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 == UInt8(ascii: "-") }
      guard isLikeOne, ScanFormat.named(name) == nil else { continue }
      return "--output \(written): there is no format “\(name)”. A file of that name is written as ./\(written)."
    }
    return nil
  }

  private init(format: ScanFormat, path: String?, appends: Bool = false) {
    self.format = format
    self.path = path
    self.appends = appends
  }

  /// Without a file, everything goes to standard output. With some, nothing does unless a format was named and none of
  /// the files takes it. On a runner of GitHub, annotations bring the summary of the step with them.
  static func all(_ outputs: [String], format: ScanFormat?) -> [ReportRequest] {
    let usual = format ?? .text
    let files = outputs.map { ReportRequest($0, usual: usual) }
    let isTaken = files.contains { $0.format.name == usual.name }
    let isShown = files.isEmpty || format != nil && !isTaken
    let all = isShown ? files + [ReportRequest(format: usual, path: nil)] : files
    return all + stepSummary(all)
  }

  private static func stepSummary(_ requests: [ReportRequest]) -> [ReportRequest] {
    let names = requests.map(\.format.name)
    guard names.contains(ScanFormat.github.name), !names.contains(ScanFormat.githubSummary.name),
      let path = TerminalSettings.environment("GITHUB_STEP_SUMMARY"), !path.isEmpty
    else { return [] }
    return [ReportRequest(format: .githubSummary, path: path, appends: true)]
  }
}
