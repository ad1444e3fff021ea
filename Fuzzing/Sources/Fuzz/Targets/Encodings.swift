@testable import SaysoPosts

extension FuzzTarget {
  /// What is decoded is UTF-8, and the same however the bytes arrive.
  static let encodings = FuzzTarget(
    name: "encodings", reads: "UTF-16, UTF-32, legacy encodings, their detection", longest: 1024,
    seeds: {
      let text = "Grüße, „Lumo“ — 東京 Привет\r\n"
      let wide: [UInt8] = text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      let wider: [UInt8] = text.unicodeScalars.flatMap { [UInt8($0.value & 255), UInt8($0.value >> 8 & 255), 0, 0] }
      let texts: [[UInt8]] = [Array(text.utf8), wide, [0xFF, 0xFE] + wide, wider]
      return texts.flatMap { bytes in (0..<14).map { bytes + [3, UInt8($0)] } }
    },
    run: { input in
      var input = input
      let names = [
        "", "utf-8", "utf-16", "utf-16be", "utf-32", "utf-32be", "windows-1252", "iso-8859-15", "shift_jis", "gb18030",
        "euc-kr", "big5", "koi8-r", "iso-2022-jp",
      ]
      let told = TextEncoding(named: input.pick(names))
      let size = Int(input.byte())
      for isCut in [false, true] {
        let verdict = EncodingVerdict(input.bytes, isCut: isCut, told: told)
        guard let encoding = verdict.encoding else { continue }
        _ = verdict.text(of: input.bytes)
        let whole = decoded(MemorySource(input.bytes), encoding)
        let pieces = decoded(DripSource(input.bytes[...], piece: size), encoding)
        demand(whole == pieces, "\(encoding.name) in pieces of \(size): \(pieces) for \(whole)")
        if encoding != .utf8 { demand(String(validating: whole, as: UTF8.self) != nil, "\(encoding.name): \(whole)") }
      }
    })

  private static func decoded(_ source: some ByteSource, _ encoding: TextEncoding) -> [UInt8] {
    guard let decoder = encoding.decoder else { return [] }
    var decoded = DecodedSource(source, decoder)
    var text: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 50)
    while let count = try? room.withUnsafeMutableBytes({ try decoded.read(into: $0) }), count > 0 {
      text += room[..<count]
    }
    return text
  }
}
