import SaysoDetectors
import SaysoModel
import SaysoText

/// Finds the leaves that look for values rather than words: what detectors know, and numbers that the other post gives.
struct ValueScanner: Sendable {
  private let detectors: DetectorScanner?
  private let detections: [(leaf: LeafID, kinds: Set<DetectedKind>)]
  private let repetitions: [(leaf: LeafID, digits: Int)]

  init(_ leaves: [Leaf]) {
    var detections: [(leaf: LeafID, kinds: Set<DetectedKind>)] = []
    var repetitions: [(leaf: LeafID, digits: Int)] = []
    for (position, leaf) in leaves.enumerated() {
      switch leaf.content {
      case .detections(let kinds): detections.append((LeafID(position), kinds))
      case .repeated(let digits): repetitions.append((LeafID(position), digits))
      default: break
      }
    }
    let kinds = detections.reduce(into: Set<DetectedKind>()) { $0.formUnion($1.kinds) }
    detectors = kinds.isEmpty ? nil : DetectorScanner(kinds: kinds)
    (self.detections, self.repetitions) = (detections, repetitions)
  }

  func hits(in texts: [TokenizedText]) -> [Hit] { detected(in: texts) + repeated(in: texts) }

  private func detected(in texts: [TokenizedText]) -> [Hit] {
    guard let detectors else { return [] }
    return texts.flatMap { text in
      detectors.detections(in: text.bytes, entities: text.entities).flatMap { detection in
        detections.filter { $0.kinds.contains(detection.kind) }.map { hit($0.leaf, detection.range, text) }
      }
    }
  }

  /// Without the other post's text every number may be one of its: those hits are uncertain.
  private func repeated(in texts: [TokenizedText]) -> [Hit] {
    guard let fewest = repetitions.map(\.digits).min() else { return [] }
    let known = texts.first { $0.field == .quoted }.map { other in
      Set(WrittenNumber.all(in: other.bytes, ofAtLeast: fewest).map(\.characters))
    }
    return texts.filter { $0.field != .quoted }.flatMap { text in
      WrittenNumber.all(in: text.bytes, ofAtLeast: fewest).filter { known?.contains($0.characters) ?? true }
        .flatMap { number in
          repetitions.filter { number.digits >= $0.digits }.map {
            hit($0.leaf, number.range, text, isCertain: known != nil)
          }
        }
    }
  }

  private func hit(_ leaf: LeafID, _ range: Range<Int>, _ text: TokenizedText, isCertain: Bool = true) -> Hit {
    let first = text.tokens.partitioningIndex { $0.end > Int32(range.lowerBound) }
    let end = text.tokens.partitioningIndex { $0.start >= Int32(range.upperBound) }
    return Hit(
      leaf: leaf, span: TextSpan(text.field, range), zone: text.field.zone, views: [],
      tokens: first..<max(first + 1, end), isCertain: isCertain)
  }
}

/// A number or code as people write it: letters and digits, with the signs inside that divide its groups.
struct WrittenNumber {
  /// Upper case, without signs.
  let characters: [UInt8]
  let digits: Int
  let range: Range<Int>

  /// Those with so many digits or more, in order. Only ASCII counts: what is compared was most likely copied.
  static func all(in bytes: [UInt8], ofAtLeast fewest: Int) -> [WrittenNumber] {
    var found: [WrittenNumber] = []
    var position = 0
    while position < bytes.count {
      guard isAlphanumeric(bytes[position]) else {
        position += 1
        continue
      }
      let number = WrittenNumber(from: position, in: bytes)
      if number.digits >= fewest { found.append(number) }
      position = number.range.upperBound
    }
    return found
  }

  private init(from start: Int, in bytes: [UInt8]) {
    var characters: [UInt8] = []
    var digits = 0
    var end = start
    while end < bytes.count {
      if Self.isAlphanumeric(bytes[end]) {
        characters.append(bytes[end] >= 0x61 ? bytes[end] & 0xDF : bytes[end])
        if bytes[end] < 0x3A { digits += 1 }
      } else if !Self.isJoint(bytes[end]) || end + 1 >= bytes.count || !Self.isAlphanumeric(bytes[end + 1]) {
        break
      }
      end += 1
    }
    (self.characters, self.digits, range) = (characters, digits, start..<end)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }
  private static func isJoint(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x2E || byte == 0x5F }
}
