import SaysoDetectors
import SaysoText

extension FuzzTarget {
  static let detectors = FuzzTarget(
    name: "detectors", reads: "Personal data and secrets: every detector", dictionary: .text, longest: 1024,
    seeds: { TextSeeds.all },
    run: { input in
      let bytes = Array(input.text.utf8)
      let entities = EntityExtractor().entities(in: bytes)
      let found = scanner.detections(in: bytes, entities: entities)
      demand(found.map(\.range), in: bytes, "\(found)")
      demand(scanner.detections(in: bytes).map(\.range), in: bytes, "without entities")
      let groups = scanner.detections(in: bytes, entities: entities, for: [Set(DetectedKind.allCases), [.email]])
      demand(groups.first ?? [] == found, "asked by a group: \(groups)")
    })

  private static let scanner = DetectorScanner()
}
