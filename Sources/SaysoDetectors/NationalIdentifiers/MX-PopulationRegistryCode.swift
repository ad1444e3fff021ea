extension NationalIdentifier {
  /// The Mexican CURP.
  ///
  /// RENAPO, "Instructivo normativo para la asignación de la CURP" (2021): four letters of the names, date of birth,
  /// sex, state, three consonants, a place against doubles, check digit by 18 to 2 modulo 10 in an alphabet with Ñ
  /// after N.
  static let mexicoCURP = NationalIdentifier(
    "mx-curp", forms: [WrittenForm("@@@@######@@@@@@*#")], cues: "curp, registro de poblacion"
  ) { number in
    guard "HMX".utf8.contains(number[10]), mexicanStates.contains(number.text(11..<13)),
      CalendarDay.exists(year: number.number(4..<6), month: number.number(6..<8), day: number.number(8..<10))
    else { return false }
    // The Ñ, which no CURP has, still has its place in the alphabet.
    let sum = number.values.prefix(17).enumerated().reduce(0) { sum, place in
      sum + (place.element > 23 ? place.element + 1 : place.element) * (18 - place.offset)
    }
    return number.values[17] == (10 - sum % 10) % 10
  }

  private static let mexicanStates: Set<String> = [
    "AS", "BC", "BS", "CC", "CH", "CL", "CM", "CS", "DF", "DG", "GR", "GT", "HG", "JC", "MC", "MN", "MS", "NE", "NL",
    "NT", "OC", "PL", "QR", "QT", "SL", "SP", "SR", "TC", "TL", "TS", "VZ", "YN", "ZS",
  ]
}
