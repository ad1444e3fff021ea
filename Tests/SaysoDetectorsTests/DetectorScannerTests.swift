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
}
