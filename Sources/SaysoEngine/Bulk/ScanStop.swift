import Synchronization

/// Ends a scan early from any thread, a signal's handler included: what is under way is finished, nothing more is begun.
public final class ScanStop: Sendable {
  private let flag = Atomic<Bool>(false)

  public init() {}

  public func stop() { flag.store(true, ordering: .relaxed) }
  public var isStopped: Bool { flag.load(ordering: .relaxed) }
}
