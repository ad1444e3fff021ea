/// Reads DAG-CBOR: the part of CBOR (RFC 8949) that atproto repositories are written in, with definite lengths, text
/// keys, 64-bit floats and tag 42 for links (IPLD DAG-CBOR specification).
///
/// Values become ``JSONNode``s as atproto's JSON has them: a link is `{"$link": …}`, bytes are `{"$bytes": …}`. Reading
/// takes no more memory than a small multiple of the bytes, whatever lengths they claim.
struct CBORReader {
  /// Far deeper than any record.
  static let deepest = 64

  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The value that makes up all of the bytes; `nil` when they are something else.
  static func value(_ bytes: ArraySlice<UInt8>) -> JSONNode? {
    var reader = CBORReader(bytes)
    guard let value = reader.value(), reader.position == bytes.endIndex else { return nil }
    return value
  }

  mutating func value(depth: Int = 0) -> JSONNode? {
    guard depth < Self.deepest, let head = byte() else { return nil }
    switch head >> 5 {
    case 0: return argument(head).map { .number(String($0)) }
    case 1: return argument(head).map { .number($0 == .max ? "-18446744073709551616" : "-\($0 + 1)") }
    case 2: return string(head).map { .object([.init(key: "$bytes", value: .string(Base64.text($0)))]) }
    case 3: return text(head).map { .string($0) }
    case 4: return list(head, depth)
    case 5: return map(head, depth)
    case 6: return link(head)
    default: return simple(head)
    }
  }

  // MARK: Parts

  private mutating func byte() -> UInt8? {
    guard position < bytes.endIndex else { return nil }
    defer { position += 1 }
    return bytes[position]
  }

  /// The number in or behind a head byte (RFC 8949 section 3).
  private mutating func argument(_ head: UInt8) -> UInt64? {
    let info = head & 0x1F
    guard info > 23 else { return UInt64(info) }
    guard info <= 27 else { return nil }
    var value: UInt64 = 0
    for _ in 0..<(1 << (info - 24)) {
      guard let next = byte() else { return nil }
      value = value << 8 | UInt64(next)
    }
    return value
  }

  private mutating func string(_ head: UInt8) -> ArraySlice<UInt8>? {
    guard let length = argument(head), length <= UInt64(bytes.endIndex - position) else { return nil }
    defer { position += Int(length) }
    return bytes[position..<position + Int(length)]
  }

  private mutating func text(_ head: UInt8) -> String? {
    string(head).flatMap { String(validating: $0, as: UTF8.self) }
  }

  private mutating func list(_ head: UInt8, _ depth: Int) -> JSONNode? {
    guard let count = count(head) else { return nil }
    var elements: [JSONNode] = []
    for _ in 0..<count {
      guard let element = value(depth: depth + 1) else { return nil }
      elements.append(element)
    }
    return .array(elements)
  }

  private mutating func map(_ head: UInt8, _ depth: Int) -> JSONNode? {
    guard let count = count(head) else { return nil }
    var members: [JSONNode.Member] = []
    for _ in 0..<count {
      guard let head = byte(), head >> 5 == 3, let key = text(head), let value = value(depth: depth + 1) else {
        return nil
      }
      members.append(JSONNode.Member(key: key, value: value))
    }
    return .object(members)
  }

  /// No more elements than bytes are left.
  private mutating func count(_ head: UInt8) -> Int? {
    guard let count = argument(head), count <= UInt64(bytes.endIndex - position) else { return nil }
    return Int(count)
  }

  /// Tag 42 holds a byte string: a zero byte, then the identifier.
  private mutating func link(_ head: UInt8) -> JSONNode? {
    guard argument(head) == 42, let inner = byte(), inner >> 5 == 2, let identifier = string(inner),
      identifier.first == 0
    else { return nil }
    return .object([.init(key: "$link", value: .string(Base64.text(identifier.dropFirst())))])
  }

  private mutating func simple(_ head: UInt8) -> JSONNode? {
    switch head & 0x1F {
    case 20: return .truth(false)
    case 21: return .truth(true)
    case 22: return .null
    case 27:
      guard let bits = argument(head) else { return nil }
      return .number(String(Double(bitPattern: bits)))
    default: return nil
    }
  }
}
