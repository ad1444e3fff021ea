/// Gathers the elements of one name as trees, and lets everything else pass.
struct XMLRecordBuilder {
  /// A record, or what went wrong with it, the line where it begins, and what stands before it.
  struct Record {
    let content: Result<XMLNode, XMLRecordFault>
    let line: Int
    let surroundings: XMLSurroundings
  }

  static let deepest = 256
  static let longest = 8 << 20

  private(set) var finished: [Record] = []
  private(set) var surroundings: XMLSurroundings
  private let names: Set<String>
  /// The elements of the record that is being read; the first is the record itself.
  private var open: [XMLNode] = []
  private var fault: XMLRecordFault?
  private var length = 0

  init(records names: Set<String>, surroundings paths: Set<String>) {
    self.names = names
    surroundings = XMLSurroundings(paths)
  }

  /// `false` to stop: nothing sensible is open to such a depth.
  mutating func start(_ node: XMLNode) -> Bool {
    surroundings.begin(node)
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
      surroundings.start(node.name)
    }
    return surroundings.depth <= Self.deepest
  }

  mutating func end(_ name: String) {
    guard let node = open.popLast() else {
      surroundings.end(name)
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
      surroundings.note(text)
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
    finished.append(Record(content: content, line: line, surroundings: surroundings))
    fault = nil
    length = 0
  }
}
