import CLibXML2

/// Reads an XML document piece by piece and gives its records, elements of certain names, as trees. Holds one record.
///
/// libxml2's push parser does the reading. Nothing is fetched, and a document with a document type is refused, so that
/// no entity is ever declared. What is wrong inside one record costs that record: reading goes on behind it.
public final class XMLRecordParser {
  /// A record, or what went wrong with it, the line where it begins, from 1, and what stands before it.
  public typealias Record = (content: Result<XMLNode, XMLRecordFault>, line: Int, surroundings: XMLSurroundings)

  private var builder: XMLRecordBuilder
  private var context: xmlParserCtxtPtr?
  private var hasStopped = false
  /// The first bytes, as long as they are too few to tell the encoding.
  private var head: [UInt8] = []
  private static let longestDeclaration = 200
  /// Why nothing more will come.
  public private(set) var fault: XMLRecordFault?

  /// libxml2 asks for this once before threads start.
  private static let initialized: Void = xmlInitParser()

  /// `records`: names without prefix, of elements that have none. `surroundings`: paths of elements around them whose
  /// texts are wanted, below the root and without prefixes, `channel/language`.
  public init(records names: Set<String>, surroundings paths: Set<String> = []) {
    _ = Self.initialized
    builder = XMLRecordBuilder(records: names, surroundings: paths)
  }

  deinit { if let context { xmlFreeParserCtxt(context) } }

  /// Reads on; the records that ended in these bytes.
  public func feed(_ bytes: UnsafeRawBufferPointer) -> [Record] {
    guard fault == nil, !bytes.isEmpty else { return [] }
    if context == nil {
      head.append(contentsOf: bytes)
      if head.count >= Self.longestDeclaration { begin() }
    } else {
      parse(bytes, isLast: false)
    }
    return taken()
  }

  /// Nothing more follows; what was still open is truncated.
  public func finish() -> [Record] {
    if context == nil, !head.isEmpty { begin() }
    if fault == nil { parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }
    let isCut = fault == nil && context.map { $0.pointee.nameNr > 0 } ?? false
    let isBrokenOff = fault == nil && hasGivenUp
    builder.close(isBrokenOff ? .brokenOff : .truncated)
    if isBrokenOff { fault = .brokenOff } else if isCut { fault = .truncated }
    return taken()
  }

  /// Of the parser, from 1.
  public var line: Int { context.flatMap { $0.pointee.input }.map { Int($0.pointee.line) } ?? 1 }

  /// The root element, without what stands in it.
  public var root: XMLNode? { builder.surroundings.root }

  private func taken() -> [Record] { builder.take().map { ($0.content, $0.line, $0.surroundings) } }

  // MARK: libxml2

  /// Reads what has been held back until the declaration was there.
  private func begin() {
    let bytes = head
    head = []
    bytes.withUnsafeBytes {
      open($0)
      parse($0, isLast: false)
    }
  }

  private func open(_ head: UnsafeRawBufferPointer) {
    context = xmlCreatePushParserCtxt(nil, nil, nil, 0, nil)
    guard let context else { return }
    context.pointee.sax.pointee = Self.handler()
    context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    var options = [XML_PARSE_NONET, XML_PARSE_RECOVER, XML_PARSE_BIG_LINES, XML_PARSE_NOENT]
    if Self.wasDecoded(head) { options.append(XML_PARSE_IGNORE_ENC) }
    xmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
  }

  /// UTF-16 has been turned into UTF-8 on the way here, and its declaration still says what it was.
  private static func wasDecoded(_ head: UnsafeRawBufferPointer) -> Bool {
    let declaration = String(decoding: head.prefix(longestDeclaration), as: UTF8.self).prefix { $0 != ">" }.lowercased()
    return declaration.hasPrefix("<?xml") && declaration.contains("utf-16")
  }

  private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
    guard let context, !hasStopped else { return }
    withExtendedLifetime(self) {
      _ = xmlParseChunk(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count), isLast ? 1 : 0)
    }
  }

  /// After some mistakes libxml2 reads no further, in silence: bytes that are no text, something behind the root.
  private var hasGivenUp: Bool { context.map { $0.pointee.disableSAX != 0 } ?? false }

  /// Whether libxml2 found no mistake so far. Which of them it reads over hangs on how much it has been given at once.
  var isWellFormed: Bool { context.map { $0.pointee.wellFormed != 0 } ?? true }

  private func stop(_ fault: XMLRecordFault) {
    self.fault = self.fault ?? fault
    hasStopped = true
    builder.close(fault)
    if let context { xmlStopParser(context) }
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { XMLRecordParser.of($0)?.start($1, $2, attributeCount: $6, attributes: $8) }
    handler.endElementNs = { parser, name, _, _ in XMLRecordParser.of(parser).map { $0.builder.end(string(name)) } }
    handler.characters = { XMLRecordParser.of($0)?.text($1, $2) }
    handler.cdataBlock = handler.characters
    handler.ignorableWhitespace = handler.characters
    handler.internalSubset = { parser, _, _, _ in XMLRecordParser.of(parser)?.stop(.documentType) }
    handler.externalSubset = { parser, _, _, _ in XMLRecordParser.of(parser)?.stop(.documentType) }
    handler.serror = { XMLRecordParser.of($0)?.error($1) }
    return handler
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLRecordParser? {
    pointer.map { Unmanaged<XMLRecordParser>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, attributeCount: Int32,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !hasStopped else { return }
    let node = XMLNode(
      name: string(name), prefix: string(prefix), attributes: Self.values(attributes, Int(attributeCount)), line: line)
    if !builder.start(node) { stop(.tooDeep(limit: XMLRecordBuilder.deepest)) }
  }

  /// libxml2 hands over five pointers an attribute: name, prefix, namespace, and the value's begin and end.
  private static func values(
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, _ count: Int
  ) -> [String: String] {
    guard let attributes, count > 0 else { return [:] }
    var values: [String: String] = [:]
    for index in 0..<count {
      let part = attributes + 5 * index
      guard let begin = part[3], let end = part[4], begin <= end else { continue }
      values[string(part[0])] = String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
    }
    return values
  }

  private func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard !hasStopped, let characters, count > 0 else { return }
    builder.text(String(decoding: UnsafeBufferPointer(start: characters, count: Int(count)), as: UTF8.self))
  }

  /// What libxml2 says of a document that ends too early.
  private static let endings: Set<Int32> = [
    Int32(XML_ERR_DOCUMENT_END.rawValue), Int32(XML_ERR_TAG_NOT_FINISHED.rawValue),
  ]

  private func error(_ error: UnsafePointer<xmlError>?) {
    guard let level = error?.pointee.level, level != XML_ERR_WARNING else { return }
    builder.report(Self.endings.contains(error?.pointee.code ?? 0) ? .truncated : .notWellFormed)
  }
}

private func string(_ characters: UnsafePointer<xmlChar>?) -> String { characters.map { String(cString: $0) } ?? "" }
