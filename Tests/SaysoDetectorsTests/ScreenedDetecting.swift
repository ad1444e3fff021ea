import SaysoDetectors
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
    if !found.isEmpty {
      #expect(stops(bytes, Set(found.map(\.kind))), "let pass: \(String(decoding: bytes, as: UTF8.self))")
    }
    return found
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
