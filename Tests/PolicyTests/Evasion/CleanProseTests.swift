import Foundation
import Sayso
import SaysoModel
import SaysoPolicy
import SaysoTestSupport
import SaysoText
import Testing

/// Nothing is seen that is not there: no disguise in what nobody disguised.
@Suite struct CleanProseTests {
  private static let larkfield = Result { try PolicyReader(WorkedPolicy.larkfield.load()) }
  private static let ordinary = Result { try PolicyReader(OrdinaryTerms.snippet.load()) }

  /// A policy's scanner, asked for disguises alone.
  private struct PolicyReader: Sendable {
    let policy: Policy
    let scanner: PolicyScanner

    init(_ policy: Policy) {
      self.policy = policy
      scanner = PolicyScanner(policy)
    }

    /// What is seen through a disguise, as written, with the views and what was looked for.
    func disguises(in post: Post) -> [String] {
      let scanned = scanner.scan(post)
      let bytes = Array(post.text.utf8)
      return policy.leaves.indices.flatMap { position in
        scanned.hits(of: LeafID(position)).filter { $0.views.containsDisguise }.map { hit in
          let written = String(decoding: bytes[hit.span.range.clamped(to: bytes.indices)], as: UTF8.self)
          let views = hit.views.views.map(\.rawValue).joined(separator: " ")
          return "\(written.debugDescription) as \(policy.leaves[position].description) (\(views))"
        }
      }
    }
  }

  @Test(arguments: CleanProse.all) func paragraphHoldsNoDisguise(_ prose: CleanProse) throws {
    for reader in [try Self.larkfield.get(), try Self.ordinary.get()] {
      for language in [prose.language, nil, "en"] {
        let seen = reader.disguises(in: Post(text: prose.text, language: language))
        #expect(seen.isEmpty, "with language \(language ?? "unset")")
      }
    }
  }

  private static let newspaper = "corpora/vader/nytEditorialSnippets_GroundTruth.txt"

  @Test(.enabled(if: Conformance.isPresent(newspaper), "the corpus is not here"))
  func newspaperHoldsNoDisguise() throws {
    var sentences = 0
    var seen: [String] = []
    let readers = [try Self.larkfield.get(), try Self.ordinary.get()]
    for line in try Self.lines(Self.newspaper) {
      sentences += 1
      for reader in readers {
        seen += reader.disguises(in: Post(text: line)) + reader.disguises(in: Post(text: line, language: "en"))
      }
    }
    print("newspaper: \(sentences) sentences, \(seen.count) findings through a disguise \(seen)")
    #expect(sentences == 5_190)
    #expect(seen.isEmpty)
  }

  private static let tweets = "corpora/vader/tweets_GroundTruth.txt"

  /// Tweets do disguise words, mostly by drawing them out; every such reading was judged by hand.
  @Test(.enabled(if: Conformance.isPresent(tweets), "the corpus is not here"))
  func tweetsHoldFewDisguises() throws {
    let readers = [try Self.larkfield.get(), try Self.ordinary.get()]
    let seen = try Self.lines(Self.tweets).flatMap { line in
      readers.flatMap { $0.disguises(in: Post(text: line, language: "en")) }
    }
    print("tweets: \(seen.count) readings through a disguise\n  " + seen.joined(separator: "\n  "))
    #expect(seen.count <= 60)
  }

  /// The text of each line, which stands after its number and its score.
  private static func lines(_ path: String) throws -> [String] {
    let text = String(decoding: Conformance.data(path) ?? Data(), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      line.split(separator: "\t", maxSplits: 2).dropFirst(2).first.map(String.init)
    }
  }
}
