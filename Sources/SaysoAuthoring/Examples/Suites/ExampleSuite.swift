public import SaysoPolicy
public import SaysoPolicyXML

/// Examples in a file of their own, for those who should not or would not edit the policy: `examples` in XML, or a table
/// whose name ends in `.csv` or `.tsv`.
public struct ExampleSuite: Sendable {
  /// As it was given.
  public let path: String
  /// In order of the file.
  public let examples: [Example]
  /// What they were made of: `examples` with an element for each.
  let root: PolicyElement

  /// The suites that lie beside a policy under its name, `NAME.examples.xml` and `NAME.examples.csv`, whether or not
  /// they are there.
  public static func paths(beside policy: String) -> [String] {
    let stem = policy.hasSuffix(".xml") ? String(policy.dropLast(4)) : policy
    return ["\(stem).examples.xml", "\(stem).examples.csv"]
  }

  /// Reads suites for a policy.
  ///
  /// - Parameter paths: Any paths; locations repeat them as they are given.
  /// - Throws: Everything that is wrong with any of them, at once.
  public static func read(_ paths: [String], for document: PolicyDocument) throws(PolicyErrors) -> [ExampleSuite] {
    var source = PolicySource()
    var problems: [PolicyProblem] = []
    var suites: [ExampleSuite] = []
    for path in paths {
      do {
        let elements = try elements(path, document.policy.people, &source)
        let examples = try document.policy.examples(of: elements.root, beside: document.root, known: elements.problems)
        suites.append(ExampleSuite(path: path, examples: examples, root: elements.root))
      } catch let error as PolicyProblems {
        problems += error.problems
      } catch let error as PolicyErrors {
        problems += error.problems
      } catch {
        problems.append(PolicyProblem(.fileNotRegular(path), at: SourceLocation(file: path, line: 1)))
      }
    }
    guard problems.isEmpty else { throw PolicyErrors(problems, in: source) }
    return suites
  }

  private static func elements(
    _ path: String, _ people: People, _ source: inout PolicySource
  ) throws(PolicyErrors) -> (root: PolicyElement, problems: [PolicyProblem]) {
    let name = path.lowercased()
    guard name.hasSuffix(".csv") || name.hasSuffix(".tsv") else { return try markup(path, &source) }
    let file = try PolicyLoader.file(contentsOf: path, limit: SuiteTable.sizeLimit)
    source.add(file.named(path))
    let table = SuiteTable(file.text, file: path, people: people)
    return (table.root, table.problems)
  }

  private static func markup(
    _ path: String, _ source: inout PolicySource
  ) throws(PolicyErrors) -> (root: PolicyElement, problems: [PolicyProblem]) {
    let elements = PolicyLoader.elements(contentsOf: path)
    for file in elements.source.files { source.add(file.named(file.shownAs)) }
    guard let root = elements.root else { throw PolicyErrors(elements.problems, in: elements.source) }
    return (root, elements.problems)
  }
}

extension PolicySource.File {
  /// Suites lie in different folders, where two may have one name.
  fileprivate func named(_ name: String) -> PolicySource.File {
    PolicySource.File(shownAs: shownAs, name: name, bytes: bytes, text: text)
  }
}
