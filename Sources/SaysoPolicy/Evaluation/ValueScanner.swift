import SaysoModel
import SaysoText

/// Finds the leaves that look for values rather than words: what detectors know, and numbers that the other post gives.
struct ValueScanner: Sendable {
  private let detections: DetectionScanner?
  private let repetitions: [(leaf: LeafID, digits: Int)]

  init(_ policy: Policy) {
    detections = DetectionScanner(policy)
    repetitions = policy.leaves.enumerated().compactMap { position, leaf in
      if case .repeated(let digits) = leaf.content { (LeafID(position), digits) } else { nil }
    }
  }

  func hits(in texts: [TokenizedText], marked: [PostLink]) -> [Hit] {
    (detections?.hits(in: texts, marked: marked) ?? []) + repeated(in: texts)
  }

  /// Without the other post's text every number may be one of its: those hits are uncertain.
  private func repeated(in texts: [TokenizedText]) -> [Hit] {
    guard let fewest = repetitions.map(\.digits).min() else { return [] }
    let known = texts.first { $0.field == .quoted }.map { other in
      Set(CopiedNumber.all(in: other.bytes, ofAtLeast: fewest).map(\.characters))
    }
    return texts.filter { $0.field != .quoted }.flatMap { text in
      CopiedNumber.all(in: text.bytes, ofAtLeast: fewest).filter { known?.contains($0.characters) ?? true }
        .flatMap { number in
          repetitions.filter { number.digits >= $0.digits }.map {
            Hit($0.leaf, number.range, in: text, isCertain: known != nil)
          }
        }
    }
  }
}

extension Hit {
  /// A value at a place of a text, however few of its words it fills.
  init(
    _ leaf: LeafID, _ range: Range<Int>, in text: TokenizedText, isCertain: Bool = true, target: String? = nil
  ) {
    let first = text.tokens.partitioningIndex { $0.end > Int32(range.lowerBound) }
    let end = text.tokens.partitioningIndex { $0.start >= Int32(range.upperBound) }
    self.init(
      leaf: leaf, span: TextSpan(text.field, range), zone: text.field.zone, views: [],
      tokens: first..<max(first + 1, end), isCertain: isCertain, target: target)
  }
}
