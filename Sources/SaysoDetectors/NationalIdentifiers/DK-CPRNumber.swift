extension NationalIdentifier {
  /// The Danish CPR number.
  ///
  /// CPR-kontoret, "Personnummeret i CPR": date of birth and four digits. Its modulo 11 has not been kept since 2007,
  /// so that only the date can be checked, and a cue is needed.
  static let denmarkCPR = NationalIdentifier(
    "dk-cpr", forms: ["######-####", "##########", "###### ####"].map { WrittenForm($0, needs: .cue) },
    cues: "cpr, personnummer, cpr-nr, cpr-nummer, danish id", proof: .form
  ) { number in
    CalendarDay.exists(year: number.number(4..<6), month: number.number(2..<4), day: number.number(0..<2))
  }
}
