import SaysoModel
import SaysoTestSupport
import Testing

/// `term` and `terms`: how they match, where they look, what they see through, when they count.
@Suite struct TermTests {
  @Test(arguments: matching + spelling) func matches(_ row: ConditionRow) throws { try row.check() }
  @Test(arguments: disguises) func seesThrough(_ row: ConditionRow) throws { try row.check() }
  @Test(arguments: negations) func isTurnedRound(_ row: ConditionRow) throws { try row.check() }
  @Test(arguments: zones) func looksInto(_ row: ConditionRow) throws { try row.check() }
  @Test(arguments: dates + lists) func counts(_ row: ConditionRow) throws { try row.check() }

  static let matching = [
    ConditionRow("word: whole words", "<term>pay</term>", .yes, "Our «pay» is late"),
    ConditionRow("word: any letter case", "<term>Pay</term>", .yes, "«PAY» day and «pay»"),
    ConditionRow("word: not inside words", "<term>man</term>", .no, "Manageable, said the foreman."),
    ConditionRow("word: a final ’s is no part of it", "<term>Falcon</term>", .yes, "«Falcon»’s wings"),
    ConditionRow("word: no other forms", "<term>launch</term>", .no, "We launched it"),
    ConditionRow("word: phrases across any space", "<term>sick pay</term>", .yes, "No «sick\u{A0}\n pay» here"),
    ConditionRow("word: phrases in order", "<term>sick pay</term>", .no, "pay the sick"),
    ConditionRow(
      "stem: other forms", "<term match=\"stem\">launch</term>", .yes, "«launching», «launched», «launches»"),
    ConditionRow("stem: no other words", "<term match=\"stem\">launch</term>", .no, "Launchpad and lunch"),
    ConditionRow("stem: by its own language", "<term match=\"stem\" lang=\"de\">Lampe</term>", .yes, "Zwei «Lampen»"),
    ConditionRow("prefix: may go on", "<term match=\"prefix\">union</term>", .yes, "«unionise» and «union»"),
    ConditionRow("prefix: not before", "<term match=\"prefix\">union</term>", .no, "a reunion"),
    ConditionRow("exact: letter case counts", "<term match=\"exact\">IT</term>", .no, "it is late"),
    ConditionRow("exact: as written", "<term match=\"exact\">IT</term>", .yes, "Ask «IT» about it"),
    ConditionRow("exact: signs", "<term match=\"exact\">C++</term>", .yes, "Written in «C++»"),
  ]

  static let spelling = [
    ConditionRow("slack 1: a swap", "<term slack=\"1\">Falcon</term>", .yes, "the «Faclon» team"),
    ConditionRow("slack 1: a letter left out", "<term slack=\"1\">Falcon</term>", .yes, "the «Falon» team"),
    ConditionRow("slack 1: not two", "<term slack=\"1\">Falcon</term>", .no, "the Falo team"),
    ConditionRow("slack 0: no slip", "<term>Falcon</term>", .no, "the Falon team"),
    ConditionRow("an alias", "<term aliases=\"wage | salary\">pay</term>", .yes, "my «salary», my «wage»"),
    ConditionRow("French elision holds no AI", "<term>AI</term>", .no, "j’ai faim"),
    ConditionRow("full-width letters are plain", "<term>Falcon</term>", .yes, "«Ｆａｌｃｏｎ»"),
  ]

  static let disguises = [
    ConditionRow("no: spaced letters are nothing", "<term>Falcon</term>", .no, "F a l c o n"),
    ConditionRow("no: but a soft hyphen is not seen", "<term>Falcon</term>", .yes, "«Fal\u{AD}con» ships"),
    ConditionRow("also: plain", "<term disguised=\"also\">Falcon</term>", .yes, "«Falcon» ships"),
    ConditionRow("also: spaced", "<term disguised=\"also\">Falcon</term>", .yes, "«F·a·l·c·o·n» ships"),
    ConditionRow("also: leet", "<term disguised=\"also\">Falcon</term>", .yes, "«F4lc0n» ships"),
    ConditionRow("also: a Cyrillic а", "<term disguised=\"also\">Falcon</term>", .yes, "«F\u{430}lcon» ships"),
    ConditionRow("also: drawn out", "<term disguised=\"also\">Falcon</term>", .yes, "«Faaaalcon» ships"),
    ConditionRow("also: run together", "<term disguised=\"also\">Project Falcon</term>", .yes, "«ProjectFalcon» ships"),
    ConditionRow("only: not plain", "<term disguised=\"only\">Falcon</term>", .no, "Falcon ships"),
    ConditionRow("only: disguised", "<term disguised=\"only\">Falcon</term>", .yes, "Falcon, «F4lc0n»"),
    ConditionRow("only: a hashtag is ordinary", "<term disguised=\"only\">Falcon</term>", .no, "#Falcon"),
  ]

