import SaysoPolicy

/// Every mistake by name. A new one does not compile until it is named here, and then asks for its row in the table of
/// messages.
enum MistakeName: String, CaseIterable {
  case syntax, documentType, namespace, tooDeep, tooLarge
  case unknownElement, misplacedElement, unknownAttribute, missingAttribute, missingElement, tooManyElements
  case unexpectedText, missingText
  case badValue, duplicateName, unknownName, wrongKindOfSentence, unknownZone, clockSkipsTime, clockRepeatsTime
  case endsBeforeStart, bothEnds, tierStrongerThanEarlier, termNeverMatches, patternRefused, needsOneOf, onlyOneOf
  case topicNeedsItself, topicTooLarge, negationWithoutNegators, exampleWithoutRule, missingWithoutUnsure, backupCycle,
    shieldPermitsDuty
  case fileOutsideFolder, fileNotFound, fileNotRegular, fileTooLarge, tooManyFiles, includeCycle, includeTooDeep,
    notUTF8
  case listWithoutHeader, unknownColumn, missingColumn, malformedRow, missingCell, wordsNotInText

  init?(_ mistake: PolicyProblem.Mistake) {
    guard let name = Self.ofDocument(mistake) ?? Self.ofMeaning(mistake) else { return nil }
    self = name
  }

  private static func ofDocument(_ mistake: PolicyProblem.Mistake) -> Self? {
    switch mistake {
    case .syntax: .syntax
    case .documentType: .documentType
    case .namespace: .namespace
    case .tooDeep: .tooDeep
    case .tooLarge: .tooLarge
    case .unknownElement: .unknownElement
    case .misplacedElement: .misplacedElement
    case .unknownAttribute: .unknownAttribute
    case .missingAttribute: .missingAttribute
    case .missingElement: .missingElement
    case .tooManyElements: .tooManyElements
    case .unexpectedText: .unexpectedText
    case .missingText: .missingText
    case .badValue: .badValue
    case .duplicateName: .duplicateName
    case .unknownName: .unknownName
    case .wrongKindOfSentence: .wrongKindOfSentence
    case .unknownZone: .unknownZone
    case .clockSkipsTime: .clockSkipsTime
    case .clockRepeatsTime: .clockRepeatsTime
    case .endsBeforeStart, .bothEnds, .tierStrongerThanEarlier, .termNeverMatches, .patternRefused, .needsOneOf,
      .onlyOneOf, .topicNeedsItself, .topicTooLarge, .negationWithoutNegators, .exampleWithoutRule,
      .missingWithoutUnsure, .backupCycle,
      .shieldPermitsDuty, .fileOutsideFolder, .fileNotFound, .fileNotRegular, .fileTooLarge, .tooManyFiles,
      .includeCycle, .includeTooDeep, .notUTF8, .listWithoutHeader, .unknownColumn, .missingColumn, .malformedRow,
      .missingCell, .wordsNotInText:
      nil
    }
  }

  private static func ofMeaning(_ mistake: PolicyProblem.Mistake) -> Self? {
    switch mistake {
    case .endsBeforeStart: .endsBeforeStart
    case .bothEnds: .bothEnds
    case .tierStrongerThanEarlier: .tierStrongerThanEarlier
    case .termNeverMatches: .termNeverMatches
    case .patternRefused: .patternRefused
    case .needsOneOf: .needsOneOf
    case .onlyOneOf: .onlyOneOf
    case .topicNeedsItself: .topicNeedsItself
    case .topicTooLarge: .topicTooLarge
    case .negationWithoutNegators: .negationWithoutNegators
    case .exampleWithoutRule: .exampleWithoutRule
    case .missingWithoutUnsure: .missingWithoutUnsure
    case .backupCycle: .backupCycle
    case .shieldPermitsDuty: .shieldPermitsDuty
    case .fileOutsideFolder: .fileOutsideFolder
    case .fileNotFound: .fileNotFound
    case .fileNotRegular: .fileNotRegular
    case .fileTooLarge: .fileTooLarge
    case .tooManyFiles: .tooManyFiles
    case .includeCycle: .includeCycle
    case .includeTooDeep: .includeTooDeep
    case .notUTF8: .notUTF8
    case .listWithoutHeader: .listWithoutHeader
    case .unknownColumn: .unknownColumn
    case .missingColumn: .missingColumn
    case .malformedRow: .malformedRow
    case .missingCell: .missingCell
    case .wordsNotInText: .wordsNotInText
    default: nil
    }
  }
}
