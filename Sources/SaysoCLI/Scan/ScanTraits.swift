import FoundationEssentials
import Glibc
import SaysoDigest
import SaysoModel
import SaysoPolicy
import SaysoPosts
import SaysoReports
import SaysoScan

/// What a scan's reports follow from, for its checkpoint.
extension ScanCommand {
  func identity(_ policy: Policy, _ requests: [ReportRequest]) -> ScanIdentity {
    var identity = ScanIdentity()
    identity.add("sayso", Program.version)
    identity.add("the policy", policy.reference.sha256)
    identity.add("the list of inputs", files.joined(separator: "\n"))
    for file in files { identity.add("the input \(file)", FileStamp.text(file)) }
    identity.add("--output", requests.map { "\($0.format.name)=\($0.path ?? "-")" }.joined(separator: "\n"))
    for file in baselines.baseline { identity.add("the baseline \(file)", FileStamp.text(file)) }
    for (name, value) in options { identity.add(name, value) }
    if let list = policySource.suffixes.psl { identity.add("--psl", FileStamp.text(list)) }
    identity.add("SAYSO_KEY", FingerprintKey.given.map { Digest.sha256($0).hexadecimal } ?? "")
    return identity
  }

  private var options: [(String, String)] {
    [
      ("--from", reading.from.defaultValueDescription), ("--map", reading.map.joined(separator: "\n")),
      ("--tz", reading.tz ?? ""), ("--date-order", reading.dateOrder?.rawValue ?? ""),
      ("--as", post.givenAuthor ?? ""), ("--on", post.givenPlatform?.rawValue ?? ""), ("--at", post.at ?? ""),
      ("--now", post.now ?? ""), ("--in-force-only", "\(inForceOnly)"), ("--share", "\(results.share)"),
      ("--reveal", "\(results.reveal)"), ("--bom", "\(bom)"), ("--hide-authors", "\(board.hideAuthors)"),
      ("--no-measures", "\(part.noMeasures)"), ("--max-results", maxResults.map { "\($0)" } ?? ""),
    ]
  }
}

/// Tells whether a file is still the one it was: by its size, the moment of its last change, its beginning and its end.
/// Reading all of it would take as long as the scan.
enum FileStamp {
  private static let looked = 1 << 16

  static func text(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "none" }
    let size = Int(status.st_size)
    return "\(size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(digest(path, size))"
  }

  private static func digest(_ path: String, _ size: Int) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    for start in [0, max(0, size - looked)] {
      var buffer = [UInt8](repeating: 0, count: looked)
      let count = pread(descriptor, &buffer, looked, start)
      bytes += buffer.prefix(max(0, count))
    }
    return Digest.sha256(bytes).hexadecimal
  }
}
