import Foundation
import Sayso
import SaysoModel
import SaysoPolicy
import SaysoText

/// Every spelling a policy looks for through disguises, with the leaf it belongs to and the scanner that looks.
struct EvasionTerm: Sendable {
  let policy: String
  let leaf: LeafID
  let pattern: TermPattern

  static func all(of policy: Policy, named name: String) -> [EvasionTerm] {
    policy.leaves.enumerated().flatMap { position, leaf -> [EvasionTerm] in
      guard case .terms(let patterns) = leaf.content else { return [] }
      return patterns.filter { $0.seesThroughDisguises && $0.match != .exact }.map {
        EvasionTerm(policy: name, leaf: LeafID(position), pattern: $0)
      }
    }
  }

  /// Every policy in `policies/`.
  static func policies() throws -> [(name: String, policy: Policy)] {
    let files = try FileManager.default.contentsOfDirectory(at: WorkedPolicy.folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "xml" }.sorted { $0.path < $1.path }.map {
      ($0.lastPathComponent, try Policy(contentsOf: $0))
    }
  }

  /// Letters, or there is nothing to disguise; tags and handles are bound to their sign.
  var phrase: String? {
    let phrase = pattern.phrase
    return phrase.contains(where: \.isLetter) && !phrase.hasPrefix("#") && !phrase.hasPrefix("@") ? phrase : nil
  }
}

/// A term in disguise, within a post.
struct EvasionPost {
  let text: String
  let place: Range<Int>

  init(_ disguised: String, number: Int) {
    let (before, after) = Self.carriers[number % Self.carriers.count]
    text = before + disguised + after
    place = before.utf8.count..<before.utf8.count + disguised.utf8.count
  }

  private static let carriers = [
    ("We have been busy with ", " at the office this week, and it was fun."), ("", " is what they will talk about."),
    ("You would not believe it. This is about ", ""), ("Well, the ", " was what we spoke of, for an hour!"),
  ]

  /// Whether a hit of the term's own leaf lies where the disguise stands.
  func isFound(_ term: EvasionTerm, by scanner: PolicyScanner) -> Bool {
    let hits = scanner.scan(Post(text: text, language: "en")).hits(of: term.leaf)
    return hits.contains { hit in
      let range = hit.span.range
      let isWithin = place.lowerBound <= range.lowerBound && range.upperBound <= place.upperBound
      return hit.span.field == .text && isWithin
    }
  }
}
