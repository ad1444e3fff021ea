extension NationalIdentifier {
  /// The Brazilian CPF.
  ///
  /// Receita Federal, Instrução Normativa RFB 1.548/2015: nine digits and two check digits modulo 11, by 10 to 2 and by
  /// 11 to 2, ten as 0. Alone only with its separators.
  static let brazilCPF = NationalIdentifier(
    "br-cpf",
    forms: [
      WrittenForm("###.###.###-##"), WrittenForm("#########-##"), WrittenForm("###.###.###.##", needs: .cue),
      WrittenForm("### ### ### ##", needs: .cue), WrittenForm("###-###-###-##", needs: .cue),
      WrittenForm("###########", needs: .cue),
    ],
    cues: "cpf, cadastro de pessoa, contribuinte"
  ) { number in
    let digits = number.values
    let first = CheckDigits.weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
    let second = CheckDigits.weightedSum(digits, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10
    return digits[9] == first && digits[10] == second
  }
}
