/// What can be wrong with a file before it means anything. ``sentence`` is the one place where these become words.
enum SyntaxMistake: Hashable, Sendable {
  case empty, textAfterEnd, documentType
  case wrongEndTag(open: String, line: Int, found: String)
  case notClosed(String)
  case unknownEntity(String)
  case attributeTwice(String)
  case unknownPrefix(String)
  case foreignElement(String, namespace: String)
  case foreignAttribute(String)
  case lessThanInValue, valueNotQuoted, valueNotClosed, attributeWithoutValue
  case spaceNeeded, tagNotClosed, endTagNeeded, nameNeeded, ampersand
  case characterNotAllowed, badCharacterNumber
  case commentNotClosed, hyphensInComment, instructionNotClosed, declarationNotFirst, badDeclaration
  case characterDataNotClosed, characterDataEnd
  case badName, badNamespace
  case unknownEncoding(String), notInEncoding(String)
  case unreadableFile(String)
  /// Laid out, the document would not be what it is: no fault of its author's.
  case readsDifferently
  case other(Int)

  var sentence: String { markupSentence ?? namespaceSentence ?? fileSentence ?? "this is not well-formed XML" }

  private var markupSentence: String? {
    switch self {
    case .wrongEndTag(let open, let line, let found):
      "</\(found)> closes nothing: the element open here is <\(open)>, from line \(line)"
    case .notClosed(let name): name.isEmpty ? "an element is never closed" : "<\(name)> is never closed"
    case .unknownEntity(let name): "there is no entity “&\(name);”: write the character itself, or its number as &#233;"
    case .attributeTwice(let name): "the attribute “\(name)” stands twice in one tag"
    case .lessThanInValue: "a value can't hold “<”: write &lt;"
    case .valueNotQuoted: "the value needs quotation marks around it"
    case .valueNotClosed: "the value's closing quotation mark is missing"
    case .attributeWithoutValue: "an attribute needs a value: name=\"value\""
    case .spaceNeeded: "a space is missing here"
    case .tagNotClosed: "this tag needs its “>”"
    case .endTagNeeded: "an end tag is missing here"
    case .nameNeeded: "a name is missing here; a bare “<” is written &lt; and a bare “&” is written &amp;"
    case .ampersand: "a bare “&” is written &amp;"
    case .characterNotAllowed: "this character is not allowed in XML"
    case .badCharacterNumber: "this number stands for no character that XML allows"
    case .commentNotClosed: "this comment is never closed with -->"
    case .hyphensInComment: "a comment can't hold two hyphens in a row"
    case .instructionNotClosed: "this instruction is never closed with ?>"
    case .declarationNotFirst: "<?xml …?> can stand only at the very beginning of a file"
    case .badDeclaration: "the <?xml …?> declaration is not right; <?xml version=\"1.0\" encoding=\"UTF-8\"?> is"
    case .characterDataNotClosed: "this <![CDATA[ is never closed with ]]>"
    case .characterDataEnd: "“]]>” can't stand in text: write ]]&gt;"
    default: nil
    }
  }

  private var namespaceSentence: String? {
    switch self {
    case .unknownPrefix(let prefix): "the prefix “\(prefix)” stands for no namespace"
    case .foreignElement(let name, let namespace):
      "<\(name)> is of the namespace “\(namespace)”, which has no place in a policy"
    case .foreignAttribute(let name): "the attribute “\(name)” has a prefix, which no attribute of a policy has"
    case .badName: "a name can't hold more than one colon, nor begin or end with one"
    case .badNamespace: "this namespace can't be declared"
    default: nil
    }
  }

  private var fileSentence: String? {
    switch self {
    case .empty: "the file holds no XML"
    case .textAfterEnd: "something follows the end of the document"
    case .documentType: "a policy may not declare a document type or entities"
    case .unknownEncoding(let name): "the encoding “\(name)” is not known; UTF-8 always is"
    case .notInEncoding(let name): "the file is declared to be \(name), and is not"
    case .unreadableFile(let path): "“\(path)” can't be read"
    case .readsDifferently: "laid out, this would not mean the same, so it stays as it is; the mistake is sayso's"
    default: nil
    }
  }
}
