import FoundationEssentials
import SaysoAuthoring
import SaysoModel
import SaysoPosts

/// What the rows of an NDJSON export say that they should come out as. They are read apart from the posts: a post
/// knows nothing of what somebody expects of it.
struct CorpusLabels {
  private struct Row: Decodable {
    let expect: [String]?
    let verdict: String?
  }

  private var file: String?
  private var labels: [Int: CorpusLabel] = [:]

  /// Standard input is read once, so it has no labels; neither has a file of any other format.
  mutating func label(of post: Post, in place: OpenExports.Place?) throws -> CorpusLabel? {
    guard let place, place.format.id == ExportFormat.ndjson.id, place.member == nil else { return nil }
    if file != place.file {
      file = place.file
      labels = try place.file == ExportFile.standardInputName ? [:] : Self.read(place.file)
    }
    return labels[post.origin?.line ?? 0]
  }

  private static func read(_ path: String) throws -> [Int: CorpusLabel] {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
      throw CommandProblem.cannotRead(file: path, system: "it can't be read a second time")
    }
    let decoder = JSONDecoder()
    var labels: [Int: CorpusLabel] = [:]
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      guard let row = try? decoder.decode(Row.self, from: Data(line)) else { continue }
      let label = CorpusLabel(
        rules: row.expect.map { Set($0.map { RuleID($0) }) }, verdict: row.verdict.flatMap(Verdict.init))
      if label.rules != nil || label.verdict != nil { labels[index + 1] = label }
    }
    return labels
  }
}
