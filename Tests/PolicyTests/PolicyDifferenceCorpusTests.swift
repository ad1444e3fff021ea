import Foundation
import SaysoAuthoring
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoTestSupport
import Testing

/// A real edit of Larkfield over 4,200 tweets: what the comparison shows is what two scans of their own differ in, no
/// more and no less.
@Suite struct PolicyDifferenceCorpusTests {
  private static let tweets = "corpora/vader/tweets_GroundTruth.txt"

  /// Ordinary words put into rules of both editions, so that each edit meets posts.
  private static let grounding = [
    ("aliases=\"Lumo Four|Lumo IV\"", "aliases=\"Lumo Four|Lumo IV|movie\""),
    ("aliases=\"in Larkfield's name|", "aliases=\"I love|in Larkfield's name|"),
    ("aliases=\"speak for myself|", "aliases=\"I love you|speak for myself|"),
    ("<find><detect kind=\"secret\"/></find>", "<find><detect kind=\"secret\"/><term>phone</term></find>"),
    ("title=\"results and forecasts\">", "title=\"results and forecasts\"><term>work</term>"),
  ]

  /// A term added, a date moved, an exception removed, a tier lowered, a grant removed, a link denied.
  private static let edits = [
    ("<term slack=\"1\">Project Falcon</term>", "<term slack=\"1\">Project Falcon</term><term>snow</term>"),
    ("until=\"2031-11-17T08:00\"", "until=\"2026-11-17T08:00\""),
    (
      """
      <unless permits="about-us">
                <term aliases="I love you|speak for myself|speaking as myself">speaking for myself</term>
              </unless>
      """, ""
    ),
    ("enforces=\"no-keys\" tier=\"red\"", "enforces=\"no-keys\" tier=\"yellow\""),
    ("<grant topic=\"results\" from=\"2026-11-01\" through=\"2031-10-31\" platforms=\"linkedin x\"/>", ""),
    ("<list><deny carries=\"affiliate\"/></list>", "<list><deny carries=\"affiliate\"/><deny scheme=\"http\"/></list>"),
  ]

  @Test(.enabled(if: Conformance.isPresent(tweets))) func onlyAndExactlyWhatChanged() throws {
    let (old, new) = try Self.editions()
    let posts = try Self.posts()
    let difference = PolicyDifference(from: old, to: new)
    #expect(difference.changes.count == Self.edits.count)
    var comparison = CorpusComparison(from: old, to: new, difference)
    var shown: [String: ChangedPost] = [:]
    for post in posts {
      if let changed = comparison.compare(post, at: Self.moment) { shown[post.id ?? ""] = changed }
    }
    let (before, after) = (Self.scan(posts, old), Self.scan(posts, new))
    let differing = Set(posts.compactMap(\.id).filter { before[$0] != after[$0] })
    #expect(Set(shown.keys) == differing)
    #expect(shown.values.allSatisfy { !$0.causes.isEmpty && !$0.shifts.isEmpty })
    let summary = comparison.summary
    #expect(summary.posts == posts.count && summary.changed == differing.count)
    #expect(summary.transitions.values.reduce(0, +) + summary.sameVerdict == differing.count)
    // Each edit has posts of its own, and no post has more causes than rules that differ.
    #expect(Set(summary.causes.keys) == Set(difference.changes.indices))
    #expect(shown.values.allSatisfy { $0.causes.count <= $0.shifts.count })
    print(
      "policy diff: \(differing.count) of \(posts.count) posts differ, \(summary.sameVerdict) with the same verdict")
    for (index, change) in difference.changes.enumerated() { print(summary.causes[index] ?? 0, change.text.plain) }
  }

  /// A policy compared with itself has nothing to say, of itself or of any post.
  @Test(.enabled(if: Conformance.isPresent(tweets))) func itselfIsTheSame() throws {
    let (old, _) = try Self.editions()
    var comparison = CorpusComparison(from: old, to: old, PolicyDifference(from: old, to: old))
    #expect(comparison.difference.isEmpty)
    for post in try Self.posts().prefix(300) { #expect(comparison.compare(post, at: Self.moment) == nil) }
  }

  /// Friday, 20 November 2026, noon.
  private static let moment = Date(timeIntervalSince1970: 1_795_176_000)

  /// Every other one by somebody who may speak on results.
  private static func posts() throws -> [Post] {
    let lines = try Conformance.text(tweets).split(whereSeparator: \.isNewline)
    return lines.enumerated().compactMap { index, line in
      let fields = line.split(separator: "\t", maxSplits: 2)
      guard fields.count == 3 else { return nil }
      return Post(
        id: String(fields[0]), text: String(fields[2]), author: index.isMultiple(of: 2) ? "amir" : "dreyes",
        platform: .x, publishAt: moment)
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
    for (path, pieces) in zip(paths, [grounding, edits]) {
      for (piece, other) in pieces {
        try #require(text.contains(piece), "\(piece)")
        text = text.replacing(piece, with: other, maxReplacements: 1)
      }
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    return (
      try PolicyDocument(contentsOf: paths[0].path()), try PolicyDocument(contentsOf: paths[1].path())
    )
  }

  /// One scan of its own: what each post's report says, as text.
  private static func scan(_ posts: [Post], _ document: PolicyDocument) -> [String: String] {
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
}
