import Foundation
import SaysoPolicy
import SaysoPolicyXML
import SaysoTestSupport
import Testing

@Suite("Hostile policy files")
struct HostileFileTests {
  @Test func attacksAreRefused() throws {
    guard Conformance.isPresent("robustness/xml-attacks") else { return }
    let folder = Conformance.path("robustness/xml-attacks")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xml") }.sorted()
    var refused = 0
    for file in files {
      let clock = ContinuousClock()
      let start = clock.now
      let elements = PolicyLoader.elements(contentsOf: "\(folder)/\(file)")
      #expect(clock.now - start < .milliseconds(200), "\(file)")
      let mistakes = elements.problems.map(\.mistake)
      let isPlain = file.hasPrefix("simple")
      #expect(isPlain ? mistakes.count == 1 : mistakes == [.documentType], "\(file)")
      #expect(isPlain == (elements.root != nil), "\(file)")
      refused += mistakes.isEmpty ? 0 : 1
    }
    print("xml-attacks refused: \(refused) / \(files.count)")
    #expect(refused == files.count && !files.isEmpty)
  }

  @Test func naughtyStringsComeThrough() throws {
    guard Conformance.isPresent("robustness/blns") else { return }
    let folder = Conformance.path("robustness/blns")
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/blns.json"))
    let strings = try JSONDecoder().decode([String].self, from: data)
    var equal = 0
    for string in strings {
      let elements = policy(holding: "<p a=\"\(Self.escaped(string))\">\(Self.escaped(string))</p>")
      if string.unicodeScalars.contains(where: { !Self.isAllowed($0) }) {
        #expect(!elements.problems.isEmpty)
        equal += 1
        continue
      }
      let paragraph = elements.root?.elements.first
      let isEqual = paragraph?.text == string && paragraph?.attribute("a")?.value == string
      #expect(isEqual, "\(string)")
      equal += isEqual ? 1 : 0
    }
    print("blns: \(equal) / \(strings.count)")
    #expect(strings.count > 400)
  }

  private static func escaped(_ string: String) -> String {
    string.unicodeScalars.map { scalar in
      switch scalar {
      case "<", "&", "\"", "\t", "\n", "\r", ">": "&#\(scalar.value);"
      default: String(scalar)
      }
    }.joined()
  }

  /// XML 1.0, production 2.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  static let sample = """
    <?xml version="1.0" encoding="UTF-8"?>
    <policy xmlns="urn:sayso:policy:1" id="p" xmlns:x="urn:x"><!-- é -->
      <title>Tïtle &amp; more &#233; 東京</title><?go on?>
      <section id='s'><p>Some <must id="a">words</must><![CDATA[ <raw> ]]></p></section>
    </policy>
    """

  @Test func damagedFilesNeverCrash() {
    var generator = SeededGenerator(seed: 1)
    var refused = 0
    let original = Array(Self.sample.utf8)
    for length in 0..<original.count {
      refused += survives(Array(original.prefix(length))) ? 0 : 1
    }
    #expect(refused == original.count)
    for _ in 0..<4000 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        default: bytes.remove(at: place)
        }
      }
      refused += survives(bytes) ? 0 : 1
    }
    print("damaged files refused: \(refused) / \(original.count + 4000)")
  }

  /// Whether it is accepted. Shown errors must be fit for a terminal whatever the file holds.
  private func survives(_ bytes: [UInt8]) -> Bool {
    let elements = PolicyLoader.elements(of: bytes, named: "p.xml")
    #expect(elements.root != nil || !elements.problems.isEmpty)
    let shown = PolicyErrors(elements.problems, in: elements.source).description
    #expect(!shown.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    return elements.problems.isEmpty
  }

  @Test func manyThreads() async {
    await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { (0..<50).reduce(0) { count, _ in count + Self.faults } }
      }
      for await faults in group { #expect(faults == 50) }
    }
  }

  private static var faults: Int {
    PolicyLoader.elements(of: Array("\(sample)x".utf8), named: "p.xml").problems.count
  }
}
