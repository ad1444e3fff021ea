public import SaysoPolicy
public import SaysoPolicyXML

/// A policy together with the elements it was made of: what is checked as a document, not only as what it means.
public struct PolicyDocument: Sendable {
  public let policy: Policy
  /// Includes and lists read in.
  public let root: PolicyElement
  /// The files it was read from.
  public let source: PolicySource
  /// The suites whose examples count like the policy's own.
  public private(set) var suites: [ExampleSuite] = []

  /// The policy's own, in order of the document, then those of the suites.
  public var examples: [Example] { policy.examples + suites.flatMap(\.examples) }

  /// The same policy, promising also what those suites say.
  public func with(_ suites: [ExampleSuite]) -> PolicyDocument {
    var document = self
    document.suites = suites
    return document
  }

  /// - Parameter path: Any path; locations repeat it as it is given.
  /// - Throws: Everything that is wrong with the policy.
  public init(contentsOf path: String) throws(PolicyErrors) {
    try self.init(PolicyLoader.elements(contentsOf: path))
  }

  /// Reads a policy from memory, without includes and lists.
  public init(_ bytes: [UInt8], named name: String) throws(PolicyErrors) {
    try self.init(PolicyLoader.elements(of: bytes, named: name))
  }

  private init(_ elements: PolicyLoader.Elements) throws(PolicyErrors) {
    guard let root = elements.root else { throw PolicyErrors(elements.problems, in: elements.source) }
    do {
      policy = try Policy(root, sha256: elements.source.sha256, known: elements.problems)
    } catch {
      throw PolicyErrors(error.problems, in: elements.source)
    }
    self.root = root
    source = elements.source
  }
}

extension PolicyElement {
  /// The element and all below it, in order of the document.
  var family: [PolicyElement] { [self] + elements.flatMap(\.family) }
}

extension PolicyElement {
  /// The child elements of that name.
  func elements(named name: String) -> [PolicyElement] { elements.filter { $0.name == name } }
}
