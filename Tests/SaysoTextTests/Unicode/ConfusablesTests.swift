import Foundation
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoText

/// `confusables.txt` of UTS #39, Unicode 17: for each mapping to letters or digits, a term that holds the target is
/// found where the source stands in its place.
@Suite struct ConfusablesTests {
  private struct Mapping {
    let source: String
    let target: String

    init?(_ line: Substring) {
      let fields = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
      guard fields.count > 2, let source = Scalars.parse(fields[0]), let target = Scalars.parse(fields[1]) else {
        return nil
      }
      (self.source, self.target) = (source, target)
    }

    var isToLettersOrDigits: Bool {
      target.unicodeScalars.allSatisfy { scalar in
        scalar.isLetter || Self.numbers.contains(scalar.properties.generalCategory)
      }
    }

    private static let numbers: [Unicode.GeneralCategory] = [.decimalNumber, .letterNumber, .otherNumber]

    var isFound: Bool {
      let text = TokenizedText("We saw fal\(source)con today", field: .text, entities: EntityExtractor())
      return !TermScanner([.hidden("fal\(target)con")]).hits(in: [text], language: "en").isEmpty
    }
  }

  private static let file = "urls/confusables/confusables.txt"

  @Test(.enabled(if: Conformance.isPresent(file), "the suite is not here")) func mappingsAreSeenThrough() throws {
    let lines = try Conformance.text(Self.file).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let mappings = lines.compactMap(Mapping.init)
    let cases = mappings.filter(\.isToLettersOrDigits)
    let missed = cases.filter { !$0.isFound }
    let ascii = cases.filter { ($0.source + $0.target).unicodeScalars.allSatisfy(\.isASCII) }
    let found = ascii.filter(\.isFound).map { "\($0.source)→\($0.target)" }
    print("confusables: \(cases.count - missed.count) / \(cases.count) of \(mappings.count) found")
    print("  within ASCII, by leet and capital I: \(found.joined(separator: " ")) of \(ascii.count)")
    #expect(mappings.count == 6_565)
    // Letters and digits of Unicode 15; later versions call a few more targets letters.
    #expect(cases.count >= 4_964)
    #expect((cases.count - missed.count) * 100 >= cases.count * 99)
    let names = Set(missed.compactMap { $0.source.unicodeScalars.first?.value })
    let listed = Set(Self.missed.values.joined())
    #expect(names.subtracting(listed).isEmpty, "newly missed")
    #expect(listed.subtracting(names).isEmpty, "listed as missed, but found")
  }

  /// Sources by the reason why they stay unseen.
  private static let missed: [String: [UInt32]] = [
    "m for rn: both are plain letters, and modem is not modern": [
      0x6D, 0x217F, 0x11700, 0x118E3, 0x1D426, 0x1D45A, 0x1D48E, 0x1D4C2, 0x1D4F6, 0x1D52A, 0x1D55E, 0x1D592, 0x1D5C6,
      0x1D5FA, 0x1D62E, 0x1D662, 0x1D696,
    ],
    "dashes and spacing marks part words": [0x2014, 0x2015, 0xFF0D, 0x309B, 0x309C, 0xFE19],
    "one ideograph, or a letter that is a word by itself, for several": [
      0xE41, 0x4E15, 0x4E1B, 0x4ECA, 0x535F, 0x5408, 0x723F, 0x9577,
    ],
    "targets that are letters only since Unicode 16 or 17": [0x295, 0x2E4, 0x5152, 0x6138],
    "decomposed to what the mapping does not go by": [
      0x2469, 0xFB2F, 0xFB30, 0xFB39, 0xFB49, 0xFC4B, 0xFCD2,
    ],
    "read as another letter, that it is taken for more often": [0x20AC, 0x413, 0x2C84, 0x2CB6, 0xAB7E],
  ]
}
