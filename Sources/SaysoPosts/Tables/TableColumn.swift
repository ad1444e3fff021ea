/// A column that a format knows.
protocol TableColumn: Hashable, Sendable, CaseIterable {
  /// What headers call it; case and white space make no difference. The usual name first, then those of other editions
  /// and languages.
  var names: [String] { get }
}

extension TableColumn where Self: RawRepresentable<String> {
  var names: [String] { [rawValue] }
}

/// Where the columns of a table stand.
struct TableHeader<Column: TableColumn>: Sendable {
  /// The position of each field that is read, and which of them belongs to which column.
  let fields: [Int]
  let index: [Column: Int]
  /// How many fields each row has.
  let width: Int
  /// The header's own values as compared; empty where there is no header.
  private let names: [String]

  /// Columns in that order, without a header.
  init(inOrder columns: [Column]) {
    self.init([], positions: Dictionary(columns.enumerated().map { ($1, $0) }) { first, _ in first })
  }

  /// `names` are all those of the row, as ``ColumnName/compared(_:)`` writes them.
  init(_ names: [String], positions: [Column: Int]) {
    let read = positions.sorted { $0.value < $1.value }
    fields = read.map(\.value)
    index = Dictionary(read.enumerated().map { ($1.key, $0) }) { first, _ in first }
    width = names.isEmpty ? positions.count : names.count
    self.names = names
  }

  subscript(column: Column) -> Int? { index[column].map { fields[$0] } }

  /// Whether the row whose values are given says the same again, as where exports were put one behind the other.
  func isRepeated(by value: (Int) -> String?) -> Bool {
    // The first letter tells nearly always, and costs little.
    guard let name = names.first, let first = value(0)?.utf8.first, let wanted = name.utf8.first,
      first | 0x20 == wanted | 0x20 || first >= 0x80 || wanted >= 0x80
    else { return false }
    return names.indices.allSatisfy { value($0).map(ColumnName.compared) == names[$0] }
  }
}

/// Finds the columns of a format by their names. Made once for a format: comparing names costs more than looking them up.
struct ColumnFinder<Column: TableColumn>: Sendable {
  private let names: [(column: Column, names: [String])]

  init() { names = Column.allCases.map { ($0, $0.names.map(ColumnName.compared)) } }

  /// Each known column at the first of its names that fits; of two columns of the same name, the first. `row` has names
  /// as ``ColumnName/compared(_:)`` writes them.
  func positions(in row: [String]) -> [Column: Int] {
    let places = Dictionary(row.enumerated().map { ($1, $0) }) { first, _ in first }
    var positions: [Column: Int] = [:]
    var taken: Set<Int> = []
    for (column, names) in names {
      for name in names {
        guard let position = places[name], taken.insert(position).inserted else { continue }
        positions[column] = position
        break
      }
    }
    return positions
  }
}

/// Names of columns, made comparable.
enum ColumnName {
  /// In lower case, without white space at the ends, with one space between words, without marks that nobody sees.
  static func compared(_ name: String) -> String {
    // What is longer names no column.
    guard name.utf8.count <= 300 else { return name }
    let seen = String(String.UnicodeScalarView(name.unicodeScalars.filter { !invisible.contains($0.value) }))
    return seen.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The byte order mark and zero-width characters.
  private static let invisible: Set<UInt32> = [0xFEFF, 0x200B, 0x200C, 0x200D, 0x2060]
}
