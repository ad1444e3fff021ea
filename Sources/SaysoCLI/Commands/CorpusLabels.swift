import FoundationEssentials
import SaysoAuthoring
import SaysoModel
import SaysoPolicy
import SaysoPosts

/// What the rows of an NDJSON export say that they should come out as. They are read apart from the posts: a post
/// knows nothing of what somebody expects of it.
struct CorpusLabels {
  private let policy: Policy
  private var file: String?
  private var labels: [Int: CorpusLabel] = [:]

  init(_ policy: Policy) { self.policy = policy }

  /// Standard input is read once, so it has no labels; neither has a file of any other format.
  ///
  /// - Throws: Every label of a file that can't be meant so, since a score that leaves it out would be another.
  mutating func label(of post: Post, in place: OpenExports.Place?) throws -> CorpusLabel? {
    guard let place, place.format.id == ExportFormat.ndjson.id, place.member == nil else { return nil }
    if file != place.file {
      file = place.file
      labels = try place.file == ExportFile.standardInputName ? [:] : Self.read(place.file, policy)
    }
    return labels[post.origin?.line ?? 0]
  }

  private static func read(_ path: String, _ policy: Policy) throws -> [Int: CorpusLabel] {
    let bytes: Data
    do { bytes = try Data(contentsOf: URL(filePath: path)) } catch {
      throw CommandProblem.cannotRead(file: path, system: "it can't be read a second time")
    }
    let decoder = JSONDecoder()
    var labels: [Int: CorpusLabel] = [:]
    var mistakes: [LabelMistake] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      // What is no object is no post either, and counted as such.
      guard let row = try? decoder.decode(LabelRow.self, from: Data(line)) else { continue }
      mistakes += row.mistakes(policy).map { LabelMistake(file: path, line: index + 1, sentence: $0) }
      if let label = row.label { labels[index + 1] = label }
    }
    guard mistakes.isEmpty else { throw CommandProblem.labels(mistakes) }
    return labels
  }
}

/// What is wrong with what a row says that it should come out as.
struct LabelMistake {
  let file: String
  let line: Int
  let sentence: String

  private static let most = 20

  /// A line each, but for what is too much to read.
  static func told(_ mistakes: [LabelMistake]) -> String {
    let lines = mistakes.prefix(most).map { "\($0.file):\($0.line): \($0.sentence)" }
    let more = mistakes.count > most ? ["… and \(mistakes.count - most) more."] : []
    let these = mistakes.count == 1 ? "this label is" : "these labels are"
    return (lines + more + ["", "No post is judged until \(these) mended."]).joined(separator: "\n")
  }
}

/// The members of a row that say so.
private struct LabelRow: Decodable {
  private enum Key: String, CodingKey { case expect, verdict }

  private let expect: Result<[String], any Error>?
  private let verdict: Result<String, any Error>?

  init(from decoder: any Decoder) throws {
    let members = try decoder.container(keyedBy: Key.self)
    func value<Value: Decodable>(_ key: Key) -> Result<Value, any Error>? {
      guard members.contains(key), (try? members.decodeNil(forKey: key)) != true else { return nil }
      return Result { try members.decode(Value.self, forKey: key) }
    }
    expect = value(.expect)
    verdict = value(.verdict)
  }

  private var rules: [String]? { try? expect?.get() }
  private var word: String? { try? verdict?.get() }

  /// `nil` when the row says nothing of it.
  var label: CorpusLabel? {
    guard expect != nil || verdict != nil else { return nil }
    return CorpusLabel(rules: rules.map { Set($0.map { RuleID($0) }) }, verdict: word.flatMap(Verdict.init))
  }

  func mistakes(_ policy: Policy) -> [String] {
    let names = policy.rules.map(\.id.rawValue)
    let unknown = (rules ?? []).filter { !names.contains($0) }.map { name in
      let nearest = NearestName.of(name, among: names).map { "; did you mean “\($0)”?" } ?? "."
      return "there is no rule “\(name)”\(nearest)"
    }
    let words = Verdict.allCases.map(\.rawValue).joined(separator: ", ")
    let isRule = expect != nil && rules == nil
    let isVerdict = verdict != nil && word.flatMap(Verdict.init) == nil
    return unknown + (isRule ? ["“expect” takes a list of rules, such as [\"\(names.first ?? "a")\"]."] : [])
      + (isVerdict ? ["“verdict” takes one of \(words)."] : [])
  }
}
