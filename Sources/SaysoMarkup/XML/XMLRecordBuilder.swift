/// Gathers the elements of one name as trees, and lets everything else pass.
struct XMLRecordBuilder {
  /// A record, or what went wrong with it, and the line where it begins.
  struct Record {
    let content: Result<XMLNode, XMLRecordFault>
    let line: Int
  }

  static let deepest = 256
  static let longest = 8 << 20

  private(set) var finished: [Record] = []
  /// The text of elements outside records, the first of each path: `channel/language`.
  private(set) var surroundings: [String: String] = [:]
  /// Of the document's root: its name and attributes.
  private(set) var root: XMLNode?
  private let names: Set<String>
  /// The elements around the records, the outermost first.
  private var outside: [String] = []
  /// The elements of the record that is being read; the first is the record itself.
  private var open: [XMLNode] = []
  private var fault: XMLRecordFault?
  private var length = 0

  init(records names: Set<String>) { self.names = names }

  /// `false` to stop: nothing sensible is open to such a depth.
  mutating func start(_ node: XMLNode) -> Bool {
    if root == nil { root = node }
    let isRecord = names.contains(node.name) && (node.prefix.isEmpty || node.prefix == "atom")
    // A record inside a record is one that was never closed.
    if isRecord, !open.isEmpty { close(.notWellFormed) }
    if isRecord || !open.isEmpty {
      guard open.count < Self.deepest else {
        fault = fault ?? .tooDeep(limit: Self.deepest)
        return false
      }
      open.append(node)
    } else {
      outside.append(node.name)
    }
    return outside.count <= Self.deepest
  }

  mutating func end(_ name: String) {
    guard let node = open.popLast() else {
      if outside.last == name { outside.removeLast() }
      return
    }
    if let parent = open.indices.last {
      open[parent].children.append(.element(node))
    } else {
      finish(fault.map { .failure($0) } ?? .success(node), line: node.line)
    }
  }

  mutating func text(_ text: String) {
    guard let inner = open.indices.last else {
      note(text)
      return
    }
    length += text.utf8.count
    guard length <= Self.longest else {
      fault = fault ?? .tooLong(limit: Self.longest)
      return
    }
    guard case .text(var whole)? = open[inner].children.last else { return open[inner].children.append(.text(text)) }
    // Taken out first, so that it grows in place: libxml2 hands over a long text in very many pieces.
    open[inner].children.removeLast()
    whole += text
    open[inner].children.append(.text(whole))
  }

  private mutating func note(_ text: String) {
    guard outside.count <= 4 else { return }
    let path = outside.dropFirst().joined(separator: "/")
    let known = surroundings[path] ?? ""
    if known.utf8.count + text.utf8.count <= 1 << 10 { surroundings[path] = known + text }
  }

  mutating func report(_ fault: XMLRecordFault) { if !open.isEmpty { self.fault = self.fault ?? fault } }

  /// Ends the record that is open, if any.
  mutating func close(_ fault: XMLRecordFault) {
    guard let record = open.first else { return }
    open = []
    finish(.failure(self.fault ?? fault), line: record.line)
  }

  mutating func take() -> [Record] {
    defer { finished = [] }
    return finished
  }

  var isInside: Bool { !open.isEmpty }

  private mutating func finish(_ content: Result<XMLNode, XMLRecordFault>, line: Int) {
    finished.append(Record(content: content, line: line))
    fault = nil
    length = 0
  }
}
