import Foundation
import SaysoCalendar
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// A sample export, read as the archive it stands for.
struct SampleExport {
  static let root = URL(filePath: #filePath).appending(path: "../../../../samples/exports/").standardized.path

  let format: String?
  let records: [PostRecord]
  let tally: ReadingTally

  /// `folder` is the archive's root; the files beside the one that is read are there when the format asks for them.
  init(_ folder: String, _ path: String, isBare: Bool = false, mapping: FieldMapping = FieldMapping()) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(Self.root)/\(folder)/\(path)")))
    let sample = ExportSample(
      file: isBare ? path : folder, member: isBare ? nil : path, head: Array(bytes.prefix(ExportSample.length)),
      isCut: bytes.count > ExportSample.length)
    let format = try #require(FormatDetection(sample).best?.format, "\(path)")
    let context = ReadingContext(
      file: folder, member: isBare ? nil : path, companions: Self.companions(folder, format), mapping: mapping)
    self.format = format.id.name
    (records, tally) = Self.read(format.reader(MemorySource(bytes), context))
  }

  static func read(_ reader: any PostReader) -> ([PostRecord], ReadingTally) {
    var reader = reader
    var records: [PostRecord] = []
    while let record = reader.next() { records.append(record) }
    return (records, reader.tally)
  }

  private static func companions(_ folder: String, _ format: ExportFormat) -> [CompanionFile] {
    let paths = FileManager.default.enumerator(atPath: "\(root)/\(folder)")?.compactMap { $0 as? String } ?? []
    return paths.sorted().filter(format.companions).compactMap { path in
      FileManager.default.contents(atPath: "\(root)/\(folder)/\(path)").map {
        CompanionFile(path: path, bytes: [UInt8]($0))
      }
    }
  }

  /// One line a record, and the format with its tally above them.
  var listing: String {
    let notes = tally.notes.map { "\($0.key.rawValue) \($0.value)" }.sorted().joined(separator: ", ")
    let sums = "\(tally.rows) = \(tally.posts) + \(tally.skipped) + \(tally.failed)"
    let head = "\(format ?? "?") \(sums)\(notes.isEmpty ? "" : " · \(notes)")"
    return ([head] + records.map(\.listed)).joined(separator: "\n")
  }
}

extension PostRecord {
  /// Everything that is told, and nothing that isn't.
  var listed: String {
    switch self {
    case .post(let post): return post.listed
    case .skipped(let reason, let origin): return "skipped \(reason.rawValue) @\(origin.listed)"
    case .failed(let failure, let origin): return "failed \(failure) @\(origin.listed)"
    }
  }
}

extension Post {
  fileprivate var listed: String {
    var parts = [id ?? "-", author.map { "by \($0)" } ?? "-"]
    if account != author { parts.append("from \(account ?? "-")") }
    parts += [platform?.rawValue ?? "-", publishAt.map(Timestamp.text) ?? "-", kind?.rawValue ?? "-"]
    if let language { parts.append(language) }
    parts.append("“\(text.replacing("\n", with: "⏎"))”")
    if let links {
      parts.append(
        "links " + links.map { "\($0.range.lowerBound)-\($0.range.upperBound) \($0.target)" }.joined(separator: ", "))
    }
    if let media { parts.append("media [\(media.map(\.listed).joined(separator: ", "))]") }
    if let reference {
      parts.append(
        "re \(reference.handle.map { "@\($0)" } ?? "-")\(reference.text.map { " “\($0.replacing("\n", with: "⏎"))”" } ?? "")"
      )
    }
    return parts.joined(separator: " | ") + " @\(origin?.listed ?? "?")"
  }
}

extension Media {
  fileprivate var listed: String {
    "\(kind.rawValue)\(alt.map { " “\($0)”" } ?? "")\(file.map { " \($0.split(separator: "/").last ?? "")" } ?? "")"
  }
}

extension Origin {
  fileprivate var listed: String { "\(line):\(column)\(pointer.map { " \($0)" } ?? "")" }
}
