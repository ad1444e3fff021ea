import Foundation
import SaysoAuthoring
import SaysoCalendar
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoTestSupport
import Testing

/// A real edit of Larkfield over 4,200 tweets: what the comparison shows is what two scans of their own differ in, no
/// more and no less.
@Suite struct PolicyDifferenceCorpusTests {
  private static let tweets = "corpora/vader/tweets_GroundTruth.txt"

  /// Pieces of the policy, and what they become; the words are ones that the tweets hold.
  private static let edits = [
    // A term added.
    ("<term slack=\"1\">Project Falcon</term>", "<term slack=\"1\">Project Falcon</term><term>snow</term>"),
    // A date moved.
    ("until=\"2026-11-17T08:00\"", "until=\"2026-12-17T08:00\""),
    // An exception removed.
    (
      "<unless permits=\"about-us\"><term aliases=\"speak for myself|speaking only for myself|speaking as myself\">speaking for myself</term></unless>",
      ""
    ),
    // A tier lowered.
    (
      "<personal-data id=\"keys-rule\" enforces=\"no-keys\" tier=\"red\"",
      "<personal-data id=\"keys-rule\" enforces=\"no-keys\" tier=\"yellow\""
    ),
    // A grant removed.
    ("<grant topic=\"results\" from=\"2026-11-01\" through=\"2027-10-31\" platforms=\"linkedin x\"/>", ""),
    // Links denied.
    ("<shortener domain=\"zap.example\"/>", "<shortener domain=\"zap.example\"/><shortener domain=\"twitpic.com\"/>"),
    // A tier lowered that many posts reach.
    ("<form id=\"readable\" enforces=\"readable-form\" tier=\"yellow\"", "<form id=\"readable\" enforces=\"readable-form\" tier=\"green\""),
  ]

  @Test(.enabled(if: Conformance.isPresent(tweets))) func onlyAndExactlyWhatChanged() throws {
    let (old, new) = try Self.editions()
    let posts = try Self.posts()
    let moment = old.policy.zone.startOfDay(old.policy.effective)
    let difference = PolicyDifference(from: old, to: new)
    var comparison = CorpusComparison(from: old, to: new, difference)
    var shown: [String: ChangedPost] = [:]
    for post in posts { if let changed = comparison.compare(post, at: moment) { shown[post.id ?? ""] = changed } }
    let expected = Self.scan(posts, old, at: moment).merging(Self.scan(posts, new, at: moment)) { "\($0)\n\($1)" }
    let differing = Set(expected.filter { Self.differs($0.value) }.keys)
    #expect(Set(shown.keys) == differing)
    #expect(!differing.isEmpty && differing.count < posts.count / 2)
    #expect(shown.values.allSatisfy { !$0.causes.isEmpty && !$0.shifts.isEmpty })
    #expect(comparison.summary.posts == posts.count && comparison.summary.changed == differing.count)
    #expect(
      comparison.summary.transitions.values.reduce(0, +) + comparison.summary.sameVerdict == differing.count)
    print("changed verdicts or findings: \(differing.count) of \(posts.count);", comparison.summary.transitions)
    for change in difference.changes { print("-", change.text.plain) }
    print(comparison.summary.causes)
  }

  /// A policy compared with itself has nothing to say, of itself or of any post.
  @Test(.enabled(if: Conformance.isPresent(tweets))) func itselfIsTheSame() throws {
    let (old, _) = try Self.editions()
    var comparison = CorpusComparison(from: old, to: old, PolicyDifference(from: old, to: old))
    #expect(comparison.difference.isEmpty)
    for post in try Self.posts().prefix(300) { #expect(comparison.compare(post, at: Date(timeIntervalSince1970: 0)) == nil) }
  }

  private static func posts() throws -> [Post] {
    try Conformance.text(tweets).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count == 3 else { return nil }
      return Post(id: String(fields[0]), text: String(fields[2]), author: "amir", platform: .x)
    }
  }

  private static func editions() throws -> (PolicyDocument, PolicyDocument) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sayso-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: WorkedPolicy.folder.appending(path: "larkfield"), to: folder.appending(path: "larkfield"))
    var text = try String(contentsOf: WorkedPolicy.larkfield.file, encoding: .utf8)
    let paths = ["old.xml", "new.xml"].map { folder.appending(path: $0) }
    try text.write(to: paths[0], atomically: true, encoding: .utf8)
    for (piece, other) in edits {
      try #require(text.contains(piece), "\(piece)")
      text = text.replacing(piece, with: other, maxReplacements: 1)
    }
    try text.write(to: paths[1], atomically: true, encoding: .utf8)
    return (
      try PolicyDocument(contentsOf: paths[0].path()), try PolicyDocument(contentsOf: paths[1].path())
    )
  }

  /// One scan of its own: what each post's report says, as text.
  private static func scan(_ posts: [Post], _ document: PolicyDocument, at moment: Date) -> [String: String] {
    let checker = Checker(document.policy)
    var answers: [String: String] = [:]
    for post in posts {
      let report = checker.check(post, at: moment, options: [])
      let findings = report.findings.map {
        "\($0.rule) \($0.tier) \($0.action) \($0.spans.map(\.span)) \($0.shieldedBy?.rawValue ?? "")"
      }
      let undetermined = report.undetermined.map { "\($0.rule) \($0.tier) \($0.missing) \($0.spans.map(\.span))" }
      answers[post.id ?? ""] = "\(report.verdict)|\(findings.sorted())|\(undetermined.sorted())"
    }
    return answers
  }

  private static func differs(_ both: String) -> Bool {
    let lines = both.split(separator: "\n")
    return lines.count != 2 || lines[0] != lines[1]
  }
}
