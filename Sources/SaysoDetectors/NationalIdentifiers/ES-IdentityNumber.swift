extension NationalIdentifier {
  private static let spanishLetters = Array("TRWAGMYFPDXBNJZSQVHLCKE".utf8)

  /// The Spanish número del DNI with its letter (NIF).
  ///
  /// Real Decreto 1065/2007 art. 19 and Ministerio del Interior, "Cálculo del dígito de control del NIF-NIE": the
  /// letter is that of the number modulo 23. Leading zeros may be left out down to seven digits.
  static let spainDNI = NationalIdentifier(
    "es-dni",
    forms: [
      WrittenForm("########@", needs: .capitals), WrittenForm("########-@", needs: .capitals),
      WrittenForm("##.###.###-@"), WrittenForm("##.###.###@"), WrittenForm("##.###.### @", needs: .capitals),
      WrittenForm("#######@", needs: .capitals), WrittenForm("#######-@", needs: .capitals),
      WrittenForm("######## @", needs: .cue), WrittenForm("# ###.###-@", needs: .cue),
      WrittenForm("#.###.###-@"),
    ],
    cues: "dni, nif, documento nacional, documento de identidad, identidad, identificacion fiscal"
  ) { number in
    guard let value = number.number(0..<number.count - 1) else { return false }
    return value > 0 && number[number.count - 1] == spanishLetters[value % 23]
  }

  /// The Spanish número de identidad de extranjero, with the letter of the DNI; X, Y, Z count 0, 1, 2 in front.
  static let spainNIE = NationalIdentifier(
    "es-nie",
    forms: [
      WrittenForm("@#######@", needs: .capitals), WrittenForm("@-#######-@"), WrittenForm("@#######-@"),
      WrittenForm("@-#######@"), WrittenForm("@-##.###.###-@"), WrittenForm("@ ####### @", needs: .cue),
    ],
    cues: "nie, identidad, extranjero, nif, tarjeta de residencia"
  ) { number in
    guard (UInt8(ascii: "X")...UInt8(ascii: "Z")).contains(number[0]), let value = number.number(1..<8)
    else { return false }
    let front = Int(number[0] - UInt8(ascii: "X")) * 10_000_000
    return number[8] == spanishLetters[(front + value) % 23]
  }
}
