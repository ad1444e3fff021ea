import SaysoPolicy
import SaysoText
import Testing

/// The sentence of every mistake, word for word.
@Suite struct MessageTests {
  @Test(arguments: rows) func saysWhatIsWrong(_ mistake: PolicyProblem.Mistake, _ sentence: String) {
    #expect(PolicyProblem(mistake, at: SourceLocation(file: "p.xml", line: 1)).sentence == sentence)
  }

  @Test func everyMistakeHasARow() {
    let told = Set(Self.rows.compactMap { MistakeName($0.0) })
    #expect(Set(MistakeName.allCases).subtracting(told).isEmpty)
    #expect(Self.rows.allSatisfy { MistakeName($0.0) != nil })
  }

  @Test(arguments: guesses)
  func guessesWhatWasMeant(_ mistake: PolicyProblem.Mistake, _ nearest: String?) {
    #expect(PolicyProblem(mistake, at: SourceLocation(file: "p.xml", line: 1)).nearest == nearest)
  }

  private static let guesses: [(PolicyProblem.Mistake, String?)] = [
    (PolicyProblem.Mistake.unknownElement("tem", in: "find", expected: ["term", "link"]), "term"),
    (.unknownAttribute("tire", of: "links", expected: ["id", "tier"]), "tier"),
    (.unknownName(.tier, "rde", known: ["green", "red"]), "red"),
    (.badValue(attribute: "match", value: "wrod", expected: "one of these words", choices: ["word", "stem"]), "word"),
    (.unknownColumn("aliase", expected: ["term", "aliases"]), "aliases"),
    (.unknownName(.tier, "violet", known: ["green", "red"]), nil),
  ]

  private static let first = SourceLocation(file: "a.xml", line: 7, column: 3)
  private static let refused: [(PolicyProblem.Mistake, String)] = {
    do throws(ExpressionProblems) {
      _ = try PatternScanner([ExpressionPattern(source: "a(b", withinWords: false)])
      return []
    } catch {
      return error.problems.map {
        (.patternRefused("a(b", $0), "the pattern “a(b” is refused: missing ): a(b, at character 1")
      }
    }
  }()

  static let rows: [(PolicyProblem.Mistake, String)] = documents + values + meanings + refused + files

  private static let documents: [(PolicyProblem.Mistake, String)] = [
    (.syntax("the tag <p> is not closed"), "the tag <p> is not closed"),
    (.documentType, "a policy may not declare a document type or entities"),
    (.namespace(found: nil), "the policy element needs xmlns=\"urn:sayso:policy:1\""),
    (.namespace(found: "urn:x"), "the namespace is “urn:x”, not “urn:sayso:policy:1”"),
    (.tooDeep(limit: 64), "elements are nested more than 64 deep"),
    (.tooLarge(limit: 100), "the file is larger than 100 bytes"),
    (.unknownElement("tem", in: "find", expected: []), "there is no element <tem> in <find>"),
    (.misplacedElement("term", in: "p", expected: []), "<term> does not belong in <p>"),
    (.unknownAttribute("x", of: "term", expected: []), "<term> has no attribute “x”"),
    (.missingAttribute("id", of: "tier"), "<tier> needs the attribute “id”"),
    (.missingElement(["title"], in: "policy", atLeast: 1), "<policy> needs <title>"),
    (.missingElement(["term", "link"], in: "find", atLeast: 1), "<find> needs at least one condition"),
    (.missingElement(["term", "link"], in: "near", atLeast: 2), "<near> needs at least 2 conditions"),
    (.tooManyElements("find", in: "links", limit: 1), "<links> can have only one <find>"),
    (.tooManyElements("find", in: "links", limit: 3), "<links> can have only 3 of <find>"),
    (.unexpectedText("oh", in: "tiers"), "<tiers> can't hold text, and has “oh”"),
    (.missingText(in: "term"), "<term> is empty and needs words"),
  ]

