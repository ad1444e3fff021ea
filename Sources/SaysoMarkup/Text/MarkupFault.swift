/// Why markup is not read. All are bounds against hostile input, far beyond what anybody writes; offsets are UTF-8 bytes
/// of the source.
public enum MarkupFault: Error, Hashable, Sendable {
  /// Elements are open inside one another beyond the limit.
  case tooDeep(offset: Int, limit: Int)
  /// One tag has more attributes than the limit.
  case tooManyAttributes(offset: Int, limit: Int)
  /// A table has more cells than the limit, most of them unwritten.
  case tooManyCells(offset: Int, limit: Int)
  /// The parser gave up: there was not enough memory.
  case noMemory

  /// Where in the source, in UTF-8 bytes.
  public var offset: Int {
    switch self {
    case .tooDeep(let offset, _), .tooManyAttributes(let offset, _), .tooManyCells(let offset, _): offset
    case .noMemory: 0
    }
  }
}
