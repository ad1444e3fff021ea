import Foundation
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPolicyXML
import SaysoTestSupport
import Testing

/// What the screen calls clear, the check must call clear: on every example of the policies that come with sayso, on
/// what evasion makes of their words, and on real posts.
@Suite("The screen and the check agree")
struct ScreenTests {
  private struct Tally {
    var posts = 0
    var found = 0
    var clear = 0
  }

  private func isClear(_ post: Post, _ checker: Checker, _ scratch: ScreenScratch) -> Bool {
    guard post.media == nil, post.links == nil, post.reference == nil else { return false }
    func with<Result>(_ text: String?, _ body: (UnsafeRawBufferPointer?) -> Result) -> Result {
      guard let text else { return body(nil) }
      return Array(text.utf8).withUnsafeBytes { body($0) }
    }
    return Array(post.text.utf8).withUnsafeBytes { text in
      with(post.author) { author in
        with(post.platform?.rawValue) { platform in
          with(post.account) { account in
            with(post.language) { language in
              var bytes = PostBytes(text: text)
              (bytes.author, bytes.platform, bytes.account, bytes.language) = (author, platform, account, language)
              (bytes.kind, bytes.paid, bytes.publishAt) = (post.kind, post.paid, post.publishAt)
              return checker.screen.isClear(bytes, scratch)
            }
          }
        }
      }
    }
  }

  private func compare(_ posts: [Post], _ checker: Checker) -> Tally {
    let scratch = ScreenScratch()
    var tally = Tally()
    for post in posts {
      let report = checker.check(post, at: Date(timeIntervalSince1970: 1_795_000_000), options: [])
      let says = report.verdict != .clear || !report.findings.isEmpty || !report.undetermined.isEmpty
      let isClear = isClear(post, checker, scratch)
      tally.posts += 1
      tally.found += says ? 1 : 0
      tally.clear += isClear ? 1 : 0
      #expect(!(isClear && says), "\(post.text) \(report.findings.map(\.rule)) \(report.undetermined.map(\.rule))")
    }
    return tally
  }

  @Test("on every example, whole and in pieces", arguments: WorkedPolicy.allCases)
  func examples(worked: WorkedPolicy) throws {
    let policy = try worked.load()
    let checker = Checker(policy)
    let posts = policy.examples.map(\.post)
    let whole = compare(posts, checker)
    var random = SeededGenerator(seed: 5)
    let words = posts.flatMap { $0.text.split(separator: " ").map(String.init) }
    let pieces = (0..<2_500).map { _ -> Post in
      var post = random.pick(posts)
      let mixed = (0..<Int.random(in: 2...9, using: &random)).map { _ in random.pick(words) }
      post.text = random.chance(20) ? mixed.joined(separator: " ") : Self.bent(post.text, &random)
      if random.chance(25) { (post.author, post.platform, post.kind) = (nil, nil, nil) }
      return post
    }
    let mixed = compare(pieces, checker)
    print("screen: \(worked.rawValue) \(whole), in pieces \(mixed)")
    #expect(whole.found * 10 >= whole.posts * 3 && mixed.found * 10 >= mixed.posts * 3 && mixed.clear > 0)
  }

  /// A slip or a disguise somewhere.
  private static func bent(_ text: String, _ random: inout SeededGenerator) -> String {
    var characters = Array(text)
    for _ in 0..<Int.random(in: 1...3, using: &random) where !characters.isEmpty {
      let at = Int.random(in: characters.indices, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: characters.remove(at: at)
      case 1: characters.insert(random.pick(Array("eto. -'\u{200B}\u{AD}#@!")), at: at)
      case 2: characters[at] = random.pick(Array("а0o3е1!$@ıβ"))
      case 3: characters.insert(characters[at], at: at)
      case 4: if at > 0 { characters.swapAt(at, at - 1) }
      case 5: characters[at] = Character(characters[at].uppercased().first.map(String.init) ?? " ")
      case 6: characters.insert("\u{301}", at: at)
      default: characters.insert(" ", at: at)
      }
    }
    return String(characters)
  }

