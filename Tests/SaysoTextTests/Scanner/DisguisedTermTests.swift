import SaysoModel
import Testing

@testable import SaysoText

@Suite struct DisguisedTermTests {
  private static let falcon = TermPattern.hidden("Falcon")
  private static let project = TermPattern.hidden("Project Falcon")

  @Test(arguments: [
    ScanRow(
      project, "#ProjectFalcon #projectfalcon #Project_Falcon",
      "[#ProjectFalcon|hashtag] [#projectfalcon|hashtag] [#Project_Falcon|hashtag]"),
    ScanRow(project, "#ProjectFalconLaunch", "[#ProjectFalconLaunch|hashtag]"),
    ScanRow(TermPattern("Q3 results"), "#Q3Results", "[#Q3Results|hashtag]"),
    ScanRow(TermPattern("launch"), "#NASALaunch #prelaunch", "[#NASALaunch|hashtag] #prelaunch"),
    ScanRow(TermPattern("ad"), "#adventure #ad", "#adventure [#ad|hashtag]"),
    ScanRow(project, "#Pr0jectFalcon", "[#Pr0jectFalcon|hashtag leet]"),
    ScanRow(project, "ask @ProjectFalcon", "ask [@ProjectFalcon|handle]"),
    ScanRow(project, "https://x.example/project-falcon?a=b", "https://x.example/[project-falcon|link]?a=b"),
    ScanRow(project, "https://x.example/project%20falcon", "https://x.example/[project%20falcon|link]"),
    ScanRow(falcon, "https://falcon.example/a"),
    ScanRow(project, "https://x.example/project falcon"),
  ])
  func tagsAndLinks(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test(arguments: [
    ScanRow(falcon, "Fаlcon", "[Fаlcon|look-alike]"),
    ScanRow(falcon, "FaIcon", "[FaIcon|look-alike]"),
    ScanRow(falcon, "Fаaаlcon Fааааlcon", "Fаaаlcon [Fааааlcon|look-alike repeats]"),
    ScanRow(falcon, "🅵alcon", "[🅵alcon|look-alike]"),
    ScanRow(falcon, "𝐅𝐚𝐥𝐜𝐨𝐧 Ｆａｌｃｏｎ", "[𝐅𝐚𝐥𝐜𝐨𝐧|styled] [Ｆａｌｃｏｎ|styled]"),
    ScanRow(falcon, "Ｆａｌｃｏｎを見た", "[Ｆａｌｃｏｎ]を見た"),
    ScanRow(TermPattern("Falcon"), "𝐅𝐚𝐥𝐜𝐨𝐧", "[𝐅𝐚𝐥𝐜𝐨𝐧]"),
    ScanRow(falcon, "Fálcon and Falcoń", "[Fálcon|look-alike] and [Falcoń|look-alike]", language: "en"),
    ScanRow(TermPattern.hidden("rose"), "a glass of rosé", language: "en"),
    ScanRow(TermPattern.hidden("legal"), "c'est légal, évidemment"),
    ScanRow(TermPattern.hidden("larkfield"), "larkfieId", "[larkfieId|look-alike]"),
    ScanRow(falcon, "🇫🇦🇱🇨🇴🇳, F∀lcon", "[🇫🇦🇱🇨🇴🇳|look-alike], F∀lcon"),
    ScanRow(TermPattern.hidden("it"), "🇮🇹 and 🇬🇧"),
    ScanRow(
      falcon, "#Fal\u{200B}conNow @Fal\u{200B}con",
      "[#Fal\u{200B}conNow|hashtag invisible] [@Fal\u{200B}con|handle invisible]"),
    ScanRow(falcon, "https://x.example/a?q=fal\u{200B}con", "https://x.example/a?q=[fal\u{200B}con|link invisible]"),
    ScanRow(falcon, "f€@lcon F@£¢on", "f€@lcon [F@£¢on|leet]"),
    ScanRow(falcon, "F̷a̷l̷c̷o̷n̷", "[F̷a̷l̷c̷o̷n̷|look-alike]"),
    ScanRow(TermPattern.hidden("cop"), "the сор came", "the [сор|look-alike] came"),
    ScanRow(TermPattern.hidden("cop"), "В лесу рос старый сор, вот и всё"),
    ScanRow(TermPattern.hidden("cop"), "В лесу рос старый сор, вот и всё", language: "ru"),
    ScanRow(TermPattern.hidden("vov"), "Είναι νον και τίποτα άλλο"),
    ScanRow(TermPattern.hidden("bill"), "BiII", "[BiII|look-alike]"),
    ScanRow(TermPattern.hidden("ill"), "I’ll say: Ill", "I’ll say: [Ill]"),
  ])
  func lookAlikes(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test(arguments: [
    ScanRow(falcon, "F4lc0n", "[F4lc0n|leet]"),
    ScanRow(falcon, "the f@lcon!", "the [f@lcon|leet]!"),
    ScanRow(TermPattern.hidden("secret"), "($ecret)", "([$ecret|leet])"),
    ScanRow(TermPattern.hidden("alibi"), "al1b!", "[al1b!|leet]"),
    ScanRow(project, "project f@lc0n", "[project f@lc0n|leet]"),
    ScanRow(project, "pr0jectf4lcon", "[pr0jectf4lcon|leet joined]"),
    ScanRow(TermPattern.hidden("so"), "at 50 or 5 0"),
    ScanRow(TermPattern.hidden("AI"), "j'a1 dit"),
    ScanRow(falcon, "Faaalcon Faalcon", "[Faaalcon|repeats] Faalcon"),
    ScanRow(
      TermPattern.hidden("Bamboo"), "Bammmboo bambooooo bamboo",
      "[Bammmboo|repeats] [bambooooo|repeats] [bamboo]"),
    ScanRow(project, "ProjectFalcon projectfalcon", "[ProjectFalcon|joined] [projectfalcon|joined]"),
    ScanRow(falcon, "F4l\u{200B}con", "[F4l\u{200B}con|invisible leet]"),
    ScanRow(falcon, "Faa\0aalcon FaI\u{7}con", "[Faa\0aalcon|invisible repeats] [FaI\u{7}con|invisible look-alike]"),
  ])
  func leetRepeatsJoined(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test(arguments: [
    ScanRow(falcon, "F a l c o n", "[F a l c o n|spaced]"),
    ScanRow(
      falcon, "F·a·l·c·o·n F.a.l.c.o.n F_a_l_c_o_n",
      "[F·a·l·c·o·n|spaced] [F.a.l.c.o.n|spaced] [F_a_l_c_o_n|spaced]"),
    ScanRow(falcon, "F🔥a🔥l🔥c🔥o🔥n", "[F🔥a🔥l🔥c🔥o🔥n|spaced]"),
    ScanRow(falcon, "F\na\nl\nc\no\nn", "[F\na\nl\nc\no\nn|spaced]"),
    ScanRow(falcon, "I F a l c o n a", "I [F a l c o n|spaced] a"),
    ScanRow(falcon, "F а l c o n", "[F а l c o n|look-alike spaced]"),
    ScanRow(project, "Project F a l c o n", "[Project F a l c o n|spaced]"),
    ScanRow(project, "P r o j e c t  F a l c o n", "[P r o j e c t  F a l c o n|spaced]"),
    ScanRow(falcon, "F    a    l    c    o    n"),
    ScanRow(TermPattern.hidden("ab"), "a b, option a b c"),
    ScanRow(TermPattern.hidden("aq"), "F.A.Q."),
    ScanRow(TermPattern.hidden("FAQ"), "our F.A.Q.", "our [F.A.Q|spaced]."),
    ScanRow(TermPattern.hidden("ma"), "I'm a b"),
    ScanRow(TermPattern("FAQ"), "our F.A.Q."),
  ])
  func spaced(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test(arguments: [
    ScanRow(project, "Project: Falcon", "[Project: Falcon|spaced]"),
    ScanRow(project, "Project, Falcon; Project.Falcon", "Project, Falcon; [Project.Falcon|spaced]"),
    ScanRow(project, "Project|Falcon, Project…Falcon", "[Project|Falcon|spaced], [Project…Falcon|spaced]"),
    ScanRow(project, "Project = Falcon", "[Project = Falcon|spaced]"),
    ScanRow(project, "Project🚀Falcon", "[Project🚀Falcon|spaced]"),
    ScanRow(project, "Project 🔥 F4lcon", "[Project 🔥 F4lcon|leet spaced]"),
    ScanRow(project, "Pr0ject 🔥 Falcon", "[Pr0ject 🔥 Falcon|leet spaced]"),
    ScanRow(project, "Project: #Falcon", "[Project: #Falcon|hashtag spaced]"),
    ScanRow(project, "P.r.o.j.e.c.t 🚀 F.a.l.c.o.n", "[P.r.o.j.e.c.t 🚀 F.a.l.c.o.n|spaced]"),
    ScanRow(project, "the project. Falcon, a project… Falcon, project!\nFalcon, “the project.” Falcon"),
    ScanRow(project, "project:\n\nFalcon, project a Falcon, project 🚀🚀🚀🚀 Falcon, project 7 Falcon"),
    ScanRow(TermPattern("Project Falcon"), "Project: Falcon, Project.Falcon, Project🚀Falcon"),
  ])
  func partedBySigns(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test func plainReadingWinsOverDisguises() {
    let row = ScanRow(Self.project, "Project Falcon #ProjectFalcon", "[Project Falcon] [#ProjectFalcon|hashtag]")
    #expect(row.found == row.expected)
  }

  @Test func zonesAndTokensAreTold() {
    let text = TokenizedText("Project #Falcon and #Falcon", field: .text, entities: EntityExtractor())
    let hits = TermScanner([Self.project, Self.falcon]).hits(in: [text], language: nil)
    #expect(hits.map(\.zone) == [.text, .hashtag, .hashtag])
    #expect(hits.map(\.tokens) == [0..<2, 1..<2, 3..<4])
    let alt = TokenizedText("Project #Falcon", field: .alt(1), entities: EntityExtractor())
    #expect(TermScanner([Self.project]).hits(in: [alt], language: nil).map(\.zone) == [.alt])
  }

  /// Hostile texts: with quadratic time, some would run for minutes.
  @Test(arguments: [
    ("", "a "), ("", "#A1"), ("#", "A1"), ("#", "aA"), ("", "f4"), ("", "!a"), ("", "аb"), ("", "F."), ("", "(a"),
    ("", "a\u{301}"), ("", "@"), ("", "-"), ("", "fffff"), ("", "project "), ("", "🚀"), ("", "project: "),
    ("", "project🚀"), ("", "\u{1}a"),
  ])
  func longTextsAreScannedInLinearTime(start: String, piece: String) {
    let terms = [Self.falcon, Self.project, .hidden("a a a a"), TermPattern("ffff", slack: 1)]
    let scanner = TermScanner(terms)
    let text = TokenizedText(
      start + String(repeating: piece, count: 1_500), field: .text, entities: EntityExtractor())
    let hits = scanner.hits(in: [text], language: nil)
    #expect(hits.allSatisfy { $0.span.range.upperBound <= text.bytes.count })
  }
}
