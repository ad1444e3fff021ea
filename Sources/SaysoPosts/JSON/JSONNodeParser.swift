/// Reads whole JSON values into trees, one after the other. Not for more than one thread at a time.
final class JSONNodeParser {
  private let parser = JSONRowParser()
  /// The value, with the padding that the parser asks for.
  private var room: [UInt8] = []

  /// `column` is that of the first byte. Costs one copy of the bytes and the tree.
  func node(_ bytes: [UInt8], column: Int = 1) throws(RecordFailure) -> (node: JSONNode, wasRepaired: Bool) {
    room.removeAll(keepingCapacity: true)
    room.append(contentsOf: bytes)
    room.append(contentsOf: repeatElement(0, count: LineCutter.padding))
    let parser = parser
    let length = bytes.count
    return try room.withUnsafeMutableBufferPointer { (storage) throws(RecordFailure) in
      let row = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: storage[..<length]))
      var (events, wasRepaired) = try parser.events(in: row, column: column)
      return (JSONNode(&events), wasRepaired)
    }
  }
}
