import SaysoDetectors
import SaysoTestSupport
import SaysoText
import Foundation
import Testing

@Suite struct DetectorRobustnessTests {
  private static let pieces = [
    "@", "[at]", " at ", " dot ", ".", "a", "dana", "0", "1", "555", "+", "(", ")", "-", "/", ":", "::", "=", "\"", "'",
    " ", "\n",
    "password", " is ", "-----BEGIN ", "PRIVATE KEY-----", "-----END ", "eyJ", "://", "48.2085", "°", ",", "Street",
    " Mill ",
    "born ", "March ", "one ", "double ", "ext. ", "sk-", "AKIA", "é", "\u{200B}", "\u{301}", "😀", "٣", "ß", "~", "Q~",
    "_", "\0", "&",
    "api_key", "пароль: ", "ул. ", "card", "%40", "%20", "1111", "bearer ", "mysql -p", "Straße ", "PO Box ", "fe80",
    "00:", "tel ", "%", "#", "is", "pin ", "xn--", "𝟓", "２",
  ]

  /// Whatever is written, ranges are in order, apart, not empty and on scalar boundaries.
  @Test(arguments: 0..<40) func anyTextIsRead(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<60 {
      let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in random.pick(Self.pieces) }.joined()
      let found = ScreenedDetecting.detections(in: Array(text.utf8), Detecting.scanner)
      var end = 0
      for detection in found {
        #expect(
          detection.range.lowerBound >= end && !detection.range.isEmpty && detection.range.upperBound <= text.utf8.count
        )
        end = detection.range.upperBound
        let bytes = Array(text.utf8)
        #expect(bytes[detection.range.lowerBound] & 0xC0 != 0x80, "\(text.debugDescription)")
        #expect(end == bytes.count || bytes[end] & 0xC0 != 0x80, "\(text.debugDescription)")
      }
    }
  }

  /// Bytes that are no UTF-8 are outside the contract, and yet nothing traps.
  @Test func anyBytesAreRead() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      for detection in Detecting.scanner.detections(in: bytes) {
        #expect(detection.range.upperBound <= bytes.count * 3)
      }
    }
  }

  /// Each would take minutes if a detector read on from every place.
  @Test(arguments: [
    "@", "a@", "a.", "1 ", "1", "555-", "+", "(", "one ", "five five five 0142 ", "-----BEGIN PRIVATE KEY-----", "-",
    "eyJhbGciOiJI.", "a:",
    ":", "::", "=", "password ", "password: a1b2 ", "api_key=", "https://", "a", "12 Mill Street ", "12 Mill ",
    "48.12345,", "born on ",
    "192.0.2.1 ", "dana@larkfield.example ", "é", "é1 ", "[at] ", "a [at] b [dot] ", "is ", "Via Roma ", "A3TX",
    "202-555-0142 ", "password a1", "password (", "mysql -", "passphrase: aa ", "пароль: ", "ул. Ленина 10 ", "д1 ",
    "%40", "1111%20", "=1111%20", "card4111", "4111 1111\n", "DE88 3704 ", "1 at gmail dot com ", "bearer ", "密码：1",
    "?token=", "Abbey Road 3, ",
  ])
  func aHostileTextTakesLinearTime(piece: String) {
    let text = String(repeating: piece, count: 50_000 / piece.utf8.count)
    #expect(Detecting.scanner.detections(in: Array(text.utf8)).count <= 50_000)
  }

  /// Where one finding overlaps the next all along the text.
  @Test func overlapsAreSettledInLinearTime() {
    let text = String(repeating: "dana@larkfield.example@", count: 10_000) + " 202-555-0142"
    #expect(Detecting.all(in: text).last == "phone: 202-555-0142")
  }

  /// Taking groups off a number may leave fewer digits than its international prefix has.
  @Test(arguments: ["0 07810561120 1I", "0 07810561120 1", "0 0 7810561120 12x"])
  func anInternationalPrefixMayBeAllThatIsLeft(text: String) {
    for detection in Detecting.scanner.detections(in: Array(text.utf8)) {
      #expect(detection.range.upperBound <= text.utf8.count)
    }
  }

  @Test func onlyChosenKindsAreFound() {
    let text = Array("dana@larkfield.example 202-555-0142".utf8)
    #expect(DetectorScanner(kinds: [.phone]).detections(in: text) == [Detection(kind: .phone, range: 23..<35)])
    #expect(DetectorScanner(kinds: []).detections(in: text) == [])
  }

  @Test func linksMentionsAndTagsHideDigits() {
    func found(_ text: String, _ kind: Entity.Kind, _ part: String) -> [DetectedKind] {
      guard let range = text.range(of: part) else { return [] }
      let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
      let entity = Entity(kind: kind, range: start..<start + part.utf8.count)
      return Detecting.scanner.detections(in: Array(text.utf8), entities: [entity]).map(\.kind)
    }
    #expect(found("see larkfield.example/202-555-0142", .hashtag(tag: ""), "larkfield.example/202-555-0142") == [])
    #expect(found("see x/202-555-0142 or 202-555-0143", .hashtag(tag: ""), "x/202-555-0142") == [.phone])
    #expect(found("by tom@larkfield.example/x", .mention(handle: ""), "tom@larkfield.example/x") == [])
    #expect(found("dana@larkfield.example", .email(address: ""), "dana@larkfield.example") == [.email])
  }
}
