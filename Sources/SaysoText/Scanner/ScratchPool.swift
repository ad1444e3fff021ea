import Synchronization

/// Scratches that wait for the next scan. There are never more than there were scans at once, and each serves one scan
/// at a time, so that what it remembers (stems, quiet words) outlives the post it was made for.
final class ScratchPool: Sendable {
  private let idle = Mutex<[ScanScratch]>([])

  func withScratch<Result>(_ body: (inout ScanScratch) -> Result) -> Result {
    var scratch = idle.withLock { $0.popLast() } ?? ScanScratch()
    let result = body(&scratch)
    idle.withLock { [scratch] in $0.append(scratch) }
    return result
  }
}
