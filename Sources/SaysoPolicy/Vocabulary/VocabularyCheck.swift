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
    guard let shape = Vocabulary.shapes[Vocabulary.root], root.name == shape.name else {
      return [PolicyProblem(.unknownElement(root.name, in: "document", expected: ["policy"]), at: root.location)]
    }
    check.visit(root, shape)
    return check.problems + check.names.problems()
  }

  private mutating func visit(_ element: PolicyElement, _ shape: ElementShape) {
    checkAttributes(element, shape)
    checkText(element, shape)
    let content = Vocabulary.content(of: shape)
    for child in element.elements {
      if let childShape = content.shapes[child.name] {
        visit(child, childShape)
      } else {
        reportUnexpected(child, in: element, expected: content.names)
      }
    }
    for group in content.groups { checkCount(element, group) }
  }

  private mutating func reportUnexpected(_ child: PolicyElement, in parent: PolicyElement, expected: [String]) {
    let isKnown = Vocabulary.all.contains { $0.name == child.name }
    report(
      isKnown
        ? .misplacedElement(child.name, in: parent.name, expected: expected)
        : .unknownElement(child.name, in: parent.name, expected: expected), at: child.location)
  }

  private mutating func checkCount(_ element: PolicyElement, _ group: Vocabulary.Content.Group) {
    guard group.minimum > 0 || group.maximum != nil else { return }
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

  private mutating func checkText(_ element: PolicyElement, _ shape: ElementShape) {
    switch shape.content {
    case .words, .prose: if element.text.isBlank { report(.missingText(in: element.name), at: element.location) }
    case .empty, .elements:
      let stray = element.children.lazy.compactMap { node -> String? in
        guard case .text(let text) = node, !text.isBlank else { return nil }
        return text.trimmed
      }.first
      if let stray { report(.unexpectedText(String(stray.prefix(40)), in: element.name), at: element.location) }
    }
  }

  private mutating func checkAttributes(_ element: PolicyElement, _ shape: ElementShape) {
    for attribute in element.attributes {
      guard let known = shape.attributes.first(where: { $0.name == attribute.name }) else {
        report(
          .unknownAttribute(attribute.name, of: element.name, expected: shape.attributes.map(\.name)),
          at: attribute.location)
        continue
      }
      if let mistake = AttributeValue.mistake(in: attribute.value, of: known) {
        report(mistake, at: attribute.location)
      } else {
        names.note(attribute, known.type, on: element.name)
      }
    }
    for missing in shape.attributes where missing.isRequired && element.attribute(missing.name) == nil {
      let misspelt = element.attributes.contains { attribute in
        NearestName.of(attribute.name, among: [missing.name]) != nil
          && !shape.attributes.contains { $0.name == attribute.name }
      }
      if !misspelt { report(.missingAttribute(missing.name, of: element.name), at: element.location) }
    }
  }

  private mutating func report(_ mistake: PolicyProblem.Mistake, at location: SourceLocation) {
    problems.append(PolicyProblem(mistake, at: location))
  }
}