  static let negations = [
    ConditionRow("spares after a negator", "<term negation=\"spares\">best</term>", .no, "It is not the best"),
    ConditionRow("without one", "<term negation=\"spares\">best</term>", .yes, "It is the «best»"),
    ConditionRow("ignored unless asked", "<term>best</term>", .yes, "It is not the «best»"),
    ConditionRow("at the end of its reach", "<term negation=\"spares\">best</term>", .no, "never one two three best"),
    ConditionRow("out of reach", "<term negation=\"spares\">best</term>", .yes, "never one two three four «best»"),
    ConditionRow("in another sentence", "<term negation=\"spares\">best</term>", .yes, "Would I? Never. «Best» lamp."),
    ConditionRow("behind it", "<term negation=\"spares\">best</term>", .yes, "The «best», not the worst"),
    ConditionRow("one of two", "<term negation=\"spares\">best</term>", .yes, "Not the best. The «best»!"),
  ]

  static let zones = [
    ConditionRow("a hashtag, split", "<term>Falcon</term>", .yes, "Week of «#ProjectFalcon»"),
    ConditionRow("a hashtag, whole", "<term>Project Falcon</term>", .yes, "Week of «#projectfalcon»"),
    ConditionRow("text alone", "<term in=\"text\">Falcon</term>", .no, "#Falcon"),
    ConditionRow("no handle unless asked", "<term>Falcon</term>", .no, "Ask @falcon"),
    ConditionRow("a handle", "<term in=\"handle\">Falcon</term>", .yes, "Ask «@falcon»"),
    ConditionRow("no link unless asked", "<term>Falcon</term>", .no, "https://a.example/falcon"),
    ConditionRow("a link's path", "<term in=\"link\">Falcon</term>", .yes, "https://a.example/«falcon»/x"),
    ConditionRow("never a link's host", "<term in=\"link text\">Falcon</term>", .no, "https://falcon.example/"),
    ConditionRow("an image's description", "<term>Falcon</term>", .yes, "Look") {
      $0.media = [Media(alt: "the «Falcon» box")]
    },
    ConditionRow("a description nobody gave", "<term>Falcon</term>", .unknown(.altText), "Look") {
      $0.media = [Media()]
    },
    ConditionRow("a description known to be empty", "<term>Falcon</term>", .no, "Look") { $0.media = [Media(alt: "")] },
    ConditionRow("a film needs none", "<term>Falcon</term>", .no, "Look") { $0.media = [Media(kind: .video)] },
    ConditionRow("found all the same", "<term>Falcon</term>", .yes, "«Falcon»") { $0.media = [Media()] },
    ConditionRow("not where it does not look", "<term in=\"text\">Falcon</term>", .no, "Look") { $0.media = [Media()] },
    ConditionRow("no file name unless asked", "<term>Falcon</term>", .no, "Look") {
      $0.media = [Media(alt: "", file: "falcon.png")]
    },
    ConditionRow("a file name", "<term in=\"file\">Falcon</term>", .yes, "Look") {
      $0.media = [Media(alt: "", file: "«falcon».png")]
    },
    ConditionRow("no quotation unless asked", "<term>Falcon</term>", .no, "This!") {
      $0.reference = ReferencedPost(text: "Falcon and #Falcon")
    },
    ConditionRow("a quotation", "<term in=\"quoted\">Falcon</term>", .yes, "This!") {
      $0.reference = ReferencedPost(text: "«Falcon» flies")
    },
    ConditionRow("a quotation nobody gave", "<term in=\"quoted\">Falcon</term>", .unknown(.reference), "") {
      $0.kind = .repost
    },
    ConditionRow("a kind nobody gave", "<term in=\"quoted\">Falcon</term>", .unknown(.postKind), "") { $0.kind = nil },
  ]

  private static let march = "<term from=\"2027-03-01\" until=\"2027-04-01T09:00\">Falcon</term>"

  static let dates = [
    ConditionRow("before", march, .no, "Falcon") { $0.publishAt = .at("2027-02-28T23:59:59Z") },
    ConditionRow("at the first moment", march, .yes, "«Falcon»") { $0.publishAt = .at("2027-03-01T00:00:00Z") },
    ConditionRow("just before the end", march, .yes, "«Falcon»") { $0.publishAt = .at("2027-04-01T07:59:59Z") },
    ConditionRow("at the end, on summer time", march, .no, "Falcon") { $0.publishAt = .at("2027-04-01T08:00:00Z") },
    ConditionRow("at nobody knows when", march, .unknown(.publishAt), "Falcon") { $0.publishAt = nil },
    ConditionRow("not there at nobody knows when", march, .no, "Eagle") { $0.publishAt = nil },
  ]

  private static let list = "<terms match=\"stem\"><term>launch</term><term match=\"word\">roadmap</term></terms>"

  static let lists = [
    ConditionRow("a list: options are shared", list, .yes, "We «launched»"),
    ConditionRow("a list: a term's own option wins", list, .no, "Two roadmaps"),
    ConditionRow("a list: any of them", list, .yes, "The «roadmap» to «launching»"),
  ]
}
