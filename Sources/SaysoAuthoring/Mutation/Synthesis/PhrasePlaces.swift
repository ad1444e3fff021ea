extension String {
  /// Where the words of a phrase stand for the first time, whatever their letter case; not inside other words.
  func range(ofWords phrase: String) -> Range<String.Index>? {
    let sought = phrase.map { $0.lowercased() }
    let places = Array(indices) + [endIndex]
    let letters = map { $0.lowercased() }
    guard let first = sought.first, letters.count >= sought.count else { return nil }
    let start = (0...(letters.count - sought.count)).first { start in
      letters[start] == first && letters[start..<start + sought.count].elementsEqual(sought)
        && !isLetter(letters, start - 1) && !isLetter(letters, start + sought.count)
    }
    return start.map { places[$0]..<places[$0 + sought.count] }
  }

  private func isLetter(_ letters: [String], _ place: Int) -> Bool {
    letters.indices.contains(place) && letters[place].allSatisfy(\.isLetter)
  }

  func replacingCharacters(in range: Range<String.Index>, by other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }

  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// About how many words a scan counts: hyphens part them, apostrophes don't.
  var countOfTokens: Int { split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.count }
}
