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
        "<r><l> </l><item/><l>m</l><item/><l>n</l><x>o<y>p&amp;q</y></x><item>s</item></r>",
      ].flatMap { text in [0, 1, 9].map { Array(text.utf8) + [$0] } }
    },
    run: { input in
      var input = input
      let size = Int(input.byte())
      let whole = records(input.bytes, size: 1 << 16)
      guard size > 0 else { return }
      let pieces = records(input.bytes, size: size)
      guard whole.fault == nil, whole.isWellFormed else { return }
      demand(whole == pieces, "in pieces of \(size): \(pieces) for \(whole)")
    })

  private static func records(_ bytes: [UInt8], size: Int) -> XMLReading {
    let parser = XMLRecordParser(records: ["item", "entry"], surroundings: ["l", "x/y"])
    var found: [XMLRecordParser.Record] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      found += rest.prefix(size).withUnsafeBytes { parser.feed($0) }
      rest = rest.dropFirst(size)
    }
    found += parser.finish()
    return XMLReading(records: found.map(FoundRecord.init), fault: parser.fault, isWellFormed: parser.isWellFormed)
  }
}

private struct XMLReading: Equatable {
  let records: [FoundRecord]
  let fault: XMLRecordFault?
  let isWellFormed: Bool
}

private struct FoundRecord: Equatable {
  let content: Result<XMLNode, XMLRecordFault>
  let line: Int
  let texts: [String?]

  init(_ record: XMLRecordParser.Record) {
    demand(record.line >= 1, "line \(record.line)")
    if case .success(let node) = record.content { demand(node.text.isEmpty || !node.innerMarkup.isEmpty, "no markup") }
    content = record.content
    line = record.line
    texts = ["l", "x/y"].map(record.surroundings.text)
  }
}