  @Test("words that must stand near are looked at together, however far they stand from one another")
  func near() throws {
    let checker = try WorkedPolicy.larkfield()
    var random = SeededGenerator(seed: 14)
    let found = checker.policy.examples.map(\.post).filter { !checker.check($0, options: []).findings.isEmpty }
    let between = [
      "the", "and so", "it’s", "a b c", "(really)", "x-y", "1,500", "😀", "#Lamps", "https://a.example/b", "明明",
    ]
    let posts = (0..<1_500).map { _ -> Post in
      var post = random.pick(found)
      var words = post.text.split(separator: " ").map(String.init)
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        words.insert(random.pick(between), at: Int.random(in: 0...words.count, using: &random))
      }
      post.text = words.joined(separator: " ")
      return post
    }
    let tally = compare(posts, checker)
    #expect(tally.found > 500)
    // Both words of `near words="4"`, side by side and far from one another.
    let rest = "it was quite late and everybody slept well, so nobody heard it, when somebody said"
    for (text, isFar) in [("Our revenue: \(rest).", false), ("Our lamps: \(rest) revenue.", true)] {
      let post = Post(text: text, author: "amir", platform: .x, kind: .post)
      #expect(isClear(post, checker, ScreenScratch()) == isFar, "\(text)")
    }
  }

  @Test(
    "of a part made of several, the screen doesn't guess which word stands near",
    arguments: [
      (
        "<near words='5'><term>falcon</term><all><term>launch</term><term>october</term></all></near>", "",
        "falcon launch and a b c and many words more here in october"
      ),
      (
        "<near words='5'><about topic='t'/><term>echoes</term></near>",
        "<topic id='t' title='T'><near words='3'><term>bravo</term><term>alpha</term></near></topic>",
        "bravo on alpha on on echoes"
      ),
      (
        "<near words='3'><near within='sentence'><term>kestrel</term><term>launch</term></near><term>budget</term></near>",
        "", "launch budget ab cd ef kestrel"
      ),
      ("<near words='3'><any><term>lamp</term><term>post</term></any><term>light</term></near>", "", "a post light on"),
    ])
  func nestedNear(find: String, topic: String, text: String) throws {
    let checker = try Checker(Self.policy(find, topic))
    #expect(compare([Post(text: text, author: "amir", platform: .x)], checker).found == 1)
  }

  @Test("on conditions in one another, whatever they are made of", arguments: [1, 2, 3, 4] as [UInt64])
  func trees(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var found = 0
    for _ in 0..<6 {
      let words = random.pick(["2", "3", "5"])
      let find = "<near words='\(words)'>\(Self.tree(2, &random))\(Self.tree(1, &random))</near>"
      let posts = (0..<120).map { _ in
        let words = (0..<Int.random(in: 3...9, using: &random)).map { _ in random.pick(Self.vocabulary) }
        return Post(text: words.joined(separator: " "), author: "amir", platform: .x)
      }
      found += compare(posts, try Checker(Self.policy(find, ""))).found
    }
    #expect(found > 20)
  }

  private static let vocabulary = ["alpha", "bravo", "kilo lima", "delta", "and", "so", "#Alpha", "zz."]

  private static func tree(_ depth: Int, _ random: inout SeededGenerator) -> String {
    if depth == 0 || random.chance(30) { return "<term>\(random.pick(Array(vocabulary.prefix(4))))</term>" }
    let parts = tree(depth - 1, &random) + tree(depth - 1, &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return "<near words='\(random.pick(["2", "4"]))'>\(parts)</near>"
    case 1: return "<near within='sentence'>\(parts)</near>"
    case 2: return "<all>\(parts)</all>"
    default: return "<any>\(parts)</any>"
    }
  }

  @Test(
    "words that a tag's signs or invisible characters break up or glue together are for the check",
    arguments: [
      ("iphone launch", "no", "iPhone #lau_nch"), ("aaa batteries", "no", "#a_aa batteries"),
      ("the o'neill deal", "also", "the\u{200B}o'neill\u{200B}deal"), ("C++ guild", "also", "#C++gui|d"),
      ("zero zero seven", "also", "zero #zero$even"),
    ])
  func brokenWords(term: String, disguised: String, text: String) throws {
    let checker = try Checker(Self.policy("<term disguised='\(disguised)'>\(term)</term>", ""))
    _ = compare([Post(text: text, author: "amir", platform: .x)], checker)
  }

  private static func policy(_ find: String, _ topic: String) throws -> Policy {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("screen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("policy.xml")
    try Data(
      """
      <policy xmlns="urn:sayso:policy:1" id="t" version="1" effective="2026-01-01" zone="Europe/London" lang="en">
      <title>T</title><purpose><p>P.</p></purpose>
      <assume account="personal" post="post" media="none" lang="en" paid="no"/>
      <organization name="Larkfield"><domain>larkfield.example</domain></organization>
      <people><person id="amir" name="Amir Haddad"/></people>
      <tiers><tier id="red" action="block" contact="desk" within="PT1H">Stop.</tier></tiers>
      <contact id="desk" name="Desk" email="desk@larkfield.example"/>\(topic)
      <section id="s" title="S"><clause id="c" title="C"><p><must id="m">Keep this to yourself.</must></p>
      <speaking id="r" enforces="m" tier="red"><find>\(find)</find></speaking></clause></section></policy>
      """.utf8
    ).write(to: file)
    return try PolicyLoader.load(contentsOf: file.path)
  }

  private static let tweets = "corpora/vader/tweets_GroundTruth.txt"

  @Test("on 4,200 tweets", .enabled(if: Conformance.isPresent(tweets)))
  func corpus() throws {
    let lines = try Conformance.text(Self.tweets).split(whereSeparator: \.isNewline)
    let posts = lines.map { Post(text: $0.split(separator: "\t", maxSplits: 2).last.map(String.init) ?? "") }
    let tally = compare(posts, try WorkedPolicy.larkfield())
    print("screen: tweets \(tally)")
    #expect(tally.posts > 4_000 && tally.clear * 10 > tally.posts * 7)
  }
}
