import SaysoPolicy

/// The elements of two lists, matched by a key. Of equal keys the first is matched with the first.
struct ElementMatching {
  private(set) var pairs: [(old: PolicyElement, new: PolicyElement)] = []
  private(set) var removed: [PolicyElement] = []
  private(set) var added: [PolicyElement] = []

  init(_ old: [PolicyElement], _ new: [PolicyElement], by key: (PolicyElement) -> String) {
    var waiting: [String: [Int]] = [:]
    for (index, element) in old.enumerated().reversed() { waiting[key(element), default: []].append(index) }
    var matched = Set<Int>()
    for element in new {
      guard let index = waiting[key(element)]?.popLast() else {
        added.append(element)
        continue
      }
      matched.insert(index)
      pairs.append((old[index], element))
    }
    removed = old.enumerated().filter { !matched.contains($0.offset) }.map(\.element)
  }
}

/// An attribute that two elements have differently.
struct AttributeChange {
  let name: String
  let old: String?
  let new: String?

  /// In order of their names; a list file's name is no change, since its rows are compared.
  static func between(_ old: PolicyElement, _ new: PolicyElement, but left: Set<String> = []) -> [AttributeChange] {
    let names = Set((old.attributes + new.attributes).map(\.name)).subtracting(left).subtracting(["src"])
    return names.sorted().compactMap { name in
      let (before, after) = (old.value(name), new.value(name))
      if CanonicalElement.value(name, before ?? "") == CanonicalElement.value(name, after ?? "") {
        if (before == nil) == (after == nil) { return nil }
      }
      return AttributeChange(name: name, old: before, new: after)
    }
  }

  /// `is now “b” instead of “a”`
  var words: String {
    switch (old, new) {
    case (let old?, let new?): "is now “\(new)” instead of “\(old)”"
    case (nil, let new?): "is now “\(new)”"
    case (let old?, nil): "is no longer “\(old)”"
    case (nil, nil): "is the same"
    }
  }
}

extension PolicyElement {
  func value(_ attribute: String) -> String? { self.attribute(attribute)?.value }
  var id: String { value("id") ?? "" }
  func children(_ name: String) -> [PolicyElement] { elements.filter { $0.name == name } }
  func first(_ name: String) -> PolicyElement? { elements.first { $0.name == name } }
}
