public import SaysoText

/// One mistake in a policy, with where it is and what would have been right.
public struct PolicyProblem: Hashable, Sendable {
  public let location: SourceLocation
  public let mistake: Mistake

  public init(_ mistake: Mistake, at location: SourceLocation) {
    self.mistake = mistake
    self.location = location
  }

  /// What can be wrong. ``PolicyProblem/sentence`` says each in words.
  public enum Mistake: Hashable, Sendable {
    // The document
    case syntax(String)
    case documentType
    case namespace(found: String?)
    case tooDeep(limit: Int)
    case tooLarge(limit: Int)

    // Vocabulary
    case unknownElement(String, in: String, expected: [String])
    case misplacedElement(String, in: String, expected: [String])
    case unknownAttribute(String, of: String, expected: [String])
    case missingAttribute(String, of: String)
    case missingElement([String], in: String, atLeast: Int)
    case tooManyElements(String, in: String, limit: Int)
    case unexpectedText(String, in: String)
    case missingText(in: String)

    // Values
    case badValue(attribute: String, value: String, expected: String, choices: [String])
    case duplicateName(IDSpace, String, first: SourceLocation)
    case unknownName(IDSpace, String, known: [String])
    case wrongKindOfSentence(String, found: String, expected: [String])
    case unknownZone(String, nearest: [String])
    case clockSkipsTime(String, zone: String)
    case clockRepeatsTime(String, zone: String, offsets: [String])

    // Meaning
    case endsBeforeStart(what: String)
    case bothEnds(what: String)
    case tierStrongerThanEarlier(String, earlier: String)
    case termNeverMatches(String, TermProblem)
    case patternRefused(String, ExpressionProblem)
    case needsOneOf([String], of: String)
    case onlyOneOf([String], of: String)
    case topicNeedsItself(String)
    case topicTooLarge(String, limit: Int)
    case negationWithoutNegators
    case exampleWithoutRule
    case missingWithoutUnsure
    case backupCycle([String])
    case shieldPermitsDuty(String)

    // Files
    case fileOutsideFolder(String)
    case fileNotFound(String)
    case fileNotRegular(String)
    case fileTooLarge(String, limit: Int)
    case tooManyFiles(limit: Int)
    case includeCycle(String)
    case includeTooDeep(limit: Int)
    case notUTF8
    case listWithoutHeader(expected: [String])
    case unknownColumn(String, expected: [String])
    case missingColumn(String)
    case malformedRow(String)
    case missingCell(String)
    case wordsNotInText(String)
  }
}

/// Everything that is wrong with a policy, in order of file and line.
public struct PolicyProblems: Error, Hashable, Sendable {
  public let problems: [PolicyProblem]

  public init(_ problems: [PolicyProblem]) {
    self.problems = problems.sorted { $0.location < $1.location }
  }
}
