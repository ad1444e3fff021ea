import SaysoPolicy

/// A policy's file and the same file laid out.
public struct FormattedPolicy: Hashable, Sendable {
  /// Byte for byte as it was read.
  public let original: [UInt8]
  /// In UTF-8, with a byte order mark and CRLF where the original has them.
  public let formatted: [UInt8]

  public var isFormatted: Bool { original == formatted }
}

/// Lays a policy out: two spaces a level, attributes in the vocabulary's order and in double quotation marks, running
/// text filled to the width, an empty line between chapters and between rules.
///
/// Nothing that a policy means is changed, nothing that its author wrote is lost: comments, instructions, CDATA
/// sections and references stay as they are and where they are; an example keeps its lines and a term its one; within
/// `xml:space="preserve"` and `<pattern>`, and in what the vocabulary does not know, no character changes. Laid out
/// once more, the result stays the same. What is included and listed is not touched: those are files of their own.
public struct PolicyFormatter: Sendable {
  public static let usualWidth = 110
  /// In bytes: a longer file is refused.
  public static let longest = PolicyParser.sizeLimit

  /// Of a line, in columns.
  public let width: Int

  public init(width: Int = PolicyFormatter.usualWidth) { self.width = max(width, 1) }

  /// The cost is linear in the file.
  ///
  /// - Parameter path: Any path; locations repeat it as it is given.
  /// - Throws: What keeps the file from being read as XML. What else is wrong with the policy does not matter here.
  public func format(contentsOf path: String) throws(PolicyErrors) -> FormattedPolicy {
    try format(PolicyFile.read(path), named: path)
  }

  /// See ``format(contentsOf:)``.
  ///
  /// - Parameter name: What locations call it.
  public func format(_ bytes: [UInt8], named name: String) throws(PolicyErrors) -> FormattedPolicy {
    let outcome = PolicyParser.parse(bytes, file: name)
    guard let root = outcome.root, outcome.problems.isEmpty else { throw errors(outcome, bytes, name) }
    let original = LineEnds(outcome.text)
    let laidOut = DocumentLayout.text(MarkupReader.nodes(of: original.text), of: original.text, width: width)
    let text = original.restored(Self.declaringUTF8(laidOut, unless: bytes.ends(with: outcome.text)))
    let mark = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark : []
    let again = PolicyParser.parse(mark + text, file: name)
    guard let same = again.root else { throw errors(again, mark + text, name) }
    guard SameReading.holds(root, same) else {
      throw PolicyErrors(
        [PolicyProblem(.syntax(SyntaxMistake.readsDifferently.sentence), at: root.location)], in: PolicySource())
    }
    return FormattedPolicy(original: bytes, formatted: mark + text)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func errors(_ outcome: PolicyParser.Outcome, _ bytes: [UInt8], _ name: String) -> PolicyErrors {
    var source = PolicySource()
    source.add(.init(shownAs: name, name: name, bytes: bytes, text: outcome.text))
    return PolicyErrors(outcome.problems, in: source)
  }

  /// What was read in another encoding is written in UTF-8, so its declaration must say so.
  private static func declaringUTF8(_ text: String, unless isUTF8: Bool) -> String {
    guard !isUTF8, text.hasPrefix("<?xml "), let end = text.firstRange(of: "?>"),
      let key = text[..<end.lowerBound].firstRange(of: "encoding")
    else { return text }
    let value = text[key.upperBound..<end.lowerBound]
    guard let open = value.firstIndex(where: { $0 == "\"" || $0 == "'" }),
      let close = value[value.index(after: open)...].firstIndex(of: value[open])
    else { return text }
    return text[...open] + "UTF-8" + text[close...]
  }
}

extension Array where Element == UInt8 {
  fileprivate func ends(with other: [UInt8]) -> Bool {
    count >= other.count && suffix(other.count).elementsEqual(other)
  }
}

/// A text with LF at the ends of its lines, as XML reads every text (XML 1.0, section 2.11), and what stood there.
struct LineEnds {
  let text: [UInt8]
  /// The first line ends with CR and LF.
  let isCRLF: Bool

  init(_ bytes: [UInt8]) {
    let first = bytes.firstIndex(of: 0x0A)
    isCRLF = first.map { $0 > 0 && bytes[$0 - 1] == 0x0D } ?? false
    guard bytes.contains(0x0D) else {
      text = bytes
      return
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0A, index > 0, bytes[index - 1] == 0x0D { continue }
      text.append(byte == 0x0D ? 0x0A : byte)
    }
    self.text = text
  }

  func restored(_ text: String) -> [UInt8] {
    guard isCRLF else { return Array(text.utf8) }
    return text.utf8.reduce(into: []) { bytes, byte in
      if byte == 0x0A { bytes.append(0x0D) }
      bytes.append(byte)
    }
  }
}
