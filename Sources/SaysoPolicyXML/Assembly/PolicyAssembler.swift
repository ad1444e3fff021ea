import SaysoPolicy

/// Puts the files of a policy together: fragments where they are included, lists where they are named.
struct PolicyAssembler {
  static let fileLimit = 256
  static let includeDepthLimit = 8
  /// All that is taken in, counted as often as it is, in bytes.
  static let totalLimit = 64 << 20

  private let folder: PolicyFolder?
  private(set) var source = PolicySource()
  private(set) var problems: [PolicyProblem] = []
  private var filesTaken = 0
  private var bytesTaken = 0

  /// - Parameter folder: `nil`: the policy stands alone and can take nothing in.
  init(folder: PolicyFolder?) { self.folder = folder }

  /// - Parameters:
  ///   - name: The policy's path below its folder.
  ///   - shownAs: What locations call it.
  mutating func assemble(_ bytes: [UInt8], name: String, shownAs: String) -> PolicyElement? {
    guard let root = parse(PolicyFolder.File(name: name, bytes: bytes), shownAs: shownAs) else { return nil }
    return expanded(root, depth: 1, within: [name])
  }

  private mutating func parse(_ file: PolicyFolder.File, shownAs: String) -> PolicyElement? {
    let outcome = PolicyParser.parse(file.bytes, file: shownAs)
    source.add(.init(shownAs: shownAs, name: file.name, bytes: file.bytes, text: outcome.text))
    problems += outcome.problems
    return outcome.root
  }

  /// - Parameter files: The files around the element, outermost first.
  private mutating func expanded(_ element: PolicyElement, depth: Int, within files: [String]) -> PolicyElement {
    guard Self.takesIn(element) else { return element }
    guard depth <= TreeBuilder.depthLimit else {
      report(.tooDeep(limit: TreeBuilder.depthLimit), at: element.location)
      return PolicyElement(name: element.name, attributes: element.attributes, location: element.location)
    }
    var children: [PolicyElement.Node] = []
    children.reserveCapacity(element.children.count)
    for child in element.children {
      guard case .element(let inner) = child else {
        children.append(child)
        continue
      }
      if inner.name == "include" && Self.includingElements.contains(element.name) {
        children += included(inner, depth: depth, within: files)
      } else {
        children.append(.element(expanded(inner, depth: depth + 1, within: files)))
      }
    }
    return PolicyElement(
      name: element.name, attributes: element.attributes, children: children + listed(by: element),
      location: element.location)
  }

  /// Whether anything at or below the element names another file: most do not, and stay as they are.
  private static func takesIn(_ element: PolicyElement) -> Bool {
    element.name == "include" || element.attributes.contains { $0.name == "src" }
      || element.elements.contains(where: takesIn)
  }

  /// Elsewhere an include is left as it is, for the vocabulary to refuse.
  private static let includingElements = Set(
    Vocabulary.all.filter { $0.childGroups.contains { $0.types.contains("include") } }.map(\.name))

  private mutating func report(_ mistake: PolicyProblem.Mistake, at location: SourceLocation) {
    problems.append(PolicyProblem(mistake, at: location))
  }
}

// MARK: Fragments

extension PolicyAssembler {
  /// What stands in an include's place: the fragment's children; the include itself too where something is wrong
  /// with it, for the vocabulary to say so.
  private mutating func included(
    _ include: PolicyElement, depth: Int, within files: [String]
  ) -> [PolicyElement.Node] {
    let isPlain = include.attributes.count == 1 && include.elements.isEmpty && include.words.isEmpty
    let itself = isPlain ? [] : [PolicyElement.Node.element(include)]
    guard let reference = include.attribute("src") else { return [.element(include)] }
    guard files.count <= Self.includeDepthLimit else {
      report(.includeTooDeep(limit: Self.includeDepthLimit), at: reference.location)
      return itself
    }
    guard let file = read(reference, limit: PolicyParser.sizeLimit) else { return itself }
    guard !files.contains(file.name) else {
      report(.includeCycle(file.name), at: reference.location)
      return itself
    }
    guard let root = parse(file, shownAs: file.name) else { return itself }
    check(root)
    return itself + expanded(root, depth: depth, within: files + [file.name]).children
  }

  /// The fragment vanishes from the tree, so what its own shape forbids is said here.
  private mutating func check(_ root: PolicyElement) {
    let allowed = Vocabulary.shapes[Vocabulary.fragment]?.childGroups.flatMap(\.types) ?? []
    let names = allowed.compactMap { Vocabulary.shapes[$0]?.name }
    guard root.name == Vocabulary.fragment.rawValue else {
      report(.unknownElement(root.name, in: "include", expected: [Vocabulary.fragment.rawValue]), at: root.location)
      return
    }
    for attribute in root.attributes {
      report(.unknownAttribute(attribute.name, of: root.name, expected: []), at: attribute.location)
    }
    for child in root.elements where !names.contains(child.name) {
      report(.misplacedElement(child.name, in: root.name, expected: names), at: child.location)
    }
  }
}

// MARK: Files

extension PolicyAssembler {
  private mutating func listed(by element: PolicyElement) -> [PolicyElement.Node] {
    guard let kind = PolicyList.Kind(rawValue: element.name), let reference = element.attribute("src"),
      let file = read(reference, limit: PolicyList.sizeLimit)
    else { return [] }
    source.add(.init(shownAs: file.name, name: file.name, bytes: file.bytes, text: Self.withoutMark(file.bytes)))
    let list = PolicyList(kind, file.bytes, file: file.name)
    problems += list.problems
    return list.elements.map { .element($0) }
  }

  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }

  private mutating func read(_ reference: PolicyElement.Attribute, limit: Int) -> PolicyFolder.File? {
    filesTaken += 1
    guard filesTaken < Self.fileLimit, bytesTaken <= Self.totalLimit else {
      if filesTaken == Self.fileLimit { report(.tooManyFiles(limit: Self.fileLimit), at: reference.location) }
      return nil
    }
    guard let folder else {
      report(.fileOutsideFolder(reference.value), at: reference.location)
      return nil
    }
    do {
      let file = try folder.read(reference.value, limit: min(limit, Self.totalLimit - bytesTaken))
      bytesTaken += file.bytes.count
      return file
    } catch {
      report(error.mistake, at: reference.location)
      return nil
    }
  }
}
