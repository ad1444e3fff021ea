import CLibXML2

/// libxml2's own validator, holding documents against a schema. Foundation is not imported here: its C headers and
/// libxml2's do not go together.
final class SchemaOracle {
  private let schema: xmlSchemaPtr

  /// `nil`: libxml2 does not accept the schema.
  init?(_ text: String) {
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    let bytes = Array(text.utf8)
    let parsed = bytes.withUnsafeBytes { bytes -> xmlSchemaPtr? in
      let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
      guard let context = xmlSchemaNewMemParserCtxt(start, Int32(bytes.count)) else { return nil }
      defer { xmlSchemaFreeParserCtxt(context) }
      xmlSchemaSetParserStructuredErrors(context, { _, error in SchemaOracle.show(error) }, nil)
      return xmlSchemaParse(context)
    }
    guard let parsed else { return nil }
    schema = parsed
  }

  deinit { xmlSchemaFree(schema) }

  private static func show(_ error: UnsafePointer<xmlError>?) {
    if let message = error?.pointee.message { print(String(cString: message)) }
  }

  /// What the schema refuses, in libxml2's words; empty when it accepts the document.
  func refusals(of document: String) -> [String] {
    final class Messages { var all: [String] = [] }
    let messages = Messages()
    let bytes = Array(document.utf8)
    let parsed = bytes.withUnsafeBytes { bytes in
      xmlReadMemory(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
        Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue))
    }
    guard let parsed else { return ["not well-formed"] }
    defer { xmlFreeDoc(parsed) }
    guard let context = xmlSchemaNewValidCtxt(schema) else { return ["no context"] }
    defer { xmlSchemaFreeValidCtxt(context) }
    xmlSchemaSetValidStructuredErrors(
      context,
      { data, error in
        guard let data, let message = error?.pointee.message else { return }
        Unmanaged<Messages>.fromOpaque(data).takeUnretainedValue().all.append(String(cString: message))
      }, Unmanaged.passUnretained(messages).toOpaque())
    let result = withExtendedLifetime(messages) { xmlSchemaValidateDoc(context, parsed) }
    return result == 0 ? [] : messages.all.isEmpty ? ["refused"] : messages.all
  }
}
