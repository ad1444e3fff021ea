/// What the formats say of a file.
public struct FormatDetection: Sendable {
  public struct Candidate: Sendable {
    public let format: ExportFormat
    public let recognition: Recognition
  }

  /// The surest first.
  public let candidates: [Candidate]

  public init(_ sample: ExportSample, among formats: [ExportFormat] = ExportFormat.all) {
    let recognised = formats.enumerated().compactMap { position, format in
      format.recognise(sample).map { (position: position, candidate: Candidate(format: format, recognition: $0)) }
    }
    // Sorting does not keep the order of equals by itself.
    candidates = recognised.sorted {
      ($1.candidate.recognition.confidence, $0.position) < ($0.candidate.recognition.confidence, $1.position)
    }.map(\.candidate)
  }

  public var best: Candidate? { candidates.first }
}
