@testable import SaysoPosts

extension FuzzTarget {
  /// The generic formats, and below them the cutter, which must cut alike however the bytes arrive.
  static let jsonDocuments: FuzzTarget = {
    let family = FormatFamily(
      formats: [.json, .jsonFeed], samples: ["json", "json-feed"], mappings: FuzzMappings.all)
    var target = family.target("json", "JSON of any schema, JSON Feed: elements cut out of documents", .json)
    let readPosts = target.run
    target = FuzzTarget(
      name: target.name, reads: target.reads, dictionary: target.dictionary, seeds: target.seeds,
      run: { input in
        readPosts(input)
        compareCuts(input)
      })
    return target
  }()

  private static func compareCuts(_ input: FuzzInput) {
    var input = input
    let lists: [[[String]]] = [[[]], [["items"]], [["a", "b"], ["a"], []], [["orderedItems"], ["messages"]]]
    let chosen = input.pick(lists)
    let size = Int(input.byte()) % 40 + 1
    let whole = cut(JSONElementCutter(MemorySource(input.bytes), lists: chosen))
    let pieces = cut(JSONElementCutter(DripSource(input.bytes[...], piece: size), lists: chosen, chunk: 16))
    demand(whole == pieces, "cut in pieces of \(size): \(pieces) for \(whole)")
  }

  private static func cut(_ cutter: JSONElementCutter) -> [String] {
    var elements: [String] = []
    while let element = try? cutter.next() {
      let place = "\(element.line):\(element.column) \(element.pointer) "
      switch element.content {
      case .bytes(let bytes):
        elements.append(place + "\(Array(bytes))")
        // The parser may write to the element, which must not harm the next.
        _ = try? JSONNodeParser().node(in: bytes, column: element.column)
      case .tooLong(let bytes): elements.append(place + "too long \(bytes)")
      case .fault(let failure): elements.append(place + "\(failure)")
      }
    }
    return elements
  }
}
