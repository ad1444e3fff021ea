public import SaysoReports

/// A report in a file, which can be cut back to where a checkpoint left it.
public protocol DurableSink: ByteSink {
  /// As people know it.
  var name: String { get }
  /// How many bytes it holds.
  var written: Int { get }
  /// Returns when everything written so far is on the disk.
  func synchronize() throws
  /// Drops everything behind so many bytes and goes on from there; `false` when there are fewer.
  func cut(to length: Int) throws -> Bool
}
