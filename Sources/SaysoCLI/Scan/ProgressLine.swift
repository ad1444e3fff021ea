import Glibc
import SaysoScan

/// One line on a terminal that tells how far a scan has come.
struct ProgressLine {
  private static let interval = Duration.milliseconds(200)
  /// The sizes of the inputs in bytes; `nil` where nobody knows.
  private let sizes: [Int?]
  private let begun = ContinuousClock.now
  private var shown: ContinuousClock.Instant
  private var isShown = false

  /// `nil` where there is no terminal to show it on.
  init?(_ files: [String], quiet: Bool) {
    guard !quiet, isatty(STDERR_FILENO) == 1 else { return nil }
    sizes = files.map(Self.size)
    shown = begun
  }

  mutating func show(_ progress: ScanProgress) {
    let now = ContinuousClock.now
    guard shown.duration(to: now) >= Self.interval else { return }
    shown = now
    isShown = true
    Output.status(Self.text(progress, seconds: Self.seconds(begun.duration(to: now)), sizes: sizes))
  }

  /// Makes room for other lines.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    Output.status("")
  }

  /// `12,345 rows · 230 MB/s · 17 findings · 8 s left`
  static func text(_ progress: ScanProgress, seconds: Double, sizes: [Int?]) -> String {
    var parts = ["\(progress.rows) rows"]
    if seconds > 0 { parts.append("\(Int(Double(progress.bytes) / seconds / 1_000_000)) MB/s") }
    parts.append("\(progress.findings) findings")
    if let left = secondsLeft(progress, seconds, sizes) { parts.append("\(left) s left") }
    return parts.joined(separator: " · ")
  }

  /// Only where all sizes are known, and as long as no more is read than there is: what is unpacked on the way is larger
  /// than its file.
  private static func secondsLeft(_ progress: ScanProgress, _ seconds: Double, _ sizes: [Int?]) -> Int? {
    let known = sizes.compactMap(\.self)
    let total = known.reduce(0, +)
    guard known.count == sizes.count, progress.bytes > 0, progress.bytes <= total else { return nil }
    return Int((seconds * Double(total - progress.bytes) / Double(progress.bytes)).rounded(.up))
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  private static func size(_ path: String) -> Int? {
    var status = stat()
    let isKnown = path == "-" ? fstat(STDIN_FILENO, &status) == 0 : stat(path, &status) == 0
    return isKnown && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }
}
