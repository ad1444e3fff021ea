import SaysoTestSupport
import SaysoText
import Testing

/// Every top-level domain of twitter-text's list of 2017–2021, in X's dialect. Ours is today's Public Suffix List.
@Suite("twitter-text top-level domains", .enabled(if: Conformance.isPresent("entities/twitter-text/tlds.yml")))
struct TopLevelDomainSuite {
  /// Withdrawn (`.an`, `.tp`), reserved but never delegated (`.bl`, `.bq`, `.eh`, `.mf`, `.um`), or with names below its
  /// second level only (`.za`).
  private static let ofCountries = ["an", "bl", "bq", "eh", "mf", "tp", "um", "za"]

  /// Given back to ICANN by the companies that ran them.
  private static let retired = """
    active adac afamilycompany aigo blanco bnl boots budapest bugatti cancerresearch cartier caseih ceb chloe
    chrysler csc dodge doha doosan duck duns epost esurance everbank flsmidth fujixerox glade goodhands honeywell
    htc iinet intel iselect iveco iwc jcp jlc ladbrokes lancome liaison lixil loft lupin mcd mcdonalds meo metlife
    mobily montblanc mopar movistar mtpc mutuelle nadex nationwide newholland off onyourside orientexpress
    pamperedchef panerai piaget qvc raid rightathome rmit sapo scjohnson scor ses shriram spiegel spreadbetting
    srt starhub statoil swiftcover symantec telecity telefonica uconnect vista vistaprint warman wed xperia zippo
    موبايلي 大众汽车 工行 手表 珠宝 诺基亚
    """

  @Test("every ending")
  func endings() throws {
    let rows = try Conformance.text("entities/twitter-text/tlds.yml").split(separator: "\n").compactMap(ending)
    var tally = SuiteTally("twitter-text tlds")
    for ending in rows {
      let bytes = Array("https://twitter.\(ending)".utf8)
      let ranges = EntityExtractor(dialect: .x).entities(in: bytes).map(\.range)
      tally.count(ending, equal: ranges == [0..<bytes.count], why: nil)
    }
    tally.report()
    let expected = Self.retired.split { $0 == " " || $0 == "\n" }.map(String.init) + Self.ofCountries
    #expect(tally.count == 1574 && Set(tally.unequal) == Set(expected))
  }

  private func ending(of line: Substring) -> String? {
    line.split(separator: "text: https://twitter.").dropFirst().first.map(String.init)
  }
}
