public import SaysoPolicy
public import SaysoPolicyXML

/// Where a policy tells editors to find its schema: the `href` of its `<?xml-model …?>` instruction
/// (Associating Schemas with XML documents 1.0, W3C Working Group Note 2012, section 4).
public struct SchemaReference: Hashable, Sendable {
  /// As written, references to characters not resolved.
  public let href: String
  public let location: SourceLocation

  /// Of the policy's own file; `nil` when it names none before its first element.
  public init?(of document: PolicyDocument) {
    self.init(document.source, document.root.location)
  }

  /// Of a policy that may have mistakes: the first such instruction of the whole file.
  ///
  /// - Parameter path: What the source calls the policy.
  public init?(of path: String, in source: PolicySource) {
    self.init(source, SourceLocation(file: path, line: .max))
  }

  private init?(_ source: PolicySource, _ root: SourceLocation) {
    guard let file = source.files.first(where: { $0.shownAs == root.file }) else { return nil }
    let source = SourceText(file.text)
    let end = source.offset(of: root) ?? (root.line == .max ? file.text.count : 0)
    guard let instruction = Self.instruction(in: file.text[..<end]) else { return nil }
    let words = String(decoding: file.text[instruction], as: UTF8.self)
    guard let match = words.firstMatch(of: /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')/),
      let href = match.1 ?? match.2
    else { return nil }
    self.href = String(href)
    location = source.location(of: instruction.lowerBound, in: file.shownAs)
  }

  /// Whether it names a file beside the policy rather than something on the network.
  public var isFile: Bool { !href.isEmpty && !href.contains(":") && !href.hasPrefix("//") }

  /// The first such instruction, comments left out. Linear in the text.
  private static func instruction(in text: ArraySlice<UInt8>) -> Range<Int>? {
    let source = SourceText(Array(text))
    let opening = Array("<?xml-model".utf8)
    var index = 0
    while let start = source.bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
      let end = source.afterRemark(at: start) ?? start + 1
      let behind = start + opening.count
      if source.bytes[start...].starts(with: opening), behind < end, source.bytes[behind] <= 0x20 { return start..<end }
      index = end
    }
    return nil
  }
}
