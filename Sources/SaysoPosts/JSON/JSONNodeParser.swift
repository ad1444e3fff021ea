/// Reads whole JSON values into trees, one after the other. Not for more than one thread at a time.
final class JSONNodeParser {
  private let parser = JSONRowParser()
  /// A value, with the padding that the parser asks for.
  private var room: [UInt8] = []

  /// `column` is that of the first byte. Costs one copy of the bytes and the tree.
  func node(_ bytes: some Collection<UInt8>, column: Int = 1) throws(RecordFailure) -> (
    node: JSONNode, wasRepaired: Bool
  ) {
    room.removeAll(keepingCapacity: true)
    room.append(contentsOf: bytes)
    let length = room.count
    room.append(contentsOf: repeatElement(0, count: LineCutter.padding))
    return try room.withUnsafeMutableBufferPointer { (storage) throws(RecordFailure) in
      let row = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: storage[..<length]))
      return try node(in: row, column: column)
    }
  }

  /// The same without a copy, where ``LineCutter/padding`` bytes behind are readable. Halves of surrogate pairs are
  /// repaired in place.
  func node(in bytes: UnsafeMutableRawBufferPointer, column: Int = 1) throws(RecordFailure) -> (
    node: JSONNode, wasRepaired: Bool
  ) {
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .notJSON(.syntax) }
    var (events, wasRepaired) = try parser.events(in: bytes, column: column)
    return (JSONNode(&events), wasRepaired)
  }
}
