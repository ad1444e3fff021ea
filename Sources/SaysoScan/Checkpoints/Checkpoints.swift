public import FoundationEssentials
import SaysoEngine
import SaysoReports

/// Keeps a scan's place in a file, so that it can be taken up again after it was killed, with nothing lost or doubled.
///
/// Whatever the reports hold is brought to the disk first; then the checkpoint that speaks of it takes the place of the
/// one before, in one step. A scan that is killed in between has written more than its checkpoint tells, and that much
/// is cut off when it is taken up.
public final class Checkpoints {
  private let file: CheckpointFile
  private let identity: ScanIdentity
  private let sinks: [any DurableSink]
  /// How long a scan goes on between two of them.
  private let interval: Duration
  private var saved: ContinuousClock.Instant?
  private var position = ScanPosition()
  private let earlier: Checkpoint?

  /// `sinks` are those of the scan's reports, all of them, in the same order. Throws when the file holds the checkpoint
  /// of another scan.
  public init(
    path: String, identity: ScanIdentity, sinks: [any DurableSink], interval: Duration = .milliseconds(500)
  ) throws(CheckpointError) {
    file = CheckpointFile(path: path)
    self.identity = identity
    self.sinks = sinks
    self.interval = interval
    earlier = try file.load()
    guard let earlier else { return }
    let changed = identity.differences(from: earlier.identity)
    if !changed.isEmpty { throw .differs(file: path, changed) }
    if earlier.written.count != sinks.count { throw .unreadable(file: path) }
  }

  /// The clock of the scan that is taken up; `nil` for one that begins.
  public var moment: Date? { earlier?.moment }

  /// `nil` for a scan that begins. Whatever an earlier one had come to, the beginnings of its reports were written: they
  /// come before the first checkpoint, though that one may tell of no record yet.
  func resume(_ run: ScanRun) throws -> ScanPosition? {
    guard let earlier else {
      for sink in sinks { _ = try sink.cut(to: 0) }
      return nil
    }
    for (sink, length) in zip(sinks, earlier.written) {
      guard try sink.cut(to: length) else {
        throw CheckpointError.reportIsShort(checkpoint: file.path, report: sink.name)
      }
    }
    run.state = earlier.state
    position = earlier.position
    return earlier.position
  }

  /// Called behind every step of the scan; writes from time to time.
  func save(_ run: ScanRun, _ position: ScanPosition) throws {
    self.position = position
    if let saved, saved.duration(to: .now) < interval { return }
    try write(run)
    saved = .now
  }

  /// Before the reports get their ends, which a scan that is taken up must not find in them.
  func saveLast(_ run: ScanRun) throws { try write(run) }

  /// When the scan is done there is nothing to take up.
  public func remove() throws(CheckpointError) { try file.remove() }

  private func write(_ run: ScanRun) throws {
    for sink in sinks { try sink.synchronize() }
    try file.save(
      Checkpoint(
        version: Checkpoint.currentVersion, identity: identity, moment: run.header.checkedAt, position: position,
        written: sinks.map(\.written), state: run.state))
  }
}
