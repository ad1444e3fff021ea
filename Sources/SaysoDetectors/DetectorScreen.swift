import SaysoText

/// Tells quickly that no detector of some kinds recognises anything in a text.
///
/// It asks the detectors themselves wherever one may begin, and stops at the first that recognises something, whether or
/// not a link would hide it.
public struct DetectorScreen: Sendable {
  private let all: DetectorTable
  /// Those that may recognise something without a digit.
  private let others: DetectorTable

  public init(kinds: Set<DetectedKind>) {
    let asked = Detectors.all.filter { kinds.contains($0.kind) }
    all = DetectorTable(asked)
    others = DetectorTable(asked.filter { !$0.needsDigit })
  }

  /// `source` is the author's text, which `scratch` has room for. Allocates nothing for ASCII once that has grown.
  public func mayHold(_ source: UnsafeRawBufferPointer, isASCII: Bool, _ scratch: DetectorScratch) -> Bool {
    let hasDigit = !isASCII || source.contains { $0 &- 0x30 < 10 }
    let table = hasDigit ? all : others
    if isASCII, !Self.hasTrigger(source, table) { return false }
    scratch.bytes.removeAll(keepingCapacity: true)
    scratch.bytes.append(contentsOf: source)
    return Self.holds(DetectorText(scratch.bytes), table)
  }

  /// Whether any byte may begin something.
  private static func hasTrigger(_ bytes: UnsafeRawBufferPointer, _ table: DetectorTable) -> Bool {
    table.roles.withUnsafeBufferPointer { roles in
      var isInWord = false
      for offset in 0..<bytes.count {
        let role = roles[Int(bytes[offset])]
        let isFirst = !isInWord || role == DetectorTable.Role.sign
        isInWord = role >= DetectorTable.Role.digit
        if role == DetectorTable.Role.nothing || !isFirst { continue }
        if role != DetectorTable.Role.letter { return true }
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
        if !table.at(letter: bytes[offset], before: next, third).isEmpty { return true }
      }
      return false
    }
  }

  private static func holds(_ text: DetectorText, _ table: DetectorTable) -> Bool {
    table.withDetectors { detectors in
      text.bytes.withUnsafeBufferPointer { bytes in
        table.roles.withUnsafeBufferPointer { roles in
          var isInWord = false
          for offset in bytes.indices {
            let role = roles[Int(bytes[offset])]
            let isFirst = !isInWord || role == DetectorTable.Role.sign
            isInWord = role >= DetectorTable.Role.digit && bytes[offset] != DetectorText.letter
            if role == DetectorTable.Role.nothing || !isFirst { continue }
            for index in table.asked(at: offset, role: role, in: bytes) {
              if let match = detectors[index].match(at: offset, in: text), !match.range.isEmpty { return true }
            }
          }
          return false
        }
      }
    }
  }
}

/// What a ``DetectorScreen`` needs room for. One for each worker.
public final class DetectorScratch {
  var bytes: [UInt8] = []
  public init() {}
}
