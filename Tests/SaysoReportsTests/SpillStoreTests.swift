import Foundation
import SaysoReports
import Testing

@Suite struct SpillStoreTests {
  private static func piece(_ rows: [SpillRow]) -> ReportPiece {
    var piece = ReportPiece()
    for row in rows { piece.keep(row) }
    return piece
  }

  private static func row(_ name: String, group: Int = 0, rank: Int = 0, moment: Double? = nil) -> SpillRow {
    SpillRow(
      group: group, rank: rank, moment: moment.map { Date(timeIntervalSince1970: $0) }, payload: Array(name.utf8))
  }

  private static func names(_ store: SpillStore, _ order: SpillOrder, limit: Int? = nil, list: Int = 0) throws -> String
  {
    var names = ""
    try store.eachRow(of: list, in: order, limit: limit) { names += String(decoding: $0.payload, as: UTF8.self) }
    return names
  }

  @Test(arguments: [
    (SpillOrder.asRead, "abcdef"), (.grouped, "daecbf"), (.worstFirst, "dcfaeb"), (.byTime, "badfce"),
  ])
  func rowsComeBackInOrder(_ order: SpillOrder, _ expected: String) throws {
    let store = SpillStore()
    try store.add(
      Self.piece([
        Self.row("a", group: 1, rank: 2, moment: 20), Self.row("b", group: 2, rank: 1, moment: 10),
        Self.row("c", group: 2, rank: 3), Self.row("d", group: 0, rank: 3, moment: 30),
        Self.row("e", group: 1, rank: 2), Self.row("f", group: 3, rank: 3, moment: 40),
      ]))
    #expect(try Self.names(store, order) == expected)
    #expect(try Self.names(store, order, limit: 2) == String(expected.prefix(2)))
  }

  @Test func listsAndCountsAreKeptApart() throws {
    let store = SpillStore()
    var piece = ReportPiece()
    piece.keep(SpillRow(list: 1, payload: [0x61, 0, 0xFF]))
    piece.keep(SpillRow(list: 2, payload: []))
    piece.count("week", "48", by: 2)
    try store.add(piece)
    try store.add(piece)
    #expect(try store.count(of: 1) == 2 && store.count(of: 2) == 2 && store.count(of: 3) == 0)
    #expect(store.counts == [["week", "48"]: 4])
    var payloads: [[UInt8]] = []
    try store.eachRow(of: 1) { payloads.append($0.payload) }
    #expect(payloads == [[0x61, 0, 0xFF], [0x61, 0, 0xFF]])
  }

  @Test func anEmptyStoreHasNothing() throws {
    let store = SpillStore()
    try store.add(ReportPiece())
    #expect(try store.count() == 0)
    try store.eachRow { _ in Issue.record("There is no row.") }
  }

  /// Far more than the cache holds, added in pieces.
  @Test func manyRowsComeBackSorted() throws {
    let store = SpillStore()
    for start in stride(from: 0, to: 60_000, by: 1000) {
      try store.add(
        Self.piece(
          (start..<start + 1000).map { number in
            SpillRow(
              rank: (number &* 7919) % 101, payload: Array("\(number)".utf8) + [UInt8](repeating: 0x20, count: 200))
          }))
    }
    var last = (rank: Int.max, number: -1)
    var seen = 0
    try store.eachRow(in: .worstFirst) { row in
      let number = Int(String(decoding: row.payload, as: UTF8.self).trimmingCharacters(in: .whitespaces)) ?? -1
      #expect(row.rank < last.rank || row.rank == last.rank && number > last.number)
      last = (row.rank, number)
      seen += 1
    }
    #expect(seen == 60_000)
  }

  /// What the body throws ends the walk and is passed on.
  @Test func anErrorOfTheBodyIsPassedOn() throws {
    struct Full: Error {}
    let store = SpillStore()
    try store.add(Self.piece([Self.row("a"), Self.row("b")]))
    #expect(throws: Full.self) { try store.eachRow { _ in throw Full() } }
    #expect(try Self.names(store, .asRead) == "ab")
  }
}
