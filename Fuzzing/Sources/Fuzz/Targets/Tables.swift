@testable import SaysoPosts

extension FuzzTarget {
  /// Tables without a known schema, and below them the cutter in every dialect.
  static let tables: FuzzTarget = {
    let family = FormatFamily(
      formats: [.delimited], samples: ["posts.csv", "posts.tsv"], mappings: FuzzMappings.all)
    let posts = family.target("tables", "CSV and TSV in every dialect, columns by name or mapping", .csv)
    return FuzzTarget(
      name: posts.name, reads: posts.reads, dictionary: posts.dictionary, seeds: posts.seeds,
      run: { input in
        posts.run(input)
        compareCuts(input)
      })
  }()

  private static func compareCuts(_ input: FuzzInput) {
    var input = input
    let choice = input.byte()
    let size = Int(input.byte()) % 40 + 1
    var dialect = TableDialect(head: input.bytes)
    if choice & 1 == 1 {
      dialect = TableDialect(
        delimiter: [0x2C, 0x3B, 0x09, 0x7C][Int(choice >> 1) & 3], unescapesBackslash: choice & 8 == 8)
    }
    let limit = choice & 16 == 16 ? 40 : TableCutter.standardLimit
    let whole = cut(TableCutter(MemorySource(input.bytes), dialect: dialect, limit: limit))
    let source = DripSource(input.bytes[...], piece: size)
    let pieces = cut(TableCutter(source, dialect: dialect, limit: limit, chunk: 16))
    demand(whole == pieces, "cut in pieces of \(size): \(pieces) for \(whole)")
  }

  private static func cut(_ cutter: TableCutter) -> [TableCutter.Record] {
    var records: [TableCutter.Record] = []
    while let record = try? cutter.next() { records.append(record) }
    return records
  }
}
