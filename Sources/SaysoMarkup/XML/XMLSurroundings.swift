/// What stands around the records of a document, as far as it has been read: its root, and the texts that were asked
/// for.
///
/// A record has what stands before it, never what follows: whether that has been read yet hangs on the pieces in which
/// the bytes arrive.
public struct XMLSurroundings: Hashable, Sendable {
  private enum Text: Hashable {
    case open(String)
    case whole(String)
    case tooLong
  }

  /// In bytes of UTF-8. A longer text is not kept at all: a part of an address or a name is another one.
  static let longest = 1 << 10

  /// The root element, without what stands in it.
  public private(set) var root: XMLNode?
  private var texts: [String: Text] = [:]
  private let wanted: Set<String>
  private let deepest: Int
  /// The elements around the records, the outermost first.
  private var open: [String] = []

  /// `paths`: of the elements whose texts to keep.
  init(_ paths: Set<String>) {
    wanted = paths
    deepest = paths.map { $0.split(separator: "/").count + 1 }.max() ?? 0
  }

  /// The text of an element by its path below the root, `channel/language`: of the first that has one.
  public func text(_ path: String) -> String? {
    guard case .whole(let text)? = texts[path] else { return nil }
    return text
  }

  var depth: Int { open.count }

  mutating func begin(_ node: XMLNode) { if root == nil { root = node } }

  mutating func start(_ name: String) { open.append(name) }

  mutating func end(_ name: String) {
    guard open.last == name else { return }
    if let path, case .open(let text)? = texts[path] {
      texts[path] = text.allSatisfy(\.isWhitespace) ? nil : .whole(text)
    }
    open.removeLast()
  }

  mutating func note(_ text: String) {
    guard let path else { return }
    switch texts[path] {
    case nil: texts[path] = Self.kept(text)
    case .open(let known)?: texts[path] = Self.kept(known + text)
    case .whole?, .tooLong?: break
    }
  }

  private static func kept(_ text: String) -> Text { text.utf8.count <= longest ? .open(text) : .tooLong }

  /// Of the innermost element, if its text is wanted.
  private var path: String? {
    guard open.count > 1, open.count <= deepest else { return nil }
    let path = open.dropFirst().joined(separator: "/")
    return wanted.contains(path) ? path : nil
  }
}
