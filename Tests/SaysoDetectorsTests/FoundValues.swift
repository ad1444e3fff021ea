import SaysoDetectors
import SaysoTestSupport

/// What the detectors of numbers find in a text.
struct FoundValues: Equatable {
  let types: [String]
  let ranges: [Range<Int>]

  static let scanner = DetectorScanner(kinds: [.paymentCard, .iban, .nationalID])

  init(in text: String) {
    let found = ScreenedDetecting.detections(in: Array(text.utf8), Self.scanner)
    types = found.map { $0.type ?? $0.kind.rawValue }
    ranges = found.map(\.range)
  }

  /// What a text between whose marks the values stand should give, if all are of this type.
  init(type: String, marked: MarkedText) {
    types = marked.ranges.map { _ in type }
    ranges = marked.ranges
  }
}
