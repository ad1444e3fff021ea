import CLibXML2

/// One run of libxml2's HTML parser over one text. No other file here sees libxml2.
///
/// The whole text lies in memory and is UTF-8; nothing is fetched, no declared encoding is believed, and nothing is
/// printed.
final class HTMLRun {
  private let page: HTMLPage
  private let context: htmlParserCtxtPtr
  private let bytes: [UInt8]
  /// How far the characters handed over reach, as an offset into `bytes`.
  private var textEnd = HTMLRun.opening.count
  private var fault: MarkupFault?

  /// Puts everything into a body: else libxml2 would make up paragraphs around words that stand in none.
  private static let opening = Array("<body>".utf8)

  private init(_ page: HTMLPage, _ context: htmlParserCtxtPtr, _ bytes: [UInt8]) {
    self.page = page
    self.context = context
    self.bytes = bytes
  }

  /// libxml2 asks for this once before threads start.
  private static let initialized: Void = xmlInitParser()

  static func parse(_ text: [UInt8], into page: HTMLPage) throws(MarkupFault) {
    _ = initialized
    let bytes = opening + text
    let fault = bytes.withUnsafeBytes { buffer -> MarkupFault? in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = htmlCreateMemoryParserCtxt(start, Int32(clamping: buffer.count)) else { return .noMemory }
      return HTMLRun(page, context, bytes).run()
    }
    if let fault { throw fault }
  }

  private func run() -> MarkupFault? {
    context.pointee.sax.pointee = Self.handler()
    let options = [
      HTML_PARSE_RECOVER, HTML_PARSE_NONET, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_IGNORE_ENC,
    ]
    htmlCtxtUseOptions(context, options.reduce(0) { $0 | Int32($1.rawValue) })
    // Else the first letter beyond ASCII would turn everything to Latin-1.
    xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
    withExtendedLifetime(self) {
      context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
      htmlParseDocument(context)
    }
    if context.pointee.errNo == XML_ERR_NO_MEMORY.rawValue { fault = fault ?? .noMemory }
    context.pointee.userData = nil
    htmlFreeParserCtxt(context)
    return fault
  }

  /// How many bytes libxml2 has read.
  private var position: Int {
    guard let input = context.pointee.input, let current = input.pointee.cur, let base = input.pointee.base else {
      return 0
    }
    return Int(input.pointee.consumed) + (current - base)
  }

  private static func handler() -> xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.startElement = { HTMLRun.of($0)?.start($1, $2) }
    handler.endElement = { run, name in HTMLRun.of(run)?.end(name) }
    handler.characters = { HTMLRun.of($0)?.text($1, $2) }
    handler.ignorableWhitespace = handler.characters
    // Scripts and styles come as character data of their own; nobody reads them.
    handler.cdataBlock = { _, _, _ in }
    handler.serror = { _, _ in }
    return handler
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> HTMLRun? {
    pointer.map { Unmanaged<HTMLRun>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Events

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard fault == nil, let name else { return }
    let offset = position - Self.opening.count
    if !page.start(String(cString: name), read(attributes), end: max(offset, 0)) {
      fault = .tooDeep(offset: max(offset, 0), limit: HTMLReader.deepest)
      xmlStopParser(context)
    }
  }

  /// Name and value by turns; no value for an attribute that has none.
  private func read(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?) -> [String: String] {
    var read: [String: String] = [:]
    guard let attributes else { return read }
    var index = 0
    while let name = attributes[index] {
      let key = String(cString: name)
      if HTMLElement.attributes.contains(key) { read[key] = attributes[index + 1].map(value) ?? "" }
      index += 2
    }
    return read
  }

  private func value(_ characters: UnsafePointer<xmlChar>) -> String {
    let bytes = UnsafeBufferPointer(start: characters, count: Int(xmlStrlen(characters)))
    return CharacterReference.resolved(page.standIn.original(bytes))
  }

  private func end(_ name: UnsafePointer<xmlChar>?) {
    if fault == nil, let name { page.end(String(cString: name)) }
  }

  private func text(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard fault == nil, let characters, let place = place(characters, Int(count)) else { return }
    textEnd = place.upperBound
    page.characters(place.lowerBound - Self.opening.count..<place.upperBound - Self.opening.count)
  }

  /// Where the characters stand in the text.
  ///
  /// libxml2 tells of them with its position right behind, or before the last of them when its buffer of a thousand is
  /// full. Which it is the characters themselves say, since the stand-in holds nothing that libxml2 would change.
  private func place(_ characters: UnsafePointer<xmlChar>, _ count: Int) -> Range<Int>? {
    let position = position
    let last = position < bytes.count ? Self.length(bytes[position]) : 0
    for end in [position, position + last] where end - count >= textEnd && end <= bytes.count {
      let range = end - count..<end
      if range.isEmpty || bytes[range].elementsEqual(UnsafeBufferPointer(start: characters, count: count)) {
        return range
      }
    }
    return nil
  }

  /// Of the UTF-8 sequence that a byte begins.
  private static func length(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
}
