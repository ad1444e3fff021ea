public import SaysoText

/// Finds every value that the detectors know, in one pass over a text.
public struct DetectorScanner: Sendable {
  private let table: DetectorTable
  /// Those that may recognise something without a digit.
  private let withoutDigits: DetectorTable

  /// Looks for these kinds only.
  public init(kinds: Set<DetectedKind> = Set(DetectedKind.allCases)) {
    let asked = Detectors.all.filter { kinds.contains($0.kind) }
    table = DetectorTable(asked)
    withoutDigits = DetectorTable(asked.filter { $0.need.digits == 0 })
  }

  /// In order of appearance, not overlapping.
  ///
  /// `bytes` is valid UTF-8, `entities` what a platform would link in it, in order. Inside links, mentions and tags
  /// digits are no telephone number: only e-mail addresses, secrets, coordinates and the address of the host are looked
  /// for. Links with a scheme are respected without being told.
  ///
  /// Linear in the text. Allocates nothing for an ASCII text in which nothing is found and no number stands.
  public func detections(in bytes: [UInt8], entities: [Entity] = []) -> [Detection] {
    let text = DetectorText(bytes)
    return values(in: text, entities).strongest().map { Detection($0, in: text) }
  }

  /// The same for several who look for different things, in one pass: of what overlaps, each gets the strongest among
  /// the kinds it asks for. Empty when there is nothing for anybody; otherwise one list for each of `groups`.
  public func detections(
    in bytes: [UInt8], entities: [Entity] = [], for groups: [Set<DetectedKind>]
  ) -> [[Detection]] {
    let text = DetectorText(bytes)
    let found = values(in: text, entities)
    if found.isEmpty { return [] }
    return groups.map { kinds in
      found.filter { kinds.contains($0.kind) }.strongest().map { Detection($0, in: text) }
    }
  }

  /// Everything that any detector recognises, overlapping.
  private func values(in text: DetectorText, _ entities: [Entity]) -> [DetectorFinding] {
    var found: [DetectorFinding] = []
    collect(in: text, into: &found)
    if found.isEmpty { return [] }
    let linked = LinkedStretches(entities, in: text)
    found.removeAll(where: linked.hide)
    return found
  }

  private func collect(in text: DetectorText, into found: inout [DetectorFinding]) {
    let hasDigit = text.bytes.withUnsafeBufferPointer { $0.contains(where: DetectorText.isDigit) }
    let table = hasDigit ? table : withoutDigits
    text.bytes.withUnsafeBufferPointer { bytes in
      table.roles.withUnsafeBufferPointer { roles in
        var isInWord = false
        for offset in bytes.indices {
          let role = roles[Int(bytes[offset])]
          let isFirst = !isInWord || role == DetectorTable.Role.sign
          // Scripts without spaces set a number right after a word.
          isInWord = role >= DetectorTable.Role.digit && bytes[offset] != DetectorText.letter
          if role == DetectorTable.Role.nothing || !isFirst { continue }
          collect(table, table.asked(at: offset, role: role, in: bytes), offset, text, into: &found)
          if role == DetectorTable.Role.letter { collect(table, table.atLetters(), offset, text, into: &found) }
        }
      }
    }
  }

  @inline(__always)
  private func collect(
    _ table: DetectorTable, _ asked: Range<Int>, _ offset: Int, _ text: DetectorText,
    into found: inout [DetectorFinding]
  ) {
    for index in asked {
      guard let match = table.match(index, at: offset, in: text), !match.range.isEmpty else { continue }
      found.append(DetectorFinding(kind: table.kind(index), match: match))
    }
  }
}

extension Detection {
  fileprivate init(_ finding: DetectorFinding, in text: DetectorText) {
    self.init(kind: finding.kind, type: finding.match.type, range: text.sourceRange(finding.match.range))
  }
}
