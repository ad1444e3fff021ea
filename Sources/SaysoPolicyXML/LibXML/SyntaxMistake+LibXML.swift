import CLibXML2

extension SyntaxMistake {
  /// What libxml2 found, as a case of ours; its own wording is not shown.
  init(_ error: xmlError) {
    let name = error.str1.map { String(cString: $0) } ?? ""
    let other = error.str2.map { String(cString: $0) } ?? ""
    switch xmlParserErrors(rawValue: UInt32(bitPattern: error.code)) {
    case XML_ERR_DOCUMENT_EMPTY: self = .empty
    case XML_ERR_DOCUMENT_END: self = .textAfterEnd
    case XML_ERR_TAG_NAME_MISMATCH: self = .wrongEndTag(open: name, line: Int(error.int1), found: other)
    case XML_ERR_TAG_NOT_FINISHED: self = .notClosed(name)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: self = .unknownEntity(name)
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: self = .attributeTwice(name)
    case XML_NS_ERR_UNDEFINED_NAMESPACE: self = .unknownPrefix(name)
    default: self = Self.plain[UInt32(bitPattern: error.code)] ?? .other(Int(error.code))
    }
  }

  /// The faults that need no data.
  private static let plain: [UInt32: SyntaxMistake] = [
    XML_ERR_LT_IN_ATTRIBUTE.rawValue: .lessThanInValue,
    XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue: .valueNotQuoted,
    XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue: .valueNotClosed,
    XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue: .attributeWithoutValue,
    XML_ERR_SPACE_REQUIRED.rawValue: .spaceNeeded,
    XML_ERR_GT_REQUIRED.rawValue: .tagNotClosed,
    XML_ERR_LTSLASH_REQUIRED.rawValue: .endTagNeeded,
    XML_ERR_NAME_REQUIRED.rawValue: .nameNeeded,
    XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue: .ampersand,
    XML_ERR_INVALID_CHAR.rawValue: .characterNotAllowed,
    XML_ERR_INVALID_CHARREF.rawValue: .badCharacterNumber,
    XML_ERR_INVALID_HEX_CHARREF.rawValue: .badCharacterNumber,
    XML_ERR_INVALID_DEC_CHARREF.rawValue: .badCharacterNumber,
    XML_ERR_COMMENT_NOT_FINISHED.rawValue: .commentNotClosed,
    XML_ERR_HYPHEN_IN_COMMENT.rawValue: .hyphensInComment,
    XML_ERR_PI_NOT_FINISHED.rawValue: .instructionNotClosed,
    XML_ERR_RESERVED_XML_NAME.rawValue: .declarationNotFirst,
    XML_ERR_CDATA_NOT_FINISHED.rawValue: .characterDataNotClosed,
    XML_ERR_MISPLACED_CDATA_END.rawValue: .characterDataEnd,
    XML_ERR_XMLDECL_NOT_FINISHED.rawValue: .badDeclaration,
    XML_ERR_XMLDECL_NOT_STARTED.rawValue: .badDeclaration,
    XML_ERR_VERSION_MISSING.rawValue: .badDeclaration,
    XML_ERR_UNKNOWN_VERSION.rawValue: .badDeclaration,
    XML_ERR_ENCODING_NAME.rawValue: .badDeclaration,
    XML_ERR_STANDALONE_VALUE.rawValue: .badDeclaration,
    XML_ERR_DOCTYPE_NOT_FINISHED.rawValue: .documentType,
    XML_NS_ERR_QNAME.rawValue: .badName,
    XML_NS_ERR_COLON.rawValue: .badName,
    XML_NS_ERR_EMPTY.rawValue: .badNamespace,
    XML_NS_ERR_XML_NAMESPACE.rawValue: .badNamespace,
  ]
}
