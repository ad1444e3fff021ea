import SaysoModel
import SaysoText

/// Whether every image is described for those who don't see it.
struct AltTextCheck: FormCheck {
  static let shape = ElementShape(
    "alt-text",
    summary:
      "Every image has a description that says what it shows: not a file name, not just “image”, and without “image of” in front, which a screen reader says by itself.",
    attributes: [
      .optional("opening", .keyword(["refused", "allowed"]), "Whether “image of” in front is refused (unless given).")
    ])

  let leaf: LeafID
  private let refusesOpenings: Bool

  init(_ element: PolicyElement, _ decoding: inout Decoding) {
    leaf = Self.leaf(element, &decoding)
    refusesOpenings = element.attribute("opening")?.value != "allowed"
  }

  static func explanation(_ element: PolicyElement) -> String {
    let openings = element.attribute("opening")?.value == "allowed" ? "" : ", or begins with words such as “image of”"
    return "an image has no description, or one that does not say what it shows (a file name, “photo”)\(openings)"
  }

  func outcomes(_ scene: Scene) -> [KindOutcome] {
    guard let media = scene.facts.media.value else {
      return [KindOutcome(.unknown, missing: [.media], reason: "An image may go with it.")]
    }
    let images = media.enumerated().filter { $0.element.kind == .image }
    return images.enumerated().compactMap { place, image in
      let name = images.count == 1 ? "The image" : "Image \(place + 1) of \(images.count)"
      return judge(image.element, at: image.offset, named: name, scene)
    }
  }

  func mayFault(_ scene: Scene) -> Bool { scene.facts.media.value?.contains { $0.kind == .image } ?? true }

  func need(_ scene: Scene) -> ScreenNeed { outcomes(scene).isEmpty ? .never : .always }

  private func judge(_ image: Media, at position: Int, named name: String, _ scene: Scene) -> KindOutcome? {
    guard let alt = image.alt else {
      return KindOutcome(.unknown, missing: [.altText], reason: "\(name) may have no description.")
    }
    let description = ImageDescription(alt, file: image.file)
    switch description.fault(refusingOpenings: refusesOpenings) {
    case nil: return nil
    case .missing: return KindOutcome(.yes, reason: "\(name) has no description.")
    case .fileName(let range):
      return about(range, position, scene) { "\($0) is a file name: it does not say what the image shows." }
    case .generic(let range):
      return about(range, position, scene) { "\($0) does not say what the image shows." }
    case .opening(let range):
      return about(range, position, scene) { "A screen reader says by itself that it is an image: \($0) can go." }
    }
  }

  private func about(
    _ range: Range<Int>, _ position: Int, _ scene: Scene, _ reason: (QuotingText) -> QuotingText
  ) -> KindOutcome? {
    outcome([hit(.alt(position), range, zone: .alt)], scene) { reason(QuotedList.of($0, else: "The description")) }
  }
}
