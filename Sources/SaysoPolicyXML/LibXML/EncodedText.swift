import CLibXML2

/// Bytes in an encoding that neither this code nor Swift knows, turned to UTF-8 by libxml2.
enum EncodedText {
  /// `nil`: the encoding is unknown, or the bytes are none of its text. The cost is linear.
  static func utf8(_ bytes: ArraySlice<UInt8>, encoding name: String) -> [UInt8]? {
    LibXMLErrors.silenced {
      guard let handler = xmlFindCharEncodingHandler(name) else { return nil }
      defer { xmlCharEncCloseFunc(handler) }
      guard let input = xmlBufferCreateSize(bytes.count + 1), let output = xmlBufferCreate() else { return nil }
      defer {
        xmlBufferFree(input)
        xmlBufferFree(output)
      }
      _ = bytes.withUnsafeBufferPointer { xmlBufferAdd(input, $0.baseAddress, Int32(clamping: $0.count)) }
      while xmlBufferLength(input) > 0 {
        let before = xmlBufferLength(input)
        if xmlCharEncInFunc(handler, output, input) < 0 || xmlBufferLength(input) == before { return nil }
      }
      guard let content = xmlBufferContent(output) else { return nil }
      return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(output))))
    }
  }
}
