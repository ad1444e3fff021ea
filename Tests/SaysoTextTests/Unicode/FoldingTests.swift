import CUnicode
import SaysoText
import Testing

@Suite struct FoldingTests {
  /// Every scalar that ICU's Unicode version assigns folds as ICU folds it, but for the differences listed.
  @Test func agreesWithICU() {
    var differing: Set<UInt32> = []
    var count = 0
    for scalar in Scalars.assigned {
      var own: [UInt8] = []
      ScalarTable.appendFold(of: scalar.value, to: &own)
      count += 1
      if own != Self.foldedByICU(scalar) { differing.insert(scalar.value) }
    }
    // Syllables stay whole, those that stand in brackets or circles too.
    let hangul = Set((0xAC00...0xD7A3 as ClosedRange<UInt32>)).union(0x320E...0x321E).union(0x326E...0x327E)
    // ‘ ’ ʼ become the ASCII apostrophe, and with them ŉ, which is ʼn.
    let apostrophes: Set<UInt32> = [0x2018, 0x2019, 0x02BC, 0x0149]
    // Controls drop out, but for those that are white space.
    let controls = Set((0...0x1F as ClosedRange<UInt32>)).union(0x7F...0x9F).subtracting([9, 10, 11, 12, 13, 0x85])
    #expect(controls.count == 59)
    #expect(differing == hangul.union(apostrophes).union(controls))
    #expect(count > 280_000)
    print(
      "fold table: \(count - differing.count) / \(count) scalars as ICU; 11,206 Hangul, 4 apostrophes and 59 controls on purpose"
    )
  }

  private static func foldedByICU(_ scalar: Unicode.Scalar) -> [UInt8] {
    let text = Array(String(scalar).utf8)
    return [UInt8](unsafeUninitializedCapacity: 256) { buffer, count in
      count = Int(max(0, sayso_casefold_nfd(text, Int32(text.count), buffer.baseAddress, 256)))
    }
  }

  @Test func isIdempotent() {
    let unstable = Scalars.assigned.filter { scalar in
      let once = Folding.fold(String(scalar))
      return Folding.fold(once) != once
    }
    #expect(unstable.isEmpty)
  }

  static let equal: [(String, String)] = [
    ("FALCON", "falcon"), ("Ｆａｌｃｏｎ", "falcon"), ("fal\u{200B}con", "falcon"), ("fal\u{AD}con", "falcon"),
    ("𝐅𝐚𝐥𝐜𝐨𝐧", "falcon"), ("Straße", "STRASSE"), ("Café", "cafe\u{301}"), ("don’t", "don't"), ("donʼt", "don't"),
    ("a\u{301}\u{323}", "ạ\u{301}"), ("a\u{323}\u{301}", "a\u{301}\u{323}"), ("ΌΣΟΣ", "όσος"),
    ("\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}", "한국"), ("ﾊﾝ", "ハン"), ("ﬁne", "fine"), ("❤\u{FE0F}", "❤"),
  ]

  @Test(arguments: equal) func foldsAlike(_ left: String, _ right: String) {
    #expect(Folding.fold(left) == Folding.fold(right))
  }

  static let different: [(String, String)] = [
    ("resume", "résumé"), ("falcon", "fаlcon"), ("fálcon", "falcon"), ("o", "0"), ("가", "각"),
  ]

  @Test(arguments: different) func foldsApart(_ left: String, _ right: String) {
    #expect(Folding.fold(left) != Folding.fold(right))
  }
}

enum Scalars {
  /// All scalars that ICU's Unicode version assigns.
  static var assigned: some Sequence<Unicode.Scalar> {
    (0...0x10FFFF as ClosedRange<UInt32>).lazy.compactMap(Unicode.Scalar.init).filter {
      sayso_is_assigned($0.value) != 0
    }
  }
}
