/// Cuts a CAR file (version 1) into its blocks, holding one at a time.
///
/// A file is a header and blocks, each behind its length as a varint (IPLD CARv1 specification).
struct CARBlocks {
  enum Fault: Error, Hashable {
    case notACAR
    /// The file ends inside a block.
    case truncated
    case tooLong(bytes: Int, limit: Int)
    case badIdentifier
    /// The block is not what its name says.
    case damaged
  }

  struct Block {
    let identifier: ContentIdentifier
    let bytes: ArraySlice<UInt8>
  }

  /// atproto limits blocks to a megabyte.
  static let longest = 8 << 20

  private var input: ByteWindow
  /// How many blocks have been cut, broken ones too.
  private(set) var count = 0

  init(_ source: any ByteSource) { input = ByteWindow(source) }

  /// Passes over the header.
  mutating func header() throws {
    guard let header = try section(), let value = CBORReader.value(header[...]), value["version"]?.integer == 1 else {
      throw Fault.notACAR
    }
  }

  /// The next block, or what is wrong with it; `nil` at the end. Throws when nothing more can be cut.
  mutating func next() throws -> Result<Block, Fault>? {
    guard let section = try section() else { return nil }
    count += 1
    guard let identifier = ContentIdentifier(section[...]) else { return .failure(.badIdentifier) }
    let bytes = section[identifier.bytes.endIndex...]
    return identifier.names(bytes) ? .success(Block(identifier: identifier, bytes: bytes)) : .failure(.damaged)
  }

  private mutating func section() throws -> [UInt8]? {
    guard let length = try length() else { return nil }
    guard length <= Self.longest else { throw Fault.tooLong(bytes: length, limit: Self.longest) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(length)
    while bytes.count < length {
      guard let byte = try input.peek() else { throw Fault.truncated }
      bytes.append(byte)
      input.skip()
    }
    return bytes
  }

  /// `nil` at the end of the file.
  private mutating func length() throws -> Int? {
    var bytes: [UInt8] = []
    while let byte = try input.peek() {
      input.skip()
      bytes.append(byte)
      if byte < 0x80 || bytes.count == 9 {
        var rest = bytes[...]
        guard let length = Varint.take(&rest) else { throw Fault.badIdentifier }
        return length
      }
    }
    if bytes.isEmpty { return nil }
    throw Fault.truncated
  }
}
