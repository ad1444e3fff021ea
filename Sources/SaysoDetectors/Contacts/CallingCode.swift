/// The country codes of telephone numbers and how many digits may follow them.
///
/// Source: ITU-T E.164 (a number has at most 15 digits) with the codes of its annex to Operational Bulletin 1114, and
/// the lengths that administrations report in E.129. Where the lengths vary, the widest range; for codes without a row
/// of their own 6 to 12 digits.
enum CallingCode {
  /// How long the code at the start of these digits is, and whether as many digits follow as a number has there.
  static func split(_ digits: ArraySlice<UInt8>) -> (code: Int, isComplete: Bool)? {
    var code = 0
    for (index, digit) in digits.prefix(3).enumerated() {
      code = code * 10 + Int(digit &- 0x30)
      guard code > 0 else { return nil }
      if let lengths = lengths[code] {
        let national = digits.count - index - 1
        return (index + 1, lengths.contains(national) && digits.count <= 15)
      }
    }
    return nil
  }

  private static let lengths: [Int: ClosedRange<Int>] = {
    var lengths: [Int: ClosedRange<Int>] = [:]
    for range in assigned { for code in range { lengths[code] = 6...12 } }
    return lengths.merging(known) { $1 }
  }()

  private static let assigned: [ClosedRange<Int>] = [
    1...1, 7...7, 20...20, 27...27, 30...34, 36...36, 39...41, 43...49, 51...58, 60...66, 81...82, 84...84, 86...86,
    90...95, 98...98, 211...213, 216...216, 218...218, 220...258, 260...269, 290...291, 297...299, 350...359, 370...378,
    380...383, 385...387, 389...389, 420...421, 423...423, 500...509, 590...599, 670...670, 672...683, 685...692,
    800...800, 808...808, 850...850, 852...853, 855...856, 870...870, 878...878, 880...883, 886...886, 888...888,
    960...968, 970...977, 979...979, 992...996, 998...998,
  ]

  private static let known: [Int: ClosedRange<Int>] = [
    1: 10...10, 7: 10...10, 20: 8...10, 27: 9...9, 30: 10...10, 31: 8...11, 32: 8...9, 33: 9...9, 34: 9...9, 36: 8...9,
    39: 6...11, 40: 9...9, 41: 9...12, 43: 6...13, 44: 9...10, 45: 8...8, 46: 7...10, 47: 8...12, 48: 9...9, 49: 6...13,
    51: 8...9, 52: 10...11, 53: 6...8, 54: 10...11, 55: 10...11, 56: 8...9, 57: 8...10, 58: 10...10, 60: 7...10,
    61: 9...9, 62: 7...12, 63: 8...10, 64: 8...10, 65: 8...8, 66: 8...9, 81: 9...10, 82: 8...11, 84: 9...10, 86: 8...12,
    90: 10...10, 91: 10...10, 92: 9...10, 93: 9...9, 94: 9...9, 95: 7...10, 98: 10...10, 212: 9...9, 213: 8...9,
    216: 8...8, 233: 9...9, 234: 8...10, 254: 9...10, 351: 9...9, 352: 6...11, 353: 7...9, 354: 7...9, 356: 8...8,
    357: 8...8, 358: 6...12, 359: 8...9, 370: 8...8, 371: 8...8, 372: 7...10, 380: 9...9, 385: 8...9, 386: 8...8,
    420: 9...9, 421: 9...9, 852: 8...8, 853: 8...8, 886: 8...9, 961: 7...8, 965: 7...8, 966: 8...9, 971: 8...9,
    972: 8...9, 974: 7...8,
  ]
}
