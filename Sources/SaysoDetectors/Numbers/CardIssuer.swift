/// Who issues payment cards with which first digits and lengths.
///
/// Sources: ISO/IEC 7812-1 (up to 19 digits); the networks' own documents on issuer identification numbers: Visa Core
/// Rules, Mastercard "2-Series BIN" (2221–2720 since 2017), American Express, Discover Global Network "IIN Ranges"
/// (with Diners Club and its partners), JCB, UnionPay, NPCI (RuPay), NSPK (Mir), Elo, Verve, BKM (Troy), UATP.
struct CardIssuer: Sendable {
  let name: String
  /// The first four digits.
  let ranges: [ClosedRange<Int>]
  let lengths: Set<Int>
  /// Lengths that need no cue: the others are hardly issued, and a long number keeps Luhn one time in ten.
  let usual: Set<Int>

  private init(_ name: String, _ ranges: [ClosedRange<Int>], _ lengths: some Sequence<Int>, usual: Set<Int> = [16]) {
    self.name = name
    self.ranges = ranges
    self.lengths = Set(lengths)
    self.usual = usual
  }

  /// Whose card begins so and is so long; the narrower ranges come first.
  static func issuer(of prefix: Int, length: Int) -> CardIssuer? {
    all.first { issuer in
      issuer.lengths.contains(length) && issuer.ranges.contains { $0.contains(prefix) }
    }
  }

  private static let all: [CardIssuer] = [
    CardIssuer("amex", [3400...3499, 3700...3799], 15...15, usual: [15]),
    CardIssuer("diners-club", [3000...3059, 3095...3095, 3600...3699, 3800...3999], 14...19, usual: [14, 16]),
    CardIssuer("jcb", [3528...3589], 16...19),
    CardIssuer("uatp", [1000...1999], 15...15, usual: []),
    CardIssuer("mir", [2200...2204], 16...19),
    CardIssuer("mastercard", [2221...2720, 5100...5599], 16...16),
    CardIssuer("dankort", [5019...5019], 16...16),
    CardIssuer("elo", [4011...4011, 4312...4312, 4389...4389, 5041...5041, 5067...5067, 6362...6363], 16...16),
    CardIssuer("verve", [5060...5061, 5078...5079], 16...19, usual: [16, 18, 19]),
    CardIssuer("visa", [4000...4999], [13, 16, 19]),
    CardIssuer("unionpay", [6200...6299, 8100...8171], 16...19, usual: [16, 19]),
    CardIssuer("discover", [6011...6011, 6440...6520, 6523...6599], 16...19),
    CardIssuer("rupay", [5080...5089, 6070...6089, 6521...6522, 8172...8299], 16...16),
    CardIssuer("hipercard", [6062...6062], 16...16),
    CardIssuer("troy", [9792...9792], 16...16),
    CardIssuer("uzcard", [8600...8600, 5614...5614], 16...16),
    CardIssuer("humo", [9860...9860], 16...16),
    CardIssuer(
      "maestro", [5018...5018, 5020...5020, 5038...5038, 5893...5893, 6304...6304, 6390...6390, 6700...6799], 12...19),
    // The rest of the ranges set aside for Maestro, of which little was given out.
    CardIssuer("maestro", [5000...5099, 5600...5899, 6000...6999], 12...19, usual: []),
  ]
}
