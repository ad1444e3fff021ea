/// Puts together answers of one account that are nearly the same.
///
/// The answer that was given most leads its group. Which leaders an answer is compared with is told by four of its pairs
/// of words (the least under four orders, after Broder's min-wise sampling): answers that share most pairs share one of
/// those with near certainty. So the work grows with the number of answers, not with its square.
enum ReplyGroups {
  /// One word in so many may differ.
  private static let wordsForOne = 8
  /// Leaders that an answer is compared with, for each of its pairs.
  private static let mostLeaders = 8

  static func groups(_ texts: [RepeatedText]) -> [RepeatedText] {
    var groups: [RepeatedText] = []
    var leaders: [UInt64: [Int]] = [:]
    for text in texts.sorted(by: RepeatedText.isWorse) {
      let signs = signs(text)
      if let index = signs.lazy.flatMap({ leaders[$0] ?? [] }).first(where: { areAlike(groups[$0], text) }) {
        groups[index].merge(text)
        continue
      }
      for sign in signs where leaders[sign, default: []].count < mostLeaders {
        leaders[sign, default: []].append(groups.count)
      }
      groups.append(text)
    }
    return groups
  }

  private static func signs(_ text: RepeatedText) -> [UInt64] {
    (0..<4).map { order -> UInt64 in
      let seed = StableHash.mixed(UInt64(order) + 1) ^ text.owner
      var least = UInt64.max
      for (word, next) in zip(text.words, text.words.dropFirst()) {
        least = min(least, StableHash.mixed(UInt64(word) << 32 | UInt64(next) ^ seed))
      }
      return least ^ seed
    }
  }

  private static func areAlike(_ left: RepeatedText, _ right: RepeatedText) -> Bool {
    guard left.owner == right.owner else { return false }
    let allowed = max(1, min(left.words.count, right.words.count) / wordsForOne)
    return differ(left.words, right.words, atMost: allowed)
  }

  /// Whether so many words put in, left out or exchanged make one of the other: edit distance within a band.
  static func differ(_ left: [UInt32], _ right: [UInt32], atMost limit: Int) -> Bool {
    guard abs(left.count - right.count) <= limit else { return false }
    let far = limit + 1
    var row = (0...right.count).map { min($0, far) }
    for (index, word) in left.enumerated() {
      var next = [Int](repeating: far, count: right.count + 1)
      if index < limit { next[0] = index + 1 }
      let band = max(1, index + 1 - limit)..<(min(right.count, index + 1 + limit) + 1)
      for column in band {
        let exchanged = row[column - 1] + (right[column - 1] == word ? 0 : 1)
        next[column] = min(exchanged, row[column] + 1, next[column - 1] + 1, far)
      }
      row = next
    }
    return row[right.count] <= limit
  }
}
