/// That a scan didn't see everything, for reports in which nothing else would say so.
struct PartialNotice {
  /// The input that broke off first, or the one that was being read when the scan was ended.
  let file: String
  let sentence: String

  static let title = "The report is partial"

  /// `nil` where all was read. `path` says how the report calls an input.
  init?(_ ending: ScanEnding, _ path: (String) -> String) {
    let summary = ending.summary
    guard summary.isPartial else { return nil }
    let broken = summary.files.first(where: \.isCutShort)
    let under = summary.files.last?.name ?? ending.header.files.first
    file = path((summary.wasStopped ? under : broken?.name) ?? "")
    sentence = ([Self.title + "."] + Self.causes(summary, path) + [Self.consequence]).joined(separator: " ")
  }

  static let consequence = "What is not counted here was not looked at."

  /// In sentences.
  static func causes(_ summary: ScanSummary, _ path: (String) -> String) -> [String] {
    let broken = summary.files.filter(\.isCutShort).map { path($0.name) }
    let stopped = summary.wasStopped ? ["The scan was ended before everything was read."] : []
    let many = broken.count > 3 ? "\(BoardWords.number(broken.count)) inputs" : BoardWords.list(broken)
    return stopped + (broken.isEmpty ? [] : ["\(many) could not be read to the end."])
  }
}
