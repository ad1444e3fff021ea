import CScanKernel
import SaysoTestSupport
import Testing

@testable import SaysoText

@Suite("The memo of words")
struct WordMemoTests {
  /// Words of every length up to 40, wherever blocks of 64 bytes end.
  private func text(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<Int.random(in: 0..<60, using: &random)).flatMap { _ in
      (0..<Int.random(in: 0..<(random.rarely(4) ? 40 : 12), using: &random)).map { _ in
        random.pick(Array("abcXYZ019".utf8))
      }
        + [random.pick(Array(" .-_'".utf8))]
    }
  }

  private func words(of bytes: [UInt8]) -> [String] {
    bytes.split { !ASCIIWordBytes.isAlphanumeric($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private func toJudge(_ bytes: [UInt8], _ memo: borrowing WordMemo) -> (words: [String], singles: Int) {
    let text = ScreenText()
    guard bytes.withUnsafeBytes({ text.load($0) }) else { return ([], 0) }
    return withUnsafeTemporaryAllocation(of: sayso_word.self, capacity: bytes.count / 2 + 2) { room in
      guard let start = room.baseAddress else { return ([], 0) }
      let (count, singles) = memo.view.toJudge(text, start)
      let found = room[..<count].map { bytes[Int($0.start)..<Int($0.start + $0.count)] }
      return (found.map { String(decoding: $0, as: UTF8.self) }, singles)
    }
  }

  @Test("tells of every word once, and then of those that mean something or are longer than it remembers")
  func everyWord() {
    var random = SeededGenerator(seed: 20_261_122)
    var (quiet, told) = (0, 0)
    for _ in 0..<400 {
      let bytes = text(&random)
      let all = words(of: bytes)
      let memo = WordMemo()
      let first = toJudge(bytes, memo)
      #expect(first.words == all)
      #expect(first.singles == all.count { $0.count == 1 })
      learn(bytes, memo)
      let second = toJudge(bytes, memo).words
      #expect(second == all.filter { $0.utf8.count > 16 || means($0) })
      quiet += all.count - second.count
      told += second.count
    }
    #expect(quiet > 1_000 && told > 500)
  }

  @Test("knows a word whatever its letter case, and no other")
  func letterCase() {
    let memo = WordMemo()
    learn(Array("launch partnership".utf8), memo)
    #expect(
      toJudge(Array("LAUNCH Partnership lAunch launches partnerships launc".utf8), memo).words
        == ["launches", "partnerships", "launc"])
  }

  private func means(_ word: String) -> Bool { word.lowercased().hasPrefix("a") }

  private func learn(_ bytes: [UInt8], _ memo: borrowing WordMemo) {
    for word in words(of: bytes) {
      let padded = Array(word.utf8) + [UInt8](repeating: 0, count: 16)
      padded.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        let meaning = memo.view.meaning(of: start, word.utf8.count) { means(word) ? .filed : [] }
        #expect(meaning == (means(word) ? .filed : []))
      }
    }
  }
}
