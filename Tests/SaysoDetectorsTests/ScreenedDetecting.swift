import SaysoDetectors
import SaysoTestSupport
import SaysoText
import Testing

/// The screen beside the scanner: it must stop every text in which the scanner finds anything, so each test of a
/// detector tests its screen, too.
enum ScreenedDetecting {
  private static let words = TermScreen(groups: [], marking: DetectorScreen.marks)

  /// What the scanner finds.
  static func detections(
    in bytes: [UInt8], _ scanner: DetectorScanner
  ) -> [Detection] {
    let found = scanner.detections(in: bytes)
    compare(bytes, found)
    for bent in bent(bytes) { compare(bent, scanner.detections(in: bent)) }
    return found
  }

  private static func compare(_ bytes: [UInt8], _ found: [Detection]) {
    guard !found.isEmpty else { return }
    #expect(stops(bytes, Set(found.map(\.kind))), "let pass: \(String(decoding: bytes, as: UTF8.self))")
  }

  /// What readers of a text take for different things, each put in at a place of its own.
  private static let strangers = ["\u{2BC}", "\u{2013}", "\u{301}", "\u{16EE}", "密", "ʜ", "é", "ж", "\u{200B}"]

  private static func bent(_ bytes: [UInt8]) -> [[UInt8]] {
    guard bytes.count < 400, let text = String(validating: bytes, as: UTF8.self) else { return [] }
    var random = SeededGenerator(seed: UInt64(bytes.count) &* 31 &+ UInt64(bytes.first ?? 0))
    let scalars = Array(text.unicodeScalars)
    return strangers.map { stranger in
      var changed = String.UnicodeScalarView()
      let place = Int.random(in: 0...scalars.count, using: &random)
      changed.append(contentsOf: scalars[..<place])
      changed.append(contentsOf: stranger.unicodeScalars)
      changed.append(contentsOf: scalars[place...])
      return Array(String(changed).utf8)
    }
  }

  static func stops(_ bytes: [UInt8], _ kinds: Set<DetectedKind>) -> Bool {
    let (text, scratch) = (ScreenText(), TermScreenScratch())
    return bytes.withUnsafeBytes { source in
      guard text.load(source) else { return true }
      words.collect(in: text, scratch)
      return DetectorScreen(kinds: kinds).mayHold(source, text, scratch, DetectorScratch())
    }
  }
}

@Suite("The screen for detectors") struct DetectorScreenTests {
  @Test(
    "lets pass what nothing begins in",
    arguments: [
      "We are at the market, it is lovely!", "10 years later", "see you at 10:30", "one fine day",
      "Street food is the best", "The road goes ever on", "Schöne Grüße aus München", "今日は良い天気ですね 😀",
      "well-known (really)", "@dana and @amir", "In 2024 we went to Oslo",
    ])
  func lets(text: String) { #expect(!ScreenedDetecting.stops(Array(text.utf8), Set(DetectedKind.allCases))) }

  @Test(
    "stops values behind letters of another script",
    arguments: ["złdana@larkfield.example", "パスワードsecret: hunter2x9", "звоните5550142 или +4915123456789"])
  func joined(text: String) {
    let bytes = Array(text.utf8)
    let found = DetectorScanner().detections(in: bytes)
    #expect(found.isEmpty || ScreenedDetecting.stops(bytes, Set(found.map(\.kind))))
  }
}
