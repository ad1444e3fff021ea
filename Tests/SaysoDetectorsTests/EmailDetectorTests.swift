import SaysoDetectors
import Testing

@Suite struct EmailDetectorTests {
  static let addresses = [
    DetectionRow("Write to dana@larkfield.example.", "dana@larkfield.example"),
    DetectionRow("<dana.lee+lumo@mail.larkfield.example>", "dana.lee+lumo@mail.larkfield.example"),
    DetectionRow("mailto:dana@larkfield.example?subject=Hi", "dana@larkfield.example"),
    DetectionRow("q=dana@larkfield.example&x", "dana@larkfield.example"),
    DetectionRow("dana@bücher.example", "dana@bücher.example"),
    DetectionRow("dana@xn--bcher-kva.example", "dana@xn--bcher-kva.example"),
    DetectionRow("\"dana lee\"@larkfield.example", "\"dana lee\"@larkfield.example"),
    DetectionRow("'dana@larkfield.example'", "dana@larkfield.example"),
    DetectionRow("dana@larkfield.example,tom@larkfield.example", "dana@larkfield.example", "tom@larkfield.example"),
    DetectionRow("_d_@a-b.example", "_d_@a-b.example"),
    DetectionRow("Write to dana.b@larkfield.example@ now", "dana.b@larkfield.example"),
    DetectionRow("dana@larkfield.example@more.example", "dana@larkfield.example"),
    DetectionRow("dana@larkfield.example@@", "dana@larkfield.example"),
    DetectionRow("d\u{200B}ana＠larkfield．example", "d\u{200B}ana＠larkfield．example"),
  ]

  static let disguised = [
    DetectionRow("dana [at] larkfield [dot] example", "dana [at] larkfield [dot] example"),
    DetectionRow("dana(at)larkfield.example", "dana(at)larkfield.example"),
    DetectionRow("dana{at}larkfield{dot}example!", "dana{at}larkfield{dot}example"),
    DetectionRow("dana@larkfield[.]example", "dana@larkfield[.]example"),
    DetectionRow("dana AT larkfield DOT example is my e-mail"),
    DetectionRow("email me: dana at larkfield dot example", "dana at larkfield dot example"),
    DetectionRow("mail dana @ larkfield.example", "dana @ larkfield.example"),
  ]

  static let others = [
    "see you @ nine", "@dana", "a@b", "dana@larkfield", "@dana@larkfield.example", "git@larkfield.example:lumo.git",
    "ssh://git@larkfield.example/lumo", "https://dana:pass@larkfield.example", "logo@2x.png", "react@18.2.0",
    "look at facebook dot com", "dana.@larkfield.example", "dana@.example", "dana@larkfield..example", "@", "(at)",
    "[at] x.y",
    "dana@-larkfield.example", "we met at larkfield.example",
  ]

  @Test(arguments: addresses + disguised) func anAddressIsFound(row: DetectionRow) {
    #expect(row.found(.email) == row.values)
  }

  @Test(arguments: others) func anotherAtIsNone(text: String) {
    #expect(DetectionRow(text).found(.email) == [])
  }
}
