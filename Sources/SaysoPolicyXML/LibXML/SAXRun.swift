import CLibXML2

/// One run of libxml2 over one document. This folder is the only one that sees libxml2, and no type of it leaves.
///
/// The whole text lies in memory and is UTF-8, so an offset libxml2 reports is an offset into ``TreeBuilder/text``.
/// Nothing is fetched, no document type is read, and nothing is printed: errors go to the run they belong to.
final class SAXRun {
  private let builder: TreeBuilder
  private let context: xmlParserCtxtPtr

  private init(_ builder: TreeBuilder, _ context: xmlParserCtxtPtr) {
    self.builder = builder
    self.context = context
  }

  /// libxml2 asks for this once before threads start.
  private static let initialized: Void = xmlInitParser()

  static func parse(_ text: [UInt8], into builder: TreeBuilder) {
    _ = initialized
    LibXMLErrors.silenced {
      text.withUnsafeBytes { bytes in
        let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
        guard let start, let context = xmlCreateMemoryParserCtxt(start, Int32(clamping: bytes.count)) else {
          return builder.report(.empty, at: 0)
        }
        SAXRun(builder, context).run()
      }
    }
  }

  private func run() {
    context.pointee.sax.pointee = Self.handler()
    // The text has been decoded already, whatever its XML declaration says. Without NOENT a `&amp;` in an attribute
    // would come as `&#38;`; no other entity can be declared, since a document type stops the run.
    let options = [XML_PARSE_NONET, XML_PARSE_IGNORE_ENC, XML_PARSE_NOENT]
    xmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
    withExtendedLifetime(self) {
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      xmlParseDocument(context)
    }
    if context.pointee.wellFormed == 0 { builder.finishUnreadable(at: offset) }
    xmlFreeParserCtxt(context)
  }

  /// How many bytes libxml2 has read.
  private var offset: Int {
    guard let input = context.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
      return 0
    }
    return Int(input.pointee.consumed) + (current - base)
  }

  private func stop() { xmlStopParser(context) }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElementNs = { SAXRun.of($0)?.start($1, $2, $3, attributeCount: $6, attributes: $8) }
    handler.endElementNs = { run, _, _, _ in SAXRun.of(run)?.builder.end() }
    handler.characters = { SAXRun.of($0)?.text($1, $2) }
    handler.ignorableWhitespace = handler.characters
    handler.internalSubset = { run, _, _, _ in SAXRun.of(run)?.refuseDocumentType() }
    handler.externalSubset = { run, _, _, _ in SAXRun.of(run)?.refuseDocumentType() }
    handler.serror = { SAXRun.of($0)?.error($1) }
    return handler
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> SAXRun? {
    pointer.map { Unmanaged<SAXRun>.fromOpaque($0).takeUnretainedValue() }
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
    attributeCount: Int32, attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    let tag = StartTag(
      name: XMLName(local: string(name), prefix: prefix.map(string), namespace: namespace.map(string)),
      attributes: (0..<max(0, Int(attributeCount))).compactMap { attributes.flatMap(attribute(at: $0)) },
      end: offset)
    if !builder.start(tag) { stop() }
  }

  /// libxml2 hands over five pointers an attribute: name, prefix, namespace, and the value's begin and end.
  private func attribute(at index: Int) -> (UnsafeMutablePointer<UnsafePointer<xmlChar>?>) -> StartTag.Attribute? {
    { parts in
      let part = parts + 5 * index
      guard let begin = part[3], let end = part[4], begin <= end else { return nil }
      let value = String(decoding: UnsafeBufferPointer(start: begin, count: end - begin), as: UTF8.self)
      return StartTag.Attribute(
        name: XMLName(
          local: self.string(part[0]), prefix: part[1].map(self.string), namespace: part[2].map(self.string)),
        value: value)
    }
  }

  private func string(_ characters: UnsafePointer<xmlChar>?) -> String { characters.map { String(cString: $0) } ?? "" }

  private func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard let characters, count > 0 else { return }
    builder.text(UnsafeBufferPointer(start: characters, count: Int(count)))
  }

  private func refuseDocumentType() {
    builder.refuseDocumentType(before: offset)
    stop()
  }

  private func error(_ error: UnsafePointer<xmlError>?) {
    guard let error = error?.pointee, error.level != XML_ERR_WARNING, error.code != XML_ERR_USER_STOP.rawValue else {
      return
    }
    builder.report(SyntaxMistake(error), at: offset)
  }
}
