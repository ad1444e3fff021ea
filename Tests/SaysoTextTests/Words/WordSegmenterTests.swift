import Foundation
import Testing

@testable import SaysoText

@Suite struct WordSegmenterTests {
  static let suite = "/usr/share/unicode/auxiliary/WordBreakTest.txt"

  /// Where UAX #29 is tailored on purpose; a case that differs must hold one of these.
  static let tailored: [(reason: String, scalars: Set<UInt32>)] = [
    ("`_` parts words", [0x5F]),
    ("`.` and `:` part letters", [0x2E, 0x3A]),
    ("controls are transparent", [0x01]),
  ]

  @Test(.enabled(if: FileManager.default.fileExists(atPath: suite), "Unicode data absent: \(suite)"))
  func agreesWithUnicode() throws {
    var equal = 0
    var cases = 0
    var excused: [String: Int] = [:]
    for line in try String(contentsOfFile: Self.suite, encoding: .utf8).split(separator: "\n") {
      guard let (text, boundaries) = Self.parse(line) else { continue }
      cases += 1
      if Self.boundaries(of: text) == boundaries {
        equal += 1
      } else if let reason = Self.reason(text) {
        excused[reason, default: 0] += 1
      } else {
        Issue.record("\(line)")
      }
    }
    print("WordBreakTest: \(equal) / \(cases) equal; tailored: \(excused)")
    #expect(cases > 1800)
    #expect(equal + excused.values.reduce(0, +) == cases)
  }

  private static func parse(_ line: Substring) -> (text: String, boundaries: [Int])? {
    guard line.hasPrefix("÷") else { return nil }
    var text = ""
    var boundaries: [Int] = []
    for item in line.prefix(while: { $0 != "#" }).split(whereSeparator: \.isWhitespace) {
      if item == "÷" {
        boundaries.append(text.utf8.count)
      } else if let scalar = UInt32(item, radix: 16).flatMap(Unicode.Scalar.init) {
        text.unicodeScalars.append(scalar)
      }
    }
    return (text, boundaries)
  }

  private static func boundaries(of text: String) -> [Int] {
    [0] + segments(of: text).map(\.range.upperBound)
  }

  static func segments(of text: String, style: WordSegmenter.Style = .prose) -> [WordSegmenter.Segment] {
    Array(text.utf8).withUnsafeBufferPointer { buffer in
      var segmenter = WordSegmenter(buffer, in: 0..<buffer.count, style: style)
      var found: [WordSegmenter.Segment] = []
      while let segment = segmenter.next() { found.append(segment) }
      return found
    }
  }

  private static func reason(_ text: String) -> String? {
    let held = Set(text.unicodeScalars.map(\.value))
    return tailored.first { !held.isDisjoint(with: $0.scalars) }?.reason
  }
}
