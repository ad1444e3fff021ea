import SaysoDetectors
import Testing

@Suite struct DetectorScannerTests {
  @Test(arguments: [
    ("Write to dana@larkfield.example today", "dana@larkfield.example"),
    ("d\u{200B}ana@larkfield.example.", "d\u{200B}ana@larkfield.example"),
  ])
  func aValueIsFoundWhereItStands(text: String, value: String) {
    let found = DetectorScanner().detections(in: Array(text.utf8))
    #expect(found.map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) } == [value])
  }

  @Test(arguments: ["see you @ nine", "@dana", "a@b", "dana@larkfield", "", "@"])
  func nothingIsFoundThatIsNotThere(text: String) {
    #expect(DetectorScanner().detections(in: Array(text.utf8)).isEmpty)
  }

  @Test func eachGroupGetsTheStrongestOfItsKinds() {
    let text = Array("Start it with password=Bulb7@shop.test".utf8)
    let groups: [Set<DetectedKind>] = [[.email], [.secret], [.email, .secret], [.phone], []]
    let found = DetectorScanner().detections(in: text, for: groups)
    #expect(found.map { $0.map(\.kind) } == [[.email], [.secret], [.email], [], []])
    #expect(DetectorScanner().detections(in: Array("Nothing".utf8), for: groups).isEmpty)
  }
}
