extension NationalIdentifier {
  /// The Chinese resident identity number.
  ///
  /// GB 11643-1999: administrative division (GB/T 2260), date of birth, serial, check character by ISO/IEC 7064
  /// MOD 11-2, X for ten.
  static let chinaResidentID = NationalIdentifier(
    "cn-resident-id",
    forms: [
      WrittenForm("#################*"), WrittenForm("###### ######## ###*"), WrittenForm("######-########-###*"),
    ],
    cues: "身份证, 身份證, 公民身份, 证件号, resident id, id card, identity card"
  ) { number in
    let provinces = [11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71...71, 81...83]
    guard let province = number.number(0..<2), provinces.contains(where: { $0.contains(province) }),
      let year = number.number(6..<10), (1850...2099).contains(year),
      CalendarDay.exists(year: year, month: number.number(10..<12), day: number.number(12..<14)),
      number[17] == UInt8(ascii: "X") || number.values[17] < 10
    else { return false }
    let sum = CheckDigits.weightedSum(number.values, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2])
    return (sum + (number[17] == UInt8(ascii: "X") ? 10 : number.values[17])) % 11 == 1
  }
}
