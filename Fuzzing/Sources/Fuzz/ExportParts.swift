import SaysoModel
import SaysoPosts

/// What became of everything in an export.
struct ExportParts: Equatable {
  private(set) var parts: [String] = []

  init(_ bytes: [UInt8], _ source: any ByteSource, _ options: ReadingOptions, name: String = "export") {
    do {
      try ExportFile(name: name, source: source, options: options).eachPart { part in
        switch part.content {
        case .noPosts(let reason): parts.append("\(part.member ?? "") none: \(reason.message)")
        case .failed(let failure): parts.append("\(part.member ?? "") failed: \(failure.message.plain)")
        case .posts(let format, _, let source, let context):
          let reading = ExportReading(format, source, context)
          parts.append("\(part.member ?? "") \(format.id): \(reading.records)")
        }
      }
    } catch {
      parts.append("thrown: \(error)")
    }
  }
}
