import SaysoDetectors
import Testing

/// A text and the values that stand in it, as the author wrote them.
struct DetectionRow: CustomTestStringConvertible, Sendable {
  let text: String
  let values: [String]

  init(_ text: String, _ values: String...) {
    self.text = text
    self.values = values
  }

  var testDescription: String { text }

  /// What is found of these kinds when all are looked for.
  func found(_ kinds: DetectedKind...) -> [String] {
    let bytes = Array(text.utf8)
    return ScreenedDetecting.detections(in: bytes, Detecting.scanner).filter { kinds.contains($0.kind) }
      .map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }
}

enum Detecting {
  static let scanner = DetectorScanner()

  static func all(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return ScreenedDetecting.detections(in: bytes, scanner).map {
      "\($0.kind.rawValue): \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }
}
