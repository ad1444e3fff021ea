import Foundation
import SaysoAuthoring
import SaysoReports
import SaysoTestSupport
import Testing

@Suite struct CoverageReportTests {
  /// Half of the sample's examples, and one that fails.
  private func coverage() throws -> PolicyCoverage {
    let odd = CoverageSample.examples.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    return try CoverageSample.coverage(
      odd + [#"<example keeps="addresses" author="kim" platform="x">See https://evil.test/b?x=1&amp;y=2</example>"#])
  }

  @Test(arguments: [
    ("coverage.txt", TextStyle()), ("coverage-narrow.txt", TextStyle(width: 50, unicode: false)),
    ("coverage-colour.txt", TextStyle(colour: true)),
  ])
  func text(_ name: String, _ style: TextStyle) throws {
    try expectSnapshot(CoverageTextReport(style: style).output(try coverage()), name)
  }

  @Test func json() throws {
    let output = CoverageJSONReport().output(try coverage())
    #expect(try JSONSerialization.jsonObject(with: Data(output.utf8)) is [String: Any])
    try expectSnapshot(output, "coverage.json")
  }

  @Test func lcov() throws { try expectSnapshot(LcovReport().output(try coverage()), "coverage.info") }
  @Test func cobertura() throws { try expectSnapshot(CoberturaReport().output(try coverage()), "coverage.xml") }
  @Test func page() throws { try expectSnapshot(CoveragePage().output(try coverage()), "coverage.html") }

  /// The sums of a record are those of its lines, and each line is there once.
  @Test func lcovAddsUp() throws {
    let lines = LcovReport().output(try coverage()).split(separator: "\n").map(String.init)
    let hits = lines.filter { $0.hasPrefix("DA:") }.map { $0.dropFirst(3).split(separator: ",") }
    let branches = lines.filter { $0.hasPrefix("BRDA:") }.map { $0.dropFirst(5).split(separator: ",") }
    #expect(lines.contains("LF:\(hits.count)") && lines.contains("LH:\(hits.count { $0[1] != "0" })"))
    #expect(lines.contains("BRF:\(branches.count)") && lines.contains("BRH:\(branches.count { $0[3] != "0" })"))
    #expect(Set(hits.map { $0[0] }).count == hits.count)
    #expect(Set(branches.map { "\($0[0]) \($0[2])" }).count == branches.count)
    for line in hits {
      let own = branches.filter { $0[0] == line[0] }.compactMap { Int($0[3]) }
      #expect(own.min() == Int(line[1]), "line \(line[0])")
    }
  }

  /// Nothing from elsewhere, nothing that runs, and what the policy says can't become markup.
  @Test func thePageStandsAlone() throws {
    let hostile = CoverageSample.text().replacing(
      "Speak if named.", with: "&lt;script src=&quot;https://evil.test/&quot;&gt;alert(1)&lt;/script&gt; \u{202E}named")
    let page = CoveragePage().output(PolicyCoverage(try SmallPolicy.document(hostile)))
    for sign in ["<script", "<img", "<link", "<iframe", "src=\"", "@import", "url(", " onclick", "\u{202E}"] {
      #expect(!page.contains(sign), "\(sign)")
    }
    #expect(page.contains("default-src 'none'") && page.contains("&lt;script src="))
    #expect(page.contains("For the author’s eyes"))
  }

  /// Everything that links within the page finds its place, and each place is there once.
  @Test func thePagesLinksLead() throws {
    let page = CoveragePage().output(try coverage())
    let ids = page.matches(of: #/ id="([^"]+)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: #/href="#([^"]+)"/#) { #expect(ids.contains(String(link.output.1))) }
  }

  /// Relative luminance and contrast as WCAG 2.2 defines them.
  @Test func thePagesColoursCanBeRead() throws {
    let page = CoveragePage().output(try coverage())
    for scheme in page.matches(of: #/:root \{([^}]+)\}/#).map({ String($0.output.1) }) {
      let pairs = scheme.matches(of: #/--([a-z-]+): #([0-9a-f]{3,6})/#).map {
        (String($0.output.1), String($0.output.2))
      }
      let colours = Dictionary(pairs, uniquingKeysWith: { $1 })
      for name in ["ink", "quiet", "all", "some", "none", "people"] {
        for ground in ["ground", "\(name)-ground"] {
          guard let text = colours[name], let below = colours[ground] else { continue }
          #expect(Contrast.between(text, below) >= 4.5, "\(name) on \(ground) in \(scheme)")
        }
      }
    }
  }
}

/// The contrast of two colours of a style sheet.
enum Contrast {
  static func between(_ one: String, _ other: String) -> Double {
    let (light, dark) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
  }

  private static func luminance(_ colour: String) -> Double {
    let digits = colour.count == 3 ? colour.map { "\($0)\($0)" }.joined() : colour
    let value = Int(digits, radix: 16) ?? 0
    let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
