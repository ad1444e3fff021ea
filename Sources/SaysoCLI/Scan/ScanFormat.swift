import ArgumentParser
import SaysoCalendar
import SaysoReports

/// The formats that a scan is reported in.
enum ScanFormat: String, CaseIterable, ExpressibleByArgument {
  case ndjson, none
  case html

  /// - Parameter zone: the policy's, whose wall clock reports show.
  func reporter(_ results: ResultOptions, _ board: BoardOptions, _ zone: PolicyZone) -> any ScanReporter {
    switch self {
    case .html:
      BoardReporter(tool: .sayso, exposure: results.outside, hidesAuthors: board.hideAuthors, zone: zone)
    case .ndjson: NDJSONReporter(tool: .sayso, exposure: results.house)
    case .none: SummaryReporter(tool: .sayso, exposure: results.house)
    }
  }
}

/// One report that somebody asked for: `FILE`, or `FORMAT=FILE`.
struct ReportRequest: Hashable {
  let format: ScanFormat
  /// `nil` for standard output.
  let path: String?

  /// What stands before `=` is a format only when there is one of that name: files may be called anything.
  init(_ written: String, usual: ScanFormat) {
    if let sign = written.firstIndex(of: "="), let format = ScanFormat(rawValue: String(written[..<sign])) {
      self.init(format: format, path: String(written[written.index(after: sign)...]))
    } else {
      self.init(format: usual, path: written)
    }
  }

  private init(format: ScanFormat, path: String?) {
    self.format = format
    self.path = path
  }

  /// Without a file, everything goes to standard output. With some, nothing does unless a format was named and none of
  /// the files takes it.
  static func all(_ outputs: [String], format: ScanFormat?) -> [ReportRequest] {
    let usual = format ?? .ndjson
    let files = outputs.map { ReportRequest($0, usual: usual) }
    let isTaken = files.contains { $0.format == usual }
    return files.isEmpty || format != nil && !isTaken ? files + [ReportRequest(format: usual, path: nil)] : files
  }
}
