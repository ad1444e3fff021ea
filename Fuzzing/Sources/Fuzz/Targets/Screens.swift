import SaysoPolicy
import Foundation
import SaysoEngine
import SaysoModel

extension FuzzTarget {
  /// What the screen calls clear, the check has nothing to say of.
  static let screens = FuzzTarget(
    name: "screens", reads: "The screen of a bulk scan, held against the check", dictionary: .text, longest: 512,
    seeds: { TextSeeds.all.flatMap { text in [[0], [7], [22]].map { text + $0 } } },
    run: { input in
      var input = input
      let choice = input.byte()
      let text = Array(input.text.utf8)
      guard let checker = choice & 1 == 0 ? FuzzPolicies.larkfield : FuzzPolicies.starter else { return }
      var (isClear, shown) = (false, Post(text: ""))
      withBytes([nil, "dana", "amir", "nobody"][Int(choice >> 1 & 3)]) { author in
        withBytes([nil, "x", "linkedin", "nowhere"][Int(choice >> 3 & 3)]) { platform in
          text.withUnsafeBytes { bytes in
            var post = PostBytes(text: bytes)
            (post.author, post.platform) = (author, platform)
            post.kind = [nil, .post, .reply, .story][Int(choice >> 5 & 3)]
            isClear = checker.screen.isClear(post, scratches[Int(choice & 1)])
            shown = post.post
          }
        }
      }
      guard isClear else { return }
      let report = checker.check(shown, at: Date(timeIntervalSince1970: 1_795_000_000), options: [])
      let isQuiet = report.verdict == .clear && report.findings.isEmpty && report.undetermined.isEmpty
      demand(isQuiet, "\(shown): \(report.findings.map(\.rule)) \(report.undetermined.map(\.rule))")
    })

  /// One thread fuzzes.
  private nonisolated(unsafe) static let scratches = [ScreenScratch(), ScreenScratch()]

  private static func withBytes(_ text: String?, _ body: (UnsafeRawBufferPointer?) -> Void) {
    guard let text else { return body(nil) }
    Array(text.utf8).withUnsafeBytes { body($0) }
  }
}
