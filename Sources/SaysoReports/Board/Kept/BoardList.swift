import SaysoModel

/// The lists that the page keeps until its end.
enum BoardList {
  static let entries = 0
  static let authors = 1
  static let unchecked = 2
}

/// Where a sentence stands among all sentences of a policy, as a number that sorts like the document: section, clause,
/// line. The last bits tell sentences of one line apart.
struct SentenceKey: Hashable {
  let number: Int

  init(_ number: Int) { self.number = number }

  init(_ clause: ClauseReference, _ sentence: SentenceReference) {
    let parts = clause.number.split(separator: ".").map { Int($0) ?? 0 }
    let section = Self.held(parts.first ?? 0, 1 << 10)
    let place = Self.held(parts.dropFirst().first ?? 0, 1 << 14)
    let line = Self.held(sentence.line, 1 << 22)
    let name = Int(StableHash.of("\(clause.id)\u{0}\(sentence.file)\u{0}\(sentence.id)") & 0xFFFF)
    number = ((section << 14 | place) << 22 | line) << 16 | name
  }

  /// Equal for the sentences of one clause.
  var clause: Int { number >> 38 }

  private static func held(_ value: Int, _ limit: Int) -> Int { min(max(value, 0), limit - 1) }
}

/// FNV-1a of 64 bits (IETF draft-eastlake-fnv): the same in every run, unlike Swift's own.
enum StableHash {
  static func of(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01B3 }
  }
}
