import CLibXML2

/// libxml2 prints what it has no parser to tell, such as a fault in an encoding, on standard error unless the thread
/// has a handler.
enum LibXMLErrors {
  static func silenced<Result>(_ body: () -> Result) -> Result {
    let handler = __xmlStructuredError().pointee
    let data = __xmlStructuredErrorContext().pointee
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { xmlSetStructuredErrorFunc(data, handler) }
    return body()
  }
}
