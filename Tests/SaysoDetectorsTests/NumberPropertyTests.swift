import SaysoDetectors
import SaysoTestSupport
import Testing

@Suite struct NumberPropertyTests {
  /// Values whose check digits detect every change of one digit, beside their cue.
  static let proven = [
    ("visa", "", "4012888888881881"), ("mastercard", "", "5555 5555 5555 4444"), ("iban", "", "DE89370400440532013000"),
    ("uk-nhs", "NHS ", "943 476 5919"), ("fr-nir", "NIR ", "2 95 10 99 126 111 93"),
    ("de-steuer-id", "TIN ", "36574261809"),
    ("es-dni", "DNI ", "54362315K"), ("es-nie", "NIE ", "X9613851N"), ("ca-sin", "SIN ", "046 454 286"),
    ("au-tfn", "TFN ", "876543210"), ("in-aadhaar", "Aadhaar ", "2341 2341 2346"), ("nl-bsn", "BSN ", "111222333"),
    ("pl-pesel", "PESEL ", "44051401359"), ("se-personnummer", "", "880320-0016"),
    ("no-fodselsnummer", "", "15108695088"),
    ("fi-hetu", "", "131052-308T"), ("at-svnr", "", "1237 010180"), ("ch-ahv", "", "756.9217.0769.85"),
    ("cn-resident-id", "", "11010519491231002X"), ("sg-nric", "", "S0000001I"),
    ("za-id", "", "7503305044089"), ("tr-kimlik", "kimlik ", "17291716060"), ("ie-pps", "", "6433435F"),
  ]

  @Test(arguments: proven)
  func aChangedDigitIsNoticed(type: String, cue: String, value: String) {
    #expect(FoundValues(in: cue + value).types == [type])
    let bytes = Array(value.utf8)
    for place in bytes.indices where (0x30...0x39).contains(bytes[place]) {
      for digit in UInt8(0x30)...0x39 where digit != bytes[place] {
        var changed = bytes
        changed[place] = digit
        let text = cue + String(decoding: changed, as: UTF8.self)
        #expect(!FoundValues(in: text).types.contains(type), "\(text)")
      }
    }
  }

  /// How many random digits are taken for something: printed, and held below what was measured.
  @Test(arguments: [
    ("#########", 0), ("##########", 0), ("###########", 20), ("############", 0), ("#############", 4),
    ("###############", 60), ("################", 320), ("###################", 15), ("### ### ###", 0),
    ("###-###-####", 0), ("### ### ####", 0), ("#### #### ####", 850), ("#### #### #### ####", 320),
    ("###-###-###", 900),
    ("## ### ### ###", 45), ("######-####", 110), ("######## ########", 0), ("##/##/####", 0), ("##.##.####", 0),
  ])
  func randomDigitsAreSeldomTaken(shape: String, ceiling: Int) {
    var generator = SeededGenerator(seed: 20)
    var found: [String: Int] = [:]
    let count = 10_000
    for _ in 0..<count {
      let text = String(shape.map { $0 == "#" ? Character(String(Int.random(in: 0...9, using: &generator))) : $0 })
      for type in FoundValues(in: text).types { found[type, default: 0] += 1 }
    }
    let total = found.values.reduce(0, +)
    print(
      "false alarms: \(shape) \(total) / \(count) \(found.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })")
    #expect(total <= ceiling)
  }

  /// Other detectors, asked at the same places, leave these to the proof.
  @Test(arguments: [
    ("national-id", "NHS 943 476 5919"), ("national-id", "SSN 078-05-1126"), ("national-id", "TFN: 876543210"),
    ("national-id", "CPF 390.533.447-05"), ("national-id", "personnummer 880320-0016"),
    ("iban", "IBAN NO9386011117947"),
    ("national-id", "BSN 111222333"), ("payment-card", "3782 822463 10005"),
    ("payment-card", "card 4111-1111-1111-1111"),
    ("national-id", "AHV 756.9217.0769.85"), ("national-id", "SIN 046 454 286"), ("national-id", "2341 2341 2346"),
  ])
  func theProofOutweighsTheForm(kind: String, text: String) {
    let found = DetectorScanner().detections(in: Array(text.utf8))
    #expect(found.map(\.kind.rawValue) == [kind])
  }

  /// No number of any sort stands in 9,390 tweets and newspaper sentences.
  @Test func ordinaryTextsHoldNone() throws {
    let files = ["tweets_GroundTruth.txt", "nytEditorialSnippets_GroundTruth.txt"].map { "corpora/vader/" + $0 }
    guard files.allSatisfy(Conformance.isPresent) else { return }
    let texts = try files.flatMap { try Conformance.text($0).split(whereSeparator: \.isNewline) }
      .compactMap { $0.split(separator: "\t", maxSplits: 2).last.map(String.init) }
    let found = texts.filter { !FoundValues(in: $0).types.isEmpty }
    print("numbers found in \(found.count) / \(texts.count) texts")
    #expect(found.isEmpty)
  }
}
