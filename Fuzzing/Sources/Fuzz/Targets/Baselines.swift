import SaysoModel
@testable import SaysoReports

extension FuzzTarget {
  /// What is read of a baseline and written again is the same baseline.
  static let baselines = FuzzTarget(
    name: "baselines", reads: "Baselines and waivers", dictionary: .json, longest: 2048,
    seeds: {
      let text = """
        {"baseline":"larkfield","schemaVersion":1}
        {"fingerprint":"0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","rule":"praise","clause":"1.3","platform":"x","post":"17"}
        {"fingerprint":"0b0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a","waiver":{"owner":"Dana","reason":"\\u0041","until":"2027-01-31"}}
        """
      return [Array(text.utf8), Array("<<<<<<< a\n=======\n".utf8)]
    },
    run: { input in
      let policy = PolicyReference(id: "larkfield", version: "1", title: "", sha256: "", zone: "UTC")
      do throws(BaselineErrors) {
        let baseline = try Baseline([(name: "b", bytes: input.bytes)], policy: policy)
        let written = baseline.entries.map { BaselineLine.entry($0.fingerprint, $0.description, $0.waiver) }
        let text = BaselineLine.header(policy) + written.joined()
        let again = try Baseline([(name: "b", bytes: Array(text.utf8))], policy: policy)
        let isSame = zip(baseline.entries, again.entries).allSatisfy {
          $0.fingerprint == $1.fingerprint && $0.waiver == $1.waiver && $0.description == $1.description
        }
        demand(isSame && baseline.entries.count == again.entries.count, "\(baseline.entries) \(again.entries)")
      } catch {
        demand(!error.problems.isEmpty, "refused without a reason")
        for problem in error.problems { demand(problem.line >= 1 && problem.column >= 1, "\(problem)") }
      }
    })
}
