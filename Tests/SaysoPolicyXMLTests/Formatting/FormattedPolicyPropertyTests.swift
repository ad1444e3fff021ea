import Foundation
import SaysoPolicy
import SaysoPolicyXML
import SaysoTestSupport
import Testing

/// Whatever white space and comments a policy is written with: laid out it means the same, keeps every comment, and
/// laid out again it does not change.
@Suite("Policies laid out mean the same")
struct FormattedPolicyPropertyTests {
  static let paths = WorkedPolicyTests.paths + [WorkedPolicyTests.folder + "/more.xml"]

  private func format(_ text: String) throws -> String {
    try String(decoding: PolicyFormatter().format(Array(text.utf8), named: "p.xml").formatted, as: UTF8.self)
  }

  @Test(arguments: paths) func aPolicyMeansTheSame(_ path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let laidOut = try format(text)
    #expect(try format(laidOut) == laidOut)
    #expect(CommentsOf(laidOut) == CommentsOf(text))
    try expectSamePolicy(text, laidOut, in: (path as NSString).deletingLastPathComponent)
  }

  @Test(arguments: 0..<60) func ofAnyWhiteSpace(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let path = Self.paths[seed % Self.paths.count == 1 && seed > 8 ? 2 : seed % Self.paths.count]
    let text = SpaceMutation.mutated(try String(contentsOfFile: path, encoding: .utf8), &generator)
    let laidOut = try format(text)
    #expect(try format(laidOut) == laidOut, "not stable")
    #expect(CommentsOf(laidOut) == CommentsOf(text))
    try expectSamePolicy(text, laidOut, in: (path as NSString).deletingLastPathComponent)
  }

  private func expectSamePolicy(_ left: String, _ right: String, in folder: String) throws {
    let elements = [left, right].map { PolicyLoader.elements(of: Array($0.utf8), named: "p.xml", in: folder) }
    let roots = try elements.map { try #require($0.root) }
    #expect(elements[0].problems.count == elements[1].problems.count)
    let isSame = ReadElement(roots[0]) == ReadElement(roots[1])
    #expect(isSame)
    guard roots[0].name == "policy" else { return }
    let policies = try [left, right].map { try PolicyLoader.load(Array($0.utf8), named: "p.xml", in: folder) }
    #expect(policies[0].examples.map(\.post) == policies[1].examples.map(\.post))
    #expect(policies[0].examples.map(\.hits) == policies[1].examples.map(\.hits))
    #expect(policies[0].sentences.map(\.text) == policies[1].sentences.map(\.text))
    #expect(policies[0].leaves.map(\.description) == policies[1].leaves.map(\.description))
    #expect(policies[0].rules.map(\.advice) == policies[1].rules.map(\.advice))
    #expect(policies[0].rules.map(\.insteads) == policies[1].rules.map(\.insteads))
  }

  /// A comparison that can't fail proves nothing.
  @Test func theComparisonSeesAChange() throws {
    let text = try String(contentsOfFile: WorkedPolicyTests.paths[2], encoding: .utf8)
    for (old, new) in [
      ("Ask first", "Asked first"), ("</must>", "!</must>"), ("</must>", "</must> a"),
      ("</hit> <hit>", "</hit><hit>"), ("id=\"kim\"", "id=\"kit\""),
    ] {
      let elements = [text, text.replacing(old, with: new)].map {
        PolicyLoader.elements(of: Array($0.utf8), named: "p.xml").root.map(ReadElement.init)
      }
      let isSame = elements[0] == elements[1]
      #expect(!isSame, "\(old)")
    }
    #expect(CommentsOf(text).words.count > 5 && CommentsOf(text) != CommentsOf(text.replacing("EDIT", with: "")))
  }
}

/// An element as whoever reads a policy sees it: no places, lists as lists, space collapsed where it is collapsed.
private struct ReadElement: Equatable {
  let name: String
  let attributes: [String: [String]]
  let children: [ReadElement]
  let words: String

  init(_ element: PolicyElement) {
    name = element.name
    attributes = Dictionary(
      element.attributes.map { ($0.name, Self.items($0)) }, uniquingKeysWith: { first, _ in first })
    children = element.elements.map(ReadElement.init)
    let holdsWords = Self.prose.contains(name) || element.elements.isEmpty
    let isExact = name == "pattern" || element.attribute("xml:space")?.value == "preserve"
    words = !holdsWords ? "" : isExact ? element.text : element.words
  }

  private static let prose: Set = ["p", "li", "must", "should", "may", "example"]

  private static func items(_ attribute: PolicyElement.Attribute) -> [String] {
    guard attribute.name == "aliases" else {
      return attribute.name == "alt" ? [attribute.value] : Self.words(attribute.value)
    }
    return attribute.value.split(separator: "|").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
  }

  private static func words(_ text: String) -> [String] { text.split { " \n\t".contains($0) }.map(String.init) }
}

/// The comments of a document, in order, each as its words.
private struct CommentsOf: Equatable {
  let words: [[Substring]]

  init(_ text: String) {
    words = text.components(separatedBy: "<!--").dropFirst().map { part in
      (part.components(separatedBy: "-->").first ?? "").split(whereSeparator: \.isWhitespace).map { $0 }
        .map { Substring($0) }
    }
  }
}
