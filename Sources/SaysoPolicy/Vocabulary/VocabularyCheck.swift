import SaysoModel

/// Holds a document against the ``Vocabulary``: elements, how many of them, attributes, values, names and references.
///
/// Everything is looked at whatever was wrong before, so that an author sees all mistakes in one run; and one mistake
/// is reported once, where it stands.
public struct VocabularyCheck {
  private var problems: [PolicyProblem] = []
  private var names = NameTable()

  /// All problems of a policy whose includes and lists have been read in, in no order.
  public static func problems(in root: PolicyElement) -> [PolicyProblem] {
    var check = VocabularyCheck()
    guard root.name == Vocabulary.root.rawValue, let shape = ShapeIndex.of(Vocabulary.root) else {
      return [PolicyProblem(.unknownElement(root.name, in: "document", expected: ["policy"]), at: root.location)]
    }
    check.visit(root, shape)
    return check.problems + check.names.problems()
  }

  /// All problems of a suite of examples, whose references lead into a policy that has none itself; in no order.
  static func problems(in suite: PolicyElement, beside policy: PolicyElement) -> [PolicyProblem] {
    guard suite.name == Vocabulary.suite.rawValue, let shape = ShapeIndex.of(Vocabulary.suite),
      let root = ShapeIndex.of(Vocabulary.root)
    else {
      let expected = [Vocabulary.suite.rawValue]
      return [PolicyProblem(.unknownElement(suite.name, in: "document", expected: expected), at: suite.location)]
    }
    var check = VocabularyCheck()
    check.visit(policy, root)
    check.problems = []
    check.visit(suite, shape)
    return check.problems + check.names.problems()
  }

  private mutating func visit(_ element: PolicyElement, _ shape: ShapeIndex) {
    checkAttributes(element, shape)
    checkText(element, shape)
    for child in element.elements {
      if let type = shape.children[child.name], let childShape = ShapeIndex.of(type) {
        visit(child, childShape)
      } else {
        reportUnexpected(child, in: element, expected: shape.childNames)
      }
    }
    for group in shape.countedGroups { checkCount(element, group) }
  }

  private mutating func reportUnexpected(_ child: PolicyElement, in parent: PolicyElement, expected: [String]) {
    names.noteRefused(child)
    let isKnown = Vocabulary.all.contains { $0.name == child.name }
    report(
      isKnown
        ? .misplacedElement(child.name, in: parent.name, expected: expected)
        : .unknownElement(child.name, in: parent.name, expected: expected), at: child.location)
  }

  private mutating func checkCount(_ element: PolicyElement, _ group: ShapeIndex.Group) {
    let names = group.names
    let children = element.elements.filter { names.contains($0.name) }
    if children.count < group.minimum {
      // A misspelt child has been reported already: to miss it as well would be the same mistake told twice.
      let misspelt = element.elements.contains { child in
        !names.contains(child.name) && NearestName.of(child.name, among: names) != nil
      }
      if !misspelt { report(.missingElement(names, in: element.name, atLeast: group.minimum), at: element.location) }
    }
    if let maximum = group.maximum, children.count > maximum {
      report(.tooManyElements(children[maximum].name, in: element.name, limit: maximum), at: children[maximum].location)
    }
  }

  private mutating func checkText(_ element: PolicyElement, _ shape: ShapeIndex) {
    if shape.needsWords {
      if element.text.isBlank { report(.missingText(in: element.name), at: element.location) }
    } else if !shape.allowsWords {
      for case .text(let text) in element.children where !text.isBlank {
        return report(.unexpectedText(String(text.trimmed.prefix(40)), in: element.name), at: element.location)
      }
    }
  }

  private mutating func checkAttributes(_ element: PolicyElement, _ shape: ShapeIndex) {
    for attribute in element.attributes {
      guard let known = shape.attributes[attribute.name] else {
        report(
          .unknownAttribute(attribute.name, of: element.name, expected: shape.attributeNames), at: attribute.location)
        continue
      }
      if let mistake = AttributeValue.mistake(in: attribute.value, of: known) {
        report(mistake, at: attribute.location)
      } else {
        names.note(attribute, known.type, on: element.name)
      }
    }
    for missing in shape.requiredAttributes where element.attribute(missing) == nil {
      let misspelt = element.attributes.contains { attribute in
        NearestName.of(attribute.name, among: [missing]) != nil && shape.attributes[attribute.name] == nil
      }
      if !misspelt { report(.missingAttribute(missing, of: element.name), at: element.location) }
    }
  }

  private mutating func report(_ mistake: PolicyProblem.Mistake, at location: SourceLocation) {
    problems.append(PolicyProblem(mistake, at: location))
  }
}
