/// What one pass over an archive has taken so far of what it may take.
final class ArchiveBudget {
  let limits: ArchiveLimits
  /// Of the file that was handed over, in bytes.
  private let size: Int
  private var uncompressed = 0
  private var entries = 0

  init(_ limits: ArchiveLimits, size: Int) {
    self.limits = limits
    self.size = size
  }

  func countEntry() throws(ArchiveFault) {
    entries += 1
    if entries > limits.entries { throw .tooManyEntries(limit: limits.entries) }
  }

  /// So many bytes more came out of some compression.
  func countUncompressed(_ count: Int) throws(ArchiveFault) {
    uncompressed += count
    if uncompressed > limits.totalSize { throw .totalTooLarge(limit: limits.totalSize) }
    try check(uncompressed, from: size)
  }

  /// Whether so much may come from so little.
  func check(_ output: Int, from input: Int) throws(ArchiveFault) {
    guard output > limits.ratioStart, output / limits.ratio > input else { return }
    throw .ratioTooHigh(limit: limits.ratio)
  }
}
