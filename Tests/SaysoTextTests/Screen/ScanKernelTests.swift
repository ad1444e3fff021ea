import CScanKernel
import SaysoTestSupport
import Testing

@Suite("The byte masks")
struct ScanKernelTests {
  @Test("the wide ones equal the plain ones, at every length")
  func twins() {
    var random = SeededGenerator(seed: 3)
    let signs =
      Array("aAbIzZhHpPl09!$(+@|#.:[]{}<>\\% \n\t-'\u{7F}".utf8) + [0, 1, 0x1F, 0x80, 0x81, 0x82, 0x84, 0x85, 0xFF]
    for count in 0..<300 {
      var bytes = [UInt8](repeating: 0, count: 64)
      for _ in 0..<count { bytes.append(random.rarely(3) ? random.pick(signs) : bytes.last ?? 0) }
      bytes += (0..<64).map { _ in random.pick(signs) }
      let blocks = (count + 63) / 64
      var plain = [sayso_block](repeating: sayso_block(), count: blocks + 1)
      bytes.withUnsafeBufferPointer { buffer in
        guard let start = buffer.baseAddress else { return }
        #expect(sayso_classify_with(SAYSO_WIDTH_1, start + 64, count, &plain) == 1)
        var chosen = [sayso_block](repeating: sayso_block(), count: blocks + 1)
        sayso_classify(start + 64, count, &chosen)
        #expect(chosen.map(words) == plain.map(words), "\(count)")
        for width in [SAYSO_WIDTH_16, SAYSO_WIDTH_32, SAYSO_WIDTH_64] {
          var wide = [sayso_block](repeating: sayso_block(), count: blocks + 1)
          guard sayso_classify_with(width, start + 64, count, &wide) == 1 else { continue }
          #expect(wide.map(words) == plain.map(words), "\(count), \(width.rawValue) at a time")
        }
      }
    }
  }

  private func words(_ block: sayso_block) -> [UInt64] {
    [
      block.word, block.digit, block.sign, block.entity, block.bracket, block.control, block.space, block.scheme,
      block.suspicious,
    ]
  }

  @Test("as much of a text is copied as is ASCII, and bytes are counted by their sort, at every length")
  func bytes() {
    var random = SeededGenerator(seed: 5)
    let others: [UInt8] = [UInt8(ascii: "."), UInt8(ascii: ":"), 0x80, 0xEF, 0xFF]
    for count in 0..<600 {
      let bytes = (0..<count).map { _ in random.rarely(40) ? random.pick(others) : UInt8(ascii: "a") }
      var copy = [UInt8](repeating: 0, count: count + 8)
      let ascii = sayso_copy_ascii(&copy, bytes, count)
      #expect(ascii == bytes.prefix { $0 < 0x80 }.count && copy.prefix(ascii) == bytes.prefix(ascii))
      let tally = sayso_tally_bytes(bytes, count)
      #expect(tally.beyond_ascii == bytes.count { $0 >= 0x80 } && tally.specials == bytes.count { $0 == 0xEF })
      #expect(tally.joints == bytes.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
    }
  }
}
