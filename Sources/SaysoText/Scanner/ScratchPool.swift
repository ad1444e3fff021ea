import Synchronization

/// Scratches that wait for the next scan. There are never more than there were scans at once, and each serves one scan
/// at a time, so that what it remembers (stems, quiet words) outlives the post it was made for.
final class ScratchPool: Sendable {
  private let idle = Mutex<[Place]>([])

  /// A class, so that taking a scratch and putting it back moves a reference and none of its parts.
  private final class Place: @unchecked Sendable {
    var scratch = ScanScratch()
  }

  func withScratch<Result>(_ body: (inout ScanScratch) -> Result) -> Result {
    let place = idle.withLock { $0.popLast() } ?? Place()
    let result = body(&place.scratch)
    idle.withLock { $0.append(place) }
    return result
  }
}
