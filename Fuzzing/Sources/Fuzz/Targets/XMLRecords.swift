@testable import SaysoMarkup

extension FuzzTarget {
  /// Records cut out of a document must be the same however its bytes arrive.
  static let xmlRecords = FuzzTarget(
    name: "xml-records", reads: "XML, piece by piece: records of a document of any size", dictionary: .xml,
    seeds: {
      [
        "<a xmlns:b='c'><item d='e'>f<b:g>h</b:g><![CDATA[i]]>&amp;&#x41;</item><!-- j --><item/></a>",
        "<?xml version='1.0' encoding='UTF-16'?><feed><entry><x><y>é</y></x></entry><l>m</l></feed>",
        "<?xml version='1.0' encoding='ISO-8859-1'?><r><item>\u{E9}</item><item>a</x></item></r>",
      ].flatMap { text in [0, 1, 9].map { Array(text.utf8) + [$0] } }
    },
    run: { input in
      var input = input
      let size = Int(input.byte())
      let whole = records(input.bytes, size: 1 << 16)
      guard size > 0 else { return }
      let pieces = records(input.bytes, size: size)
      guard whole.last == "nil true" else { return }
      demand(whole == pieces, "in pieces of \(size): \(pieces) for \(whole)")
    })

  private static func records(_ bytes: [UInt8], size: Int) -> [String] {
    let parser = XMLRecordParser(records: ["item", "entry"])
    var found: [String] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      found += rest.prefix(size).withUnsafeBytes { parser.feed($0) }.map(shown)
      rest = rest.dropFirst(size)
    }
    found += parser.finish().map(shown)
    return found + ["\(String(describing: parser.fault)) \(parser.isWellFormed)"]
  }

  private static func shown(_ record: XMLRecordParser.Record) -> String {
    demand(record.line >= 1, "line \(record.line)")
    guard case .success(let node) = record.content else { return "\(record)" }
    return "\(record.line) \(node.name) \(node.text) \(node.innerMarkup)"
  }
}
