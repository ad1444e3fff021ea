/// How common words are, by language.
///
/// From `Tables/word-frequencies.txt`, which names its source, licence and date.
enum WordFrequency {
  /// The Zipf value of a word: the decimal logarithm of how often it stands in a billion words. `nil` for words that are
  /// not among the language's commonest, and for languages without a table.
  static func zipf(_ word: some StringProtocol, language: String) -> Double? {
    let base = language.split(separator: "-").first.map { $0.lowercased() } ?? ""
    return table[base]?[word.lowercased()]
  }

  /// How often a word of that Zipf value stands in a million words, to two figures.
  static func perMillion(_ zipf: Double) -> Int {
    var value = 1.0
    for _ in 0..<max(0, Int((zipf - 3) * 10)) { value *= 1.258_925_411_8 }
    var unit = 1
    while Int(value) / unit >= 100 { unit *= 10 }
    return max(1, (Int(value) + unit / 2) / unit * unit)
  }

  private static let table: [String: [String: Double]] = {
    var table: [String: [String: Double]] = [:]
    for line in String(decoding: PackageResources.word_frequencies_txt, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, let zipf = Double(fields[1]) else { continue }
      for word in fields.dropFirst(2) { table[String(fields[0]), default: [:]][String(word)] = zipf }
    }
    return table
  }()
}
