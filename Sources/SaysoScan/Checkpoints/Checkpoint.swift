public import FoundationEssentials
import SaysoEngine

/// Where a scan had come to, and what it had written by then.
public struct Checkpoint: Codable {
  static let currentVersion = 1

  let version: Int
  let identity: ScanIdentity
  /// The clock of the scan: whoever takes it up goes on with it, or deadlines would count from two moments.
  public let moment: Date
  let position: ScanPosition
  /// The bytes of each report, in the order of the reports.
  let written: [Int]
  let state: ScanState
}

/// Why a scan can't be taken up again.
public enum CheckpointError: Error, Hashable, Sendable {
  /// It is no checkpoint, or one of another version.
  case unreadable(file: String)
  case cannotRead(file: String, system: String)
  case cannotWrite(file: String, system: String)
  /// What was scanned then is not what is to be scanned now.
  case differs(file: String, [String])
  /// The report is shorter than it was when the checkpoint was written.
  case reportIsShort(checkpoint: String, report: String)
}

extension CheckpointError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unreadable(let file):
      "\(file) is no checkpoint of this version of sayso. Name another file, or remove it to begin anew."
    case .cannotRead(let file, let system): "The checkpoint \(file) can't be read: \(system)."
    case .cannotWrite(let file, let system): "The checkpoint \(file) can't be written: \(system)."
    case .differs(let file, let names):
      "The checkpoint \(file) belongs to another scan: \(Self.list(names)) changed since. Scan as you did then, or "
        + "remove the checkpoint to begin anew."
    case .reportIsShort(let checkpoint, let report):
      "\(report) has lost something since the checkpoint \(checkpoint) was written. Remove the checkpoint to begin anew."
    }
  }

  private static func list(_ names: [String]) -> String {
    guard let last = names.last else { return "something" }
    let verb = names.count == 1 ? "has" : "have"
    return (names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last) + " \(verb)"
  }
}