  private static let values: [(PolicyProblem.Mistake, String)] = [
    (.badValue(attribute: "slack", value: "9", expected: "", choices: []), "“9” is no value for “slack”"),
    (.duplicateName(.rule, "falcon", first: first), "the rule “falcon” is already declared in a.xml, line 7"),
    (.unknownName(.brand, "lumo", known: []), "there is no product, competitor or customer “lumo”"),
    (
      .wrongKindOfSentence("birds", found: "may", expected: ["must", "should"]),
      "“birds” is a <may>; <must> or <should> is needed here"
    ),
    (.unknownZone("Mars/Base", nearest: []), "there is no time zone “Mars/Base”"),
    (
      .clockSkipsTime("2027-03-28T01:30", zone: "Europe/London"),
      "the clocks of Europe/London never show 2027-03-28T01:30: they are put forward over it; add an offset such as +01:00"
    ),
    (
      .clockRepeatsTime("2027-10-31T01:30", zone: "Europe/London", offsets: ["+01:00"]),
      "the clocks of Europe/London show 2027-10-31T01:30 twice when they are put back; add the offset that is meant"
    ),
  ]

  private static let meanings: [(PolicyProblem.Mistake, String)] = [
    (.endsBeforeStart(what: "the grant"), "the grant ends before it starts"),
    (.bothEnds(what: "the rule"), "the rule has both “until” and “through”; one end is enough"),
    (
      .tierStrongerThanEarlier("red", earlier: "green"),
      "tiers stand worst first, and “red” asks for more than “green” before it"
    ),
    (.termNeverMatches(" ", .emptyPhrase), "“ ” can never match: it is empty"),
    (.termNeverMatches("!", .noWords), "“!” can never match: it holds no word; match=\"exact\" finds signs"),
    (
      .termNeverMatches("ad", .slackTooLarge(slack: 1, longestWord: 2)),
      "“ad” can never match: slack=\"1\" is too much for words of at most 2 letters"
    ),
    (
      .termNeverMatches("ad", .unknownStemLanguage("tlh")),
      "“ad” can never match: nobody has written a stemmer for the language “tlh”"
    ),
    (.needsOneOf(["role", "person"], of: "author"), "<author> needs “role” or “person”"),
    (.onlyOneOf(["role", "person"], of: "author"), "<author> can have only one of “role”, “person”"),
    (.topicNeedsItself("voice"), "the topic “voice” is defined by itself"),
    (.topicTooLarge("voice", limit: 20_000), "the topic “voice” comes to more than 20000 conditions"),
    (.negationWithoutNegators, "negation=\"spares\" needs the policy's <negators>"),
    (.exampleWithoutRule, "an example needs “breaks”, “keeps” or “unsure”"),
    (.missingWithoutUnsure, "“missing” goes with “unsure”"),
    (.backupCycle(["a", "b"]), "these contacts are each other's backup: a, b"),
    (.shieldPermitsDuty("duty"), "a shield refers to a <may>, and “duty” is none"),
  ]

  private static let files: [(PolicyProblem.Mistake, String)] = [
    (.fileOutsideFolder("../x"), "“../x” does not lie below the policy's folder"),
    (.fileNotFound("x.csv"), "there is no file “x.csv”"),
    (.fileNotRegular("x"), "“x” is no ordinary file"),
    (.fileTooLarge("x", limit: 9), "“x” is larger than 9 bytes"),
    (.tooManyFiles(limit: 9), "the policy takes in more than 9 files"),
    (.includeCycle("x"), "“x” includes itself"),
    (.includeTooDeep(limit: 8), "files include files more than 8 deep"),
    (.notUTF8, "this is not UTF-8"),
    (.listWithoutHeader(expected: []), "the list needs a first line with the names of its columns"),
    (.unknownColumn("x", expected: []), "there is no column “x” in this list"),
    (.missingColumn("x"), "the list needs a column “x”"),
    (.malformedRow("it has 3 fields"), "the row can't be read: it has 3 fields"),
    (.missingCell("text"), "the row needs a value for “text”"),
    (.wordsNotInText("Lumo"), "“Lumo” does not stand in the text, or not behind the words before it"),
  ]
}

/// Swift Testing has a `SourceLocation` of its own.
private typealias SourceLocation = SaysoPolicy.SourceLocation
