extension NationalIdentifier {
  /// The Turkish T.C. kimlik numarası.
  ///
  /// Nüfus ve Vatandaşlık İşleri: eleven digits, not beginning with 0; the tenth is seven times the odd places less the
  /// even ones, modulo 10, the eleventh the sum of the ten. Never grouped, so only beside a cue.
  static let turkeyKimlik = NationalIdentifier(
    "tr-kimlik", forms: [WrittenForm("###########", needs: .cue)],
    cues: "kimlik, tckn, tc no, t.c., tc kimlik, turkish id, turkish identi"
  ) { number in
    let digits = number.values
    let odd = digits[0] + digits[2] + digits[4] + digits[6] + digits[8]
    let even = digits[1] + digits[3] + digits[5] + digits[7]
    return digits[0] > 0 && (odd * 7 + even * 9) % 10 == digits[9] && digits[0..<10].reduce(0, +) % 10 == digits[10]
  }
}
