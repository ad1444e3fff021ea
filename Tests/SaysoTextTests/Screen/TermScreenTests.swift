import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoText

@Suite("The screen for terms")
struct TermScreenTests {
  private func stops(_ patterns: [TermPattern], _ bytes: [UInt8], leavingOut part: ScreenFiling.Part? = nil) -> Bool {
    let text = ScreenText()
    guard bytes.withUnsafeBytes({ text.load($0) }) else { return true }
    let screen = part.map { TermScreen(patterns, leavingOut: $0) } ?? TermScreen(patterns)
    if screen.mayHold(text, TermScreenScratch()) { return true }
    guard text.readsTwice, screen.seesThroughDisguises else { return false }
    return !bytes.withUnsafeBytes { text.load($0, asSeen: true) } || screen.mayHold(text, TermScreenScratch())
  }

  @Test("stops whatever the scanner finds something in", arguments: [20_260_729, 11, 12] as [UInt64])
  func stopsEveryHit(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var (hitting, passed, views) = (0, 0, [View: Int]())
    for number in 0..<3_000 {
      let each = ScannerCase(&random)
      for text in each.texts {
        let found = TermScanner(each.patterns).hits(in: [text], language: each.language)
        let isStopped = stops(each.patterns, text.bytes)
        if !isStopped { passed += 1 }
        guard !found.isEmpty else { continue }
        hitting += 1
        for view in found.flatMap(\.views.views) { views[view, default: 0] += 1 }
        let words = String(decoding: text.bytes, as: UTF8.self).debugDescription
        #expect(isStopped, "case \(number): \(words) \(found.map { each.patterns[$0.pattern] })")
      }
    }
    #expect(hitting > 1_000 && passed > 100)
    for view in View.allCases { #expect(views[view, default: 0] >= 100, "\(view): \(views[view, default: 0])") }
  }

  @Test(
    "the comparison notices a screen that is blind in one way",
    arguments: [ScreenFiling.Part.plain, .canonical, .openForms])
  func notices(part: ScreenFiling.Part) {
    var random = SeededGenerator(seed: 7)
    let isNoticed = (0..<3_000).contains { _ in
      let each = ScannerCase(&random)
      return each.texts.contains { text in
        !TermScanner(each.patterns).hits(in: [text], language: each.language).isEmpty
          && !stops(each.patterns, text.bytes, leavingOut: part)
      }
    }
    #expect(isNoticed)
  }

  @Test(
    "lets pass what holds nothing",
    arguments: [
      "We went to the market and it was lovely!!! (really)", "10 things I learnt at @acme today #MondayMood",
      "Schöne Grüße aus München — c’est très bon", "今日は良い天気ですね 😀", "http://shop.test/lamps?id=7", "",
    ])
  func lets(text: String) {
    let terms = [
      TermPattern("Project Falcon", slack: 1, seesThroughDisguises: true), TermPattern("quarterly results"),
      TermPattern("🦅"), TermPattern("Kestrel", match: .prefix, seesThroughDisguises: true),
    ]
    #expect(!stops(terms, Array(text.utf8)))
  }

  @Test(
    "a word of a phrase in a tag is not enough: the others must stand there, too, or beside",
    arguments: [
      ("@lamp we like it", false), ("#OldLamp", false), ("#OldLamp and a post", false), ("#OldLamp post", false),
      ("#LampPost", true), ("#old_lamp_post", true), ("#lamppost", true), ("posted by @lamp", false),
      ("#lamp post", true), ("a #lamp #post", true), ("#lamp_ post", true), ("#la_mp post", true),
      ("#la_mp alone", false),
      ("Über den lamp post", true), ("3rd lamp1", false), ("lamp1 post", false), ("a lamp po5t", false),
    ])
  func phrases(text: String, isStopped: Bool) {
    #expect(stops([TermPattern("lamp post")], Array(text.utf8)) == isStopped)
  }

  @Test(
    "a phrase of ASCII that nobody disguises stands as it is written among words of any script",
    arguments: [
      ("für den lamp post", true), ("новый lamp post", true), ("die 会社lamp post", true), ("Ωlamp post", false),
      ("über lamp und post", false), ("die lámp ist größer", false), ("la\u{301}mp post", true),
      ("la\u{AD}mp post", true),
      ("über lamp’s post", true), ("der ﬁlm: lamp — post", true), ("über #lamp #post", true),
      ("über #la_mp allein", false), ("ein lаmp post", true),
    ])
  func amongOthers(text: String, isStopped: Bool) {
    #expect(stops([TermPattern("lamp post")], Array(text.utf8)) == isStopped)
    let tokens = TokenizedText(text, field: .text, entities: [Entity]())
    #expect(isStopped || TermScanner([TermPattern("lamp post")]).hits(in: [tokens], language: nil).isEmpty)
  }

  @Test(
    "stops where a word begins or ends otherwise than letters do",
    arguments: [
      ("grand zeppelin", "@grand@m.example zeppelin"), ("zeppelin plan", "@zeppelin@a.b.c.example plan"),
      ("lamp zeppelin", "#la__mp zeppelin"), ("lamp zeppelin", "@la__mp zeppelin"),
      ("zeppelin lamp", "zeppelin #la__mp"),
      ("zeppelin lamp", "zeppelin @lampΩ"), ("zeppelin lamp", "zeppelin @lamp한"), ("lamp zeppelin", "ငlamp zeppelin"),
      ("zeppelin lamp", "zeppelin lampင"), ("lamp", "lampဝzeppelin"),
      ("grand zeppelin", "é $dana\u{200B}grand zeppelin"),
      ("R&D", "é R&Dhttps://x.example/"), ("lamp", "$la_mp"), ("lamp", "$lamp\u{200B}post"),
      ("office files", "$office\u{AD}files"), ("lamp", "lamphttps://x.example"), ("lamp", "a@b.example\u{200B}lamp"),
    ])
  func unusualEnds(term: String, text: String) {
    let patterns = [TermPattern(term)]
    let tokens = TokenizedText(text, field: .text, entities: EntityExtractor())
    #expect(!TermScanner(patterns).hits(in: [tokens], language: nil).isEmpty)
    #expect(stops(patterns, Array(text.utf8)))
  }

  @Test(
    "stops at phrases run together whose words hold signs",
    arguments: [("1,000 jobs", "1,000jobs"), ("don't ask", "don'task")])
  func runTogether(term: String, text: String) {
    #expect(stops([TermPattern(term, seesThroughDisguises: true)], Array(text.utf8)))
  }

  @Test(
    "long words that begin alike are told apart",
    arguments: [("partnership", true), ("partnerships", false), ("partnered", false), ("#partnershipBoard", true)])
  func longWords(text: String, isStopped: Bool) {
    #expect(stops([TermPattern("partnership")], Array(text.utf8)) == isStopped)
  }

  @Test("emoji and ideographs are found by their first, and missed without", arguments: ["🦅", "会社", "❤️"])
  func signs(term: String) {
    let text = Array("Look, an \(term)!".utf8)
    #expect(stops([TermPattern(term)], text) && !stops([TermPattern(term)], text, leavingOut: .signs))
    #expect(!stops([TermPattern(term)], Array("Look, a 🦉 and 天気!".utf8)))
  }

  @Test(
    "a possessive, in the term or in the text, makes no difference",
    arguments: ["the world is", "the world’s best", "WORLDS apart? No: world's end", "#world's"])
  func possessives(text: String) {
    #expect(stops([TermPattern("world's")], Array(text.utf8)) && stops([TermPattern("world")], Array(text.utf8)))
    #expect(stops([TermPattern("The World's End")], Array("at the world end".utf8)))
  }

  @Test(
    "stops at every disguise",
    arguments: [
      "falcon", "F A L C O N", "f@lcon", "fa1con", "FaIcon", "faaalcon", "#TeamFalcon", "@falcon_fan", "fаlcon",
      "fál\u{200B}con", "falcom", "fal'con", "http://x.test/f%61lcon", "(falcon)", "f.a.l.c.o.n", "𝐟alcon",
    ])
  func disguises(text: String) {
    #expect(stops([TermPattern("falcon", slack: 1, seesThroughDisguises: true)], Array(text.utf8)))
  }

  @Test(
    "stops at every form of a word that may be bent",
    arguments: [
      ("lying", "he lies"), ("lying", "they lied"), ("lies", "lying"), ("dying", "it dies"), ("tying", "ties"),
      ("tries", "tryings"), ("flies", "flyings"), ("skies", "sky"), ("try", "tried"), ("launch", "launches"),
      ("happy", "happiest"), ("adore", "adoring"),
    ])
  func bends(term: String, text: String) {
    let patterns = [TermPattern(term, match: .stem)]
    let tokens = TokenizedText(text, field: .text, entities: [Entity]())
    let isFound = !TermScanner(patterns).hits(in: [tokens], language: "en").isEmpty
    #expect(!isFound || stops(patterns, Array(text.utf8)), "\(term): \(text)")
  }

  @Test(
    "stops at words with marks and signs upon them",
    arguments: ["wo\u{301}if", "wóif", "#·ProjectWolf", "wolf\u{2BC}", "w\u{16EE}olf", "#\u{301}wolf"])
  func marked(text: String) {
    let patterns = [TermPattern("wolf", slack: 1, seesThroughDisguises: true)]
    #expect(stops(patterns, Array(text.utf8)))
  }

  @Test(
    "leaves what takes long to the scanner, and takes linear time",
    arguments: [("a ", true), ("a_", true), ("aA", true), ("#aA", false), ("a! ", false)])
  func hostile(piece: String, isLeft: Bool) {
    let patterns = [
      TermPattern("falcon", slack: 1, seesThroughDisguises: true), TermPattern("Kestrel", match: .prefix),
    ]
    let text = "#" + String(repeating: piece, count: 100_000)
    #expect(stops(patterns, Array(text.utf8)) || !isLeft)
  }
}
