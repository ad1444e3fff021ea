import SaysoPolicy

/// Builds the elements of one file from the parser's events and notes what is wrong with it.
final class TreeBuilder {
  static let depthLimit = 128
  /// After so many faults of one file the rest would only be echoes.
  static let problemLimit = 20

  let text: [UInt8]
  private let file: String
  private let lines: LineTable
  private(set) var root: PolicyElement?
  private(set) var problems: [PolicyProblem] = []
  private var open: [OpenElement] = []
  private var pending: [UInt8] = []
  /// What the root's namespace is: a wrong one is reported once, not for every element.
  private var accepted: String? = Vocabulary.namespace
  private var isRefused = false
  private var hasSyntaxFault = false

  private struct OpenElement {
    let name: String
    let attributes: [PolicyElement.Attribute]
    let location: SourceLocation
    /// Of another namespace, or inside such an element: reported already and left out of the tree.
    let isForeign: Bool
    var children: [PolicyElement.Node] = []
  }

  init(_ text: [UInt8], file: String) {
    self.text = text
    self.file = file
    lines = LineTable(text)
  }

  /// - Returns: Whether to go on.
  func start(_ tag: StartTag) -> Bool {
    flush()
    let place = TagPlace(endingAt: tag.end, in: text)
    let location = lines.location(place.start, in: file)
    guard open.count < Self.depthLimit else {
      note(.tooDeep(limit: Self.depthLimit), at: location)
      isRefused = true
      return false
    }
    checkNamespace(tag.name, place, location)
    let isForeign = open.last?.isForeign == true || (tag.name.namespace != accepted && !isOurs(tag.name))
    let attributes = isForeign ? [] : attributes(of: tag, place, location)
    open.append(OpenElement(name: tag.name.local, attributes: attributes, location: location, isForeign: isForeign))
    return true
  }

  func end() {
    flush()
    guard let closed = open.popLast(), !closed.isForeign else { return }
    let element = PolicyElement(
      name: closed.name, attributes: closed.attributes, children: closed.children, location: closed.location)
    if open.isEmpty { root = element } else { open[open.count - 1].children.append(.element(element)) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { pending.append(contentsOf: bytes) }

  private func flush() {
    guard !pending.isEmpty else { return }
    if let last = open.indices.last, !open[last].isForeign {
      open[last].children.append(.text(String(decoding: pending, as: UTF8.self)))
    }
    pending.removeAll(keepingCapacity: true)
  }
}

// MARK: Names

extension TreeBuilder {
  private func isOurs(_ name: XMLName) -> Bool { name.namespace == Vocabulary.namespace }

  private func checkNamespace(_ name: XMLName, _ place: TagPlace, _ location: SourceLocation) {
    if isOurs(name) || open.last?.isForeign == true { return }
    if open.isEmpty {
      accepted = name.namespace
      let declaration = name.prefix.map { "xmlns:\($0)" } ?? "xmlns"
      let offset = place.attributes.first { $0.name == declaration }?.offset ?? place.start
      note(.namespace(found: name.namespace), at: lines.location(offset, in: file))
    } else if name.namespace != accepted && !name.isUnbound {
      note(.syntax(SyntaxMistake.foreignElement(name.written, namespace: name.namespace ?? "").sentence), at: location)
    }
  }

  private func attributes(of tag: StartTag, _ place: TagPlace, _ location: SourceLocation) -> [PolicyElement.Attribute]
  {
    let places = place.plainAttributes
    let areAligned = places.count == tag.attributes.count
    var attributes: [PolicyElement.Attribute] = []
    for (index, attribute) in tag.attributes.enumerated() {
      let location = areAligned ? lines.location(places[index].offset, in: file) : location
      let name = attribute.name
      let isXML = name.namespace == XMLName.xmlNamespace && (name.local == "space" || name.local == "lang")
      if name.prefix == nil || isXML {
        attributes.append(.init(name: name.written, value: attribute.value, location: location))
      } else if !name.isUnbound && !(open.isEmpty && name.isSchemaReference) {
        note(.syntax(SyntaxMistake.foreignAttribute(name.written).sentence), at: location)
      }
    }
    return attributes
  }
}

// MARK: Problems

extension TreeBuilder {
  /// Notes a fault that the parser found after reading so many bytes.
  func report(_ mistake: SyntaxMistake, at offset: Int) {
    guard !isRefused else { return }
    if case .notClosed = mistake, let unclosed = open.last {
      // After another fault the parser has given up, and everything is unclosed.
      if !hasSyntaxFault { note(.syntax(mistake.sentence), at: unclosed.location) }
      return
    }
    hasSyntaxFault = true
    let location = lines.location(place(of: mistake, before: min(offset, text.count)), in: file)
    // A fault is often followed by its own echoes on the same line.
    guard problems.last?.location.line != location.line else { return }
    note(.syntax(mistake.sentence), at: location)
  }

  func refuseDocumentType(before offset: Int) {
    isRefused = true
    let declaration = Array("<!DOCTYPE".utf8)
    note(.documentType, at: lines.location(last(declaration, before: offset) ?? 0, in: file))
  }

  /// The document was not well-formed: what there is of it means nothing.
  func finishUnreadable(at offset: Int) {
    root = nil
    if problems.isEmpty { report(.other(0), at: offset) }
  }

  private func note(_ mistake: PolicyProblem.Mistake, at location: SourceLocation) {
    if problems.count < Self.problemLimit { problems.append(PolicyProblem(mistake, at: location)) }
  }

  /// The parser tells where it stopped; the reader wants to see where the thing begins.
  private func place(of mistake: SyntaxMistake, before offset: Int) -> Int {
    switch mistake {
    case .wrongEndTag: last(Array("</".utf8), before: offset) ?? offset
    case .characterNotAllowed where offset > 0 && text[offset - 1] == UInt8(ascii: ";"):
      last(Array("&".utf8), before: offset) ?? offset
    case .attributeTwice(let name):
      TagPlace(endingAt: offset, in: text).attributes.last { $0.name == name }?.offset ?? offset
    case .unknownPrefix(let prefix): place(ofPrefix: prefix, in: TagPlace(endingAt: offset, in: text))
    case .unknownEntity, .badCharacterNumber, .ampersand: last(Array("&".utf8), before: offset) ?? offset
    default: offset
    }
  }

  private func place(ofPrefix prefix: String, in tag: TagPlace) -> Int {
    tag.attributes.first { $0.name.hasPrefix(prefix + ":") }?.offset ?? tag.start
  }

  private func last(_ wanted: [UInt8], before offset: Int) -> Int? {
    var start = min(offset, text.count - wanted.count)
    while start >= 0 {
      if text[start..<(start + wanted.count)].elementsEqual(wanted) { return start }
      start -= 1
    }
    return nil
  }
}
