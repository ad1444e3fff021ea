import Testing

@testable import SaysoPosts

@Suite struct CBORReaderTests {
  /// From RFC 8949 appendix A, those that DAG-CBOR keeps.
  @Test(
    "values",
    arguments: [
      ([0x00], JSONNode.number("0")), ([0x18, 0x64], .number("100")), ([0x19, 0x03, 0xE8], .number("1000")),
      ([0x1B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], .number("18446744073709551615")),
      ([0x20], .number("-1")), ([0x38, 0x63], .number("-100")),
      ([0xFB, 0x3F, 0xF1, 0x99, 0x99, 0x99, 0x99, 0x99, 0x9A], .number("1.1")),
      ([0xF4], .truth(false)), ([0xF5], .truth(true)), ([0xF6], .null),
      ([0x62, 0xC3, 0xBC], .string("ü")),
      ([0x83, 0x01, 0x02, 0x03], .array([.number("1"), .number("2"), .number("3")])),
      ([0xA1, 0x61, 0x61, 0x01], .object([.init(key: "a", value: .number("1"))])),
      ([0x44, 0x01, 0x02, 0x03, 0x04], .object([.init(key: "$bytes", value: .string("AQIDBA"))])),
    ] as [([UInt8], JSONNode)]) func values(bytes: [UInt8], expected: JSONNode)
  {
    #expect(CBORReader.value(bytes[...]) == expected)
  }

  @Test(
    "refused",
    arguments: [
      [], [0x18], [0x62, 0xC3, 0x28], [0x9F, 0x01, 0xFF], [0xA1, 0x01, 0x01], [0x00, 0x00],
      [0x9B, 0xFF, 0xFF, 0xFF, 0xFF],
      [0xC0, 0x60], [0x5B, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
    ] as [[UInt8]]) func refused(bytes: [UInt8])
  {
    #expect(CBORReader.value(bytes[...]) == nil)
  }

  @Test("nesting has a limit")
  func depth() {
    #expect(CBORReader.value((Array(repeating: 0x81, count: 100_000) + [0x00])[...]) == nil)
  }

  @Test("base 64 there and back", arguments: 0..<8)
  func base64(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 77 + 200) }
    #expect(Base64.bytes(Base64.text(bytes[...])) == bytes)
  }
}
