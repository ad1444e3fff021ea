/// The account numbers inside IBANs, by country: SWIFT, "IBAN Registry", release 101.
///
/// After the country's code come lengths and kinds in turn: `n` digits, `a` letters, `c` either.
enum IBANFormats {
  /// One run of places of the same kind.
  struct Part: Sendable {
    let length: Int
    let kind: UInt8

    func admits(_ byte: UInt8) -> Bool {
      switch kind {
      case UInt8(ascii: "n"): DetectorText.isDigit(byte)
      case UInt8(ascii: "a"): !DetectorText.isDigit(byte)
      default: true
      }
    }
  }

  /// What follows the country and the check digits; empty where there is no such country.
  static func parts(of country: (UInt8, UInt8)) -> [Part] {
    guard let index = index(of: country) else { return [] }
    return table[index]
  }

  /// Their codes, in small letters.
  static let countries: [String] = registry.split(whereSeparator: \.isWhitespace).map { $0.prefix(2).lowercased() }

  private static func index(of country: (UInt8, UInt8)) -> Int? {
    let (first, second) = (Int(country.0 | 0x20) - 0x61, Int(country.1 | 0x20) - 0x61)
    return (0..<26).contains(first) && (0..<26).contains(second) ? first * 26 + second : nil
  }

  private static let table: [[Part]] = {
    var table = [[Part]](repeating: [], count: 26 * 26)
    for entry in registry.split(whereSeparator: \.isWhitespace) {
      let bytes = Array(entry.utf8)
      guard bytes.count > 2, let index = index(of: (bytes[0], bytes[1])) else { continue }
      table[index] = parts(written: bytes.dropFirst(2))
    }
    return table
  }()

  private static func parts(written bytes: ArraySlice<UInt8>) -> [Part] {
    var (parts, length): ([Part], Int) = ([], 0)
    for byte in bytes {
      if DetectorText.isDigit(byte) {
        length = length * 10 + Int(byte) - 0x30
      } else {
        parts.append(Part(length: length, kind: byte))
        length = 0
      }
    }
    return parts
  }

  private static let registry = """
    AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c CH5n12c CR18n CY8n16c
    CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n
    GR7n16c GT24c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c
    LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD20c ME18n MK3n10c2n MN16n MR23n MT4a5n18c MU4a19n3a NI4a20n
    NL4a10n NO11n OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n
    SI15n SK20n SM1a10n12c SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c
    """
}
