import Foundation
import Sayso
import SaysoEngine
import SaysoModel
import SaysoReports
import SaysoTestSupport
import Testing

/// The Big List of Naughty Strings as what a policy looks for and as everything a post can say.
@Suite struct NaughtyTermTests {
  private static let strings: [String] = {
    let data = Conformance.data("robustness/blns/blns.json") ?? Data()
    return (try? JSONDecoder().decode([String].self, from: data)) ?? []
  }()

  @Test(.enabled(if: !strings.isEmpty, "the suite blns is not here")) func outputStaysWellFormed() throws {
    var loaded = 0
    for string in Self.strings {
      let term =
        "<confidential id=\"r\" enforces=\"duty\" tier=\"red\"><find><term>\(Self.escaped(string))</term></find></confidential>"
      guard let checker = try? PolicySnippet(term).checker() else { continue }
      loaded += 1
      let post = Post(text: string, author: string, platform: .x, account: string, publishAt: .now)
      let report = checker.check(post, options: [.explanations])
      let json = JSONReporter().output([report])
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
      for scalar in TextReporter().output([report]).unicodeScalars where scalar != "\n" {
        #expect(
          scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "a raw control in \(string.debugDescription)")
      }
    }
    print("blns as terms: \(loaded) / \(Self.strings.count) make a term, the rest is refused with a reason")
    #expect(loaded > Self.strings.count / 2)
  }

  /// As XML text; what XML can't hold is left out.
  private static func escaped(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0.value >= 0x20 || $0 == "\t" || $0 == "\n" }.map(Character.init))
      .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
