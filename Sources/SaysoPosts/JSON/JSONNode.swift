/// A JSON value as a tree: for exports, whose records come in every shape. Rows of our own schema never become one.
enum JSONNode: Hashable, Sendable {
  case object([Member])
  case array([JSONNode])
  case string(String)
  /// As written: ids outgrow every integer type that a spreadsheet knows.
  case number(String)
  case truth(Bool)
  case null

  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONNode
  }

  /// The value of a key; of the first one where it stands twice.
  subscript(key: String) -> JSONNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The element at a position, from 0.
  subscript(position: Int) -> JSONNode? {
    guard case .array(let elements) = self, elements.indices.contains(position) else { return nil }
    return elements[position]
  }

  /// The value behind several keys, one below the other.
  func at(_ path: String...) -> JSONNode? { path.reduce(self) { $0?[$1] } }

  /// The value that a JSON Pointer (RFC 6901) leads to; `""` is the value itself.
  func at(pointer: String) -> JSONNode? {
    guard !pointer.isEmpty else { return self }
    guard pointer.hasPrefix("/") else { return nil }
    var node: JSONNode? = self
    for token in Substring(pointer).dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      let key = String(token.replacing("~1", with: "/").replacing("~0", with: "~"))
      if case .array? = node { node = Int(key).flatMap { node?[$0] } } else { node = node?[key] }
    }
    return node
  }

  var text: String? { if case .string(let text) = self { text } else { nil } }
  var elements: [JSONNode] { if case .array(let elements) = self { elements } else { [] } }
  var members: [Member] { if case .object(let members) = self { members } else { [] } }
  var flag: Bool? { if case .truth(let flag) = self { flag } else { nil } }

  /// An id or number, whether it was written as a string or as a number.
  var identifier: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let digits): digits
    default: nil
    }
  }

  var integer: Int? { identifier.flatMap { Int($0) } }
  var double: Double? { identifier.flatMap { Double($0) } }
}

extension JSONNode {
  /// Reads the value that stands next.
  init(_ events: inout JSONEvents) {
    let kind = events.kind
    let text = events.text
    events.advance()
    switch kind {
    case .object: self = .object(Self.members(&events))
    case .array: self = .array(Self.elements(&events))
    case .string, .key: self = .string(text)
    case .number: self = .number(text)
    case .truth(let flag): self = .truth(flag)
    case .null, .end: self = .null
    }
  }

  private static func members(_ events: inout JSONEvents) -> [Member] {
    var members: [Member] = []
    while case .key = events.kind {
      let key = events.text
      events.advance()
      members.append(Member(key: key, value: JSONNode(&events)))
    }
    events.advance()
    return members
  }

  private static func elements(_ events: inout JSONEvents) -> [JSONNode] {
    var elements: [JSONNode] = []
    while true {
      if case .end = events.kind { break }
      elements.append(JSONNode(&events))
    }
    events.advance()
    return elements
  }
}
