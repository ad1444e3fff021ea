import Foundation
import SaysoTestSupport
import SaysoText
import Testing

@Suite struct SkeletonTests {
  static let lookAlikes: [(String, String)] = [
    ("fаlсоn", "falcon"), ("FΑLCOΝ", "falcon"), ("F4lc0n", "falcon"), ("f@lcon", "falcon"), ("fálcön", "falcon"),
    ("ꜰᴀʟᴄᴏɴ", "falcon"), ("ⓕⓐⓛⓒⓞⓝ", "falcon"), ("🅵🅰🅻🅲🅾🅽", "falcon"), ("🄵🄰🄻🄲🄾🄽", "falcon"),
    ("🇫🇦🇱🇨🇴🇳", "falcon"), ("𝓯𝓪𝓵𝓬𝓸𝓷", "falcon"), ("ｆａｌｃｏｎ", "falcon"), ("⒡⒜⒧⒞⒪⒩", "falcon"),
    ("НЕLLО", "hello"), ("неllо", "hello"), ("ⅿerger", "merger"), ("mеrgеr", "MERGER"), ("Меrgеr", "merger"),
    ("ṁerger", "merger"), ("$ecret", "secret"), ("5ecre7", "secret"), ("lumø", "lumo"), ("łumo", "lumo"),
    ("ƒalcon", "falcon"), ("Iumo", "lumo"), ("1um0", "lumo"), ("|umo", "lumo"), ("вonus", "bonus"), ("βonus", "bonus"),
    ("кey", "key"), ("Τeam", "team"), ("teаm", "team"), ("fa\u{200D}lcon", "falcon"), ("f\u{335}alcon", "falcon"),
    ("ⅼumo", "lumo"), ("€arnings", "earnings"), ("❶umo", "lumo"), ("ᵐᵉʳᵍᵉʳ", "merger"),
  ]

  @Test(arguments: lookAlikes) func comparesEqual(_ disguised: String, _ plain: String) {
    #expect(Skeleton.of(disguised) == Skeleton.of(plain))
    #expect(Skeleton.of(Array(disguised.utf8)) == Skeleton.of(plain))
  }

  static let distinct: [(String, String)] = [
    ("modern", "modem"), ("falcon", "falkon"), ("vvin", "win"), ("की", "का"), ("한국", "한글"), ("lumo", "luma"),
  ]

  @Test(arguments: distinct) func comparesApart(_ left: String, _ right: String) {
    #expect(Skeleton.of(left) != Skeleton.of(right))
  }

  /// `confusables.txt` of UTS #39 (17.0): look-alikes of plain letters and digits. Its `rn` is the prototype of m.
  @Test(.enabled(if: Conformance.isPresent(SkeletonTests.confusables), "conformance suite absent"))
  func findsMappedLookAlikes() throws {
    var equal = 0
    var cases = 0
    var missed: [String] = []
    for line in try Conformance.text(Self.confusables).split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: ";").map { $0.trimmingCharacters(in: CharacterSet.whitespaces) }
      guard fields.count > 2, let source = Scalars.parse(fields[0]), let target = Scalars.parse(fields[1]) else {
        continue
      }
      guard target.unicodeScalars.allSatisfy({ $0.isASCII && $0.properties.isASCIIHexDigit || Self.isLetter($0) })
      else { continue }
      cases += 1
      if Skeleton.of(source) == Skeleton.of(target == "rn" ? "m" : target) {
        equal += 1
      } else {
        missed.append("\(source)→\(target)")
      }
    }
    print("confusables: \(equal) / \(cases) equal; not: \(missed.joined(separator: " "))")
    #expect(cases > 1000)
    #expect(Double(equal) >= 0.97 * Double(cases))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  static let confusables = "urls/confusables/confusables.txt"
}

extension Scalars {
  /// A text of hexadecimal scalars with spaces between.
  static func parse(_ hexadecimal: String) -> String? {
    let scalars = hexadecimal.split(separator: " ").map { UInt32($0, radix: 16).flatMap(Unicode.Scalar.init) }
    guard !scalars.isEmpty, !scalars.contains(nil) else { return nil }
    return scalars.compactMap { $0 }.reduce(into: "") { $0.unicodeScalars.append($1) }
  }
}
