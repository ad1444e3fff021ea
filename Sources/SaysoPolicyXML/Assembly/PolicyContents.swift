public import FoundationEssentials
public import SaysoPolicy

extension Policy {
  /// Reads a policy with everything it takes in: ``PolicyLoader/load(contentsOf:)`` for a file URL.
  ///
  /// - Throws: Every problem at once, each with file, line and column.
  public init(contentsOf url: URL) throws(PolicyErrors) {
    self = try PolicyLoader.load(contentsOf: url.path)
  }
}
