extension ReadingContext {
  /// The records of the companions with that file name, whatever its case; damaged ones are left out. `lists` are the
  /// keys that lead to each array of records.
  func nodes(_ names: String..., lists: [[String]] = [[]]) -> [JSONNode] {
    let parser = JSONNodeParser()
    var nodes: [JSONNode] = []
    for companion in companions where names.contains(companion.baseName) {
      let cutter = JSONElementCutter(MemorySource(companion.bytes), lists: lists)
      while let element = try? cutter.next() {
        guard case .bytes(let bytes) = element.content, let read = try? parser.node(in: bytes) else { continue }
        nodes.append(read.node)
      }
    }
    return nodes
  }
}

extension CompanionFile {
  /// The last part of the path, in lower case.
  var baseName: String { MemberName.last(path) }
}
