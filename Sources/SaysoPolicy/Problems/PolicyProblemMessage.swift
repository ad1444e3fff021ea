import SaysoModel
import SaysoText

/// The one place where mistakes become sentences.
extension PolicyProblem {
  /// What is wrong, as a sentence without a full stop.
  public var sentence: String {
    mistake.documentSentence ?? mistake.vocabularySentence ?? mistake.valueSentence ?? mistake.meaningSentence
      ?? mistake.fileSentence ?? ""
  }

  /// What would have been right, when there is a short list of it.
  public var expected: [String] {
    switch mistake {
    case .unknownElement(_, _, let expected), .misplacedElement(_, _, let expected),
      .unknownAttribute(_, _, let expected), .unknownColumn(_, let expected), .listWithoutHeader(let expected):
      expected
    case .badValue(_, _, let expected, let choices): choices.isEmpty ? [expected] : choices
    case .unknownName(_, _, let known): known
    case .missingElement(let names, _, _): names
    case .clockRepeatsTime(_, _, let offsets): offsets
    case .unknownZone(_, let nearest): nearest
    default: []
    }
  }

  /// The known name that is nearest to the one found, if one is near.
  public var nearest: String? {
    switch mistake {
    case .unknownElement(let name, _, let expected), .unknownAttribute(let name, _, let expected),
      .unknownColumn(let name, let expected), .badValue(_, let name, _, let expected),
      .unknownName(_, let name, let expected):
      NearestName.of(name, among: expected)
    case .unknownZone(_, let nearest): nearest.first
    default: nil
    }
  }
}

extension PolicyProblem.Mistake {
  fileprivate var documentSentence: String? {
    switch self {
    case .syntax(let what): what
    case .documentType: "a policy may not declare a document type or entities"
    case .namespace(nil): "the policy element needs xmlns=\"\(Vocabulary.namespace)\""
    case .namespace(let found?): "the namespace is “\(found)”, not “\(Vocabulary.namespace)”"
    case .tooDeep(let limit): "elements are nested more than \(limit) deep"
    case .tooLarge(let limit): "the file is larger than \(limit) bytes"
    default: nil
    }
  }

  fileprivate var vocabularySentence: String? {
    switch self {
    case .unknownElement(let name, let parent, _): "there is no element <\(name)> in <\(parent)>"
    case .misplacedElement(let name, let parent, _): "<\(name)> does not belong in <\(parent)>"
    case .unknownAttribute(let name, let element, _): "<\(element)> has no attribute “\(name)”"
    case .missingAttribute(let name, let element): "<\(element)> needs the attribute “\(name)”"
    case .missingElement(let names, let parent, let minimum):
      names.count == 1
        ? "<\(parent)> needs <\(names[0])>"
        : "<\(parent)> needs at least \(minimum == 1 ? "one condition" : "\(minimum) conditions")"
    case .tooManyElements(let name, let parent, let limit):
      limit == 1 ? "<\(parent)> can have only one <\(name)>" : "<\(parent)> can have only \(limit) of <\(name)>"
    case .unexpectedText(let text, let element): "<\(element)> can't hold text, and has “\(text)”"
    case .missingText(let element): "<\(element)> is empty and needs words"
    default: nil
    }
  }

  fileprivate var valueSentence: String? {
    switch self {
    case .badValue(let attribute, let value, _, _): "“\(value)” is no value for “\(attribute)”"
    case .duplicateName(let space, let name, let first):
      "the \(space.rawValue) “\(name)” is already declared in \(first.file), line \(first.line)"
    case .unknownName(let space, let name, _): "there is no \(space.rawValue) “\(name)”"
    case .wrongKindOfSentence(let name, let found, let expected):
      "“\(name)” is a <\(found)>; \(expected.map { "<\($0)>" }.joined(separator: " or ")) is needed here"
    case .unknownZone(let name, _): "there is no time zone “\(name)”"
    case .clockSkipsTime(let time, let zone):
      "the clocks of \(zone) never show \(time): they are put forward over it; add an offset such as +01:00"
    case .clockRepeatsTime(let time, let zone, _):
      "the clocks of \(zone) show \(time) twice when they are put back; add the offset that is meant"
    default: nil
    }
  }

  fileprivate var meaningSentence: String? {
    switch self {
    case .endsBeforeStart(let what): "\(what) ends before it starts"
    case .bothEnds(let what): "\(what) has both “until” and “through”; one end is enough"
    case .tierStrongerThanEarlier(let tier, let earlier):
      "tiers stand worst first, and “\(tier)” asks for more than “\(earlier)” before it"
    case .termNeverMatches(let term, let why): "“\(term)” can never match: \(why.words)"
    case .patternRefused(let pattern, let why): "the pattern “\(pattern)” is refused: \(why.words)"
    case .needsOneOf(let names, let element): "<\(element)> needs \(names.map { "“\($0)”" }.joined(separator: " or "))"
    case .onlyOneOf(let names, let element):
      "<\(element)> can have only one of \(names.map { "“\($0)”" }.joined(separator: ", "))"
    case .topicTooLarge(let topic, let limit): "the topic “\(topic)” comes to more than \(limit) conditions"
    case .topicNeedsItself(let topic): "the topic “\(topic)” is defined by itself"
    case .negationWithoutNegators: "negation=\"spares\" needs the policy's <negators>"
    case .exampleWithoutRule: "an example needs “breaks”, “keeps” or “unsure”"
    case .missingWithoutUnsure: "“missing” goes with “unsure”"
    case .backupCycle(let names): "these contacts are each other's backup: \(names.joined(separator: ", "))"
    case .shieldPermitsDuty(let name): "a shield refers to a <may>, and “\(name)” is none"
    default: nil
    }
  }

  fileprivate var fileSentence: String? {
    switch self {
    case .fileOutsideFolder(let path): "“\(path)” does not lie below the policy's folder"
    case .fileNotFound(let path): "there is no file “\(path)”"
    case .fileNotRegular(let path): "“\(path)” is no ordinary file"
    case .fileTooLarge(let path, let limit): "“\(path)” is larger than \(limit) bytes"
    case .tooManyFiles(let limit): "the policy takes in more than \(limit) files"
    case .includeCycle(let path): "“\(path)” includes itself"
    case .includeTooDeep(let limit): "files include files more than \(limit) deep"
    case .notUTF8: "this is not UTF-8"
    case .listWithoutHeader: "the list needs a first line with the names of its columns"
    case .unknownColumn(let name, _): "there is no column “\(name)” in this list"
    case .missingColumn(let name): "the list needs a column “\(name)”"
    case .malformedRow(let why): "the row can't be read: \(why)"
    case .missingCell(let column): "the row needs a value for “\(column)”"
    case .wordsNotInText(let words): "“\(words)” does not stand in the text, or not behind the words before it"
    default: nil
    }
  }
}

extension TermProblem {
  fileprivate var words: String {
    switch self {
    case .emptyPhrase: "it is empty"
    case .noWords: "it holds no word; match=\"exact\" finds signs"
    case .slackTooLarge(let slack, let longest):
      "slack=\"\(slack)\" is too much for words of at most \(longest) letters"
    case .unknownStemLanguage(let language): "nobody has written a stemmer for the language “\(language)”"
    }
  }
}

extension ExpressionProblem {
  fileprivate var words: String {
    switch reason {
    case .syntax(let message): "\(message), at character \(offset + 1)"
    case .tooLarge: "it is too large"
    }
  }
}
