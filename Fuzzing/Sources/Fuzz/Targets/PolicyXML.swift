import SaysoText
import Foundation
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPolicyXML

extension FuzzTarget {
  /// A hostile policy: refused with places and sentences, or one that can be checked by.
  static let policyXML = FuzzTarget(
    name: "policy-xml", reads: "Policies: XML, vocabulary, values, references, meaning", dictionary: .xml,
    longest: 16384,
    seeds: { PolicySeeds.all },
    run: { input in
      do throws(PolicyErrors) {
        let policy = try PolicyLoader.load(input.bytes, named: "p.xml")
        let post = Post(
          text: "Project Falcon ships at 5% https://larkfield.example #ad, ask @dana or Hill Hospital", author: "dana",
          platform: .x, publishAt: Date(timeIntervalSince1970: 1_795_000_000))
        let report = Checker(policy).check(post, at: Date(timeIntervalSince1970: 1_795_000_000))
        for finding in report.findings { demand(!finding.reason.plain.isEmpty, "\(finding.rule)") }
      } catch {
        demand(!error.problems.isEmpty && !error.description.isEmpty, "refused without a reason")
        let lines = input.bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        for problem in error.problems {
          let place = problem.location
          demand(place.line >= 1 && place.line <= lines && place.column ?? 1 >= 1, "\(problem)")
        }
      }
    })
}
