import SaysoModel
import Testing

@testable import SaysoText

@Suite struct PlainTermTests {
  @Test(arguments: [
    ScanRow(TermPattern("Falcon"), "Our FALCON flies", "Our [FALCON] flies"),
    ScanRow(TermPattern("Falcon"), "Falcon’s wings, falcon's nest", "[Falcon]’s wings, [falcon]'s nest"),
    ScanRow(TermPattern("Falcon"), "Ｆａｌｃｏｎ", "[Ｆａｌｃｏｎ]"),
    ScanRow(TermPattern("Falcon's"), "a falcon", "a [falcon]"),
    ScanRow(TermPattern("🚀"), "to the moon 🚀🚀", "to the moon [🚀][🚀]"),
    ScanRow(TermPattern("man"), "manageable, human, woman"),
    ScanRow(TermPattern("AI"), "j'ai dit: AI", "j'ai dit: [AI]"),
    ScanRow(TermPattern("cunt"), "Scunthorpe"),
    ScanRow(TermPattern("Falcon"), "F4lcon Fаlcon F·a·l·c·o·n Faaalcon"),
    ScanRow(TermPattern("Falcon"), "Fal\u{200B}con", "[Fal\u{200B}con|invisible]"),
    ScanRow(TermPattern("Falcon"), "Fal\0con, Fal\u{7F}con", "[Fal\0con|invisible], [Fal\u{7F}con|invisible]"),
    ScanRow(TermPattern("Falcon"), "Fa\u{1}l\u{9C}con", "[Fa\u{1}l\u{9C}con|invisible]"),
    ScanRow(TermPattern("Falcon"), "Fal\tcon Fal\u{85}con Fal\u{2800}con"),
  ])
  func words(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test(arguments: [
    ScanRow(TermPattern("Project Falcon"), "project   falcon", "[project   falcon]"),
    ScanRow(TermPattern("Project Falcon"), "project\nfalcon", "[project\nfalcon]"),
    ScanRow(TermPattern("Project Falcon"), "project\r\nfalcon", "[project\r\nfalcon]"),
    ScanRow(TermPattern("Project Falcon"), "project\n\nfalcon"),
    ScanRow(TermPattern("Project Falcon"), "project \0falcon", "[project \0falcon]"),
    ScanRow(TermPattern("Project Falcon"), "project\u{7F} \u{9F}falcon", "[project\u{7F} \u{9F}falcon]"),
    ScanRow(TermPattern("Project Falcon"), "project\u{2800}falcon", "[project\u{2800}falcon]"),
    ScanRow(TermPattern("Project Falcon"), "Project-Falcon, project_falcon", "[Project-Falcon], [project_falcon]"),
    ScanRow(
      TermPattern("Project Falcon"), "project “Falcon” & *project* (falcon)",
      "[project “Falcon]” & *[project* (falcon])"),
    ScanRow(TermPattern("Project Falcon"), "a project. Falcon flies. project, falcon"),
    ScanRow(TermPattern("Project Falcon"), "project 🔥 falcon; project blue falcon"),
    ScanRow(TermPattern("Project Falcon"), "project's falcon", "[project's falcon]"),
    ScanRow(TermPattern("St. Mary"), "St. Mary, St Mary, St, Mary", "[St. Mary], [St Mary], [St, Mary]"),
    ScanRow(TermPattern("gift card"), "gift gift card card", "gift [gift card] card"),
    ScanRow(TermPattern("ha ha"), "ha ha ha ha ha", "[ha ha] [ha ha] ha"),
    ScanRow(TermPattern("Project Falcon"), "Project #Falcon!", "[Project #Falcon|hashtag]!"),
  ])
  func phrases(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test(arguments: [
    ScanRow(
      TermPattern("launch", match: .stem), "launches, launched, launching; launcher",
      "[launches], [launched], [launching]; launcher"),
    ScanRow(TermPattern("gift card", match: .stem), "gifts carded", "[gifts carded]"),
    ScanRow(TermPattern("Häuser", match: .stem, language: "de"), "ein Haus", "ein [Haus]"),
    ScanRow(TermPattern("manage", match: .prefix), "manageable, man, manager", "[manageable], man, [manager]"),
    ScanRow(TermPattern("pay rise", match: .prefix), "pay rises; pays rise", "[pay rises]; pays rise"),
    ScanRow(TermPattern("launch", match: .stem), "#LaunchingSoon", "[#LaunchingSoon|hashtag]"),
    ScanRow(
      TermPattern("launch", match: .prefix), "#LaunchpadSoon #PrelaunchSoon",
      "[#LaunchpadSoon|hashtag] #PrelaunchSoon"),
  ])
  func openWords(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test(arguments: [
    ScanRow(TermPattern("AI", match: .exact), "AI ai fAIl AI's #AI", "[AI] ai fAIl [AI]'s [#AI|hashtag]"),
    ScanRow(TermPattern("!!!", match: .exact), "Wow!!!! no", "Wow[!!!]! no"),
    ScanRow(TermPattern("£££", match: .exact), "£££", "[£££]"),
    ScanRow(TermPattern(".NET", match: .exact), "on .NET, not .NETWORK", "on [.NET], not .NETWORK"),
    ScanRow(TermPattern("AT&T", match: .exact), "AT&T, AT & T", "[AT&T], AT & T"),
    ScanRow(
      TermPattern("falcon", match: .exact), "https://falcon.example/falcon",
      "https://falcon.example/[falcon|link]"),
    ScanRow(TermPattern("dana", match: .exact), "dana@x.example"),
  ])
  func exact(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test(arguments: [
    ScanRow(
      TermPattern("Falcon", slack: 1), "Falcn Flacon Falcoon Falkon Alcon Felkon",
      "[Falcn|near-spelling] [Flacon|near-spelling] [Falcoon|near-spelling] [Falkon|near-spelling] "
        + "[Alcon|near-spelling] Felkon"),
    ScanRow(TermPattern("Falcon", slack: 2), "Felkon", "[Felkon|near-spelling]"),
    ScanRow(TermPattern("the merger", slack: 1), "he merger; the merjer", "he merger; [the merjer|near-spelling]"),
    ScanRow(
      TermPattern("Falcon nine", slack: 1), "Falkon nina; Falkon nine",
      "Falkon nina; [Falkon nine|near-spelling]"),
    ScanRow(TermPattern("Falcon", slack: 1), "#FalkonLaunch Falco9n", "[#FalkonLaunch|hashtag near-spelling] Falco9n"),
  ])
  func nearSpellings(_ row: ScanRow) { #expect(row.found == row.expected) }

  @Test func problemsAreTold() {
    #expect(TermPattern(" \n").problem == .emptyPhrase)
    #expect(TermPattern("!!!").problem == .noWords)
    #expect(TermPattern("!!!", match: .exact).problem == nil)
    #expect(TermPattern("Lum", slack: 1).problem == .slackTooLarge(slack: 1, longestWord: 0))
    #expect(TermPattern("Lumo", slack: 2).problem == .slackTooLarge(slack: 2, longestWord: 4))
    #expect(TermPattern("Falcon", slack: 3).problem == .slackTooLarge(slack: 3, longestWord: 6))
    #expect(TermPattern("Lumo", match: .stem, language: "tlh").problem == .unknownStemLanguage("tlh"))
    #expect(TermPattern("Falcon", slack: 2).problem == nil)
  }
}
