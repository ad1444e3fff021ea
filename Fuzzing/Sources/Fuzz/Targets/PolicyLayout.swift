import SaysoPolicyXML

extension FuzzTarget {
  /// Laid out, a policy reads the same, and laid out again it does not change.
  static let policyLayout = FuzzTarget(
    name: "policy-layout", reads: "Policies laid out: the lossless cutter of markup", dictionary: .xml, longest: 16384,
    seeds: { PolicySeeds.all.flatMap { seed in [110, 40].map { seed + [$0] } } },
    run: { input in
      var input = input
      let formatter = PolicyFormatter(width: Int(input.byte()))
      guard let policy = try? formatter.format(input.bytes, named: "p.xml") else { return }
      let again = try? formatter.format(policy.formatted, named: "p.xml")
      let texts = [policy.formatted, again?.formatted ?? []].map { String(decoding: $0, as: UTF8.self) }
      demand(texts[0] == texts[1], "laid out again it changes: \(texts)")
      let problems = [policy.original, policy.formatted].map {
        PolicyLoader.elements(of: $0, named: "p.xml").problems.count
      }
      demand(problems[0] == problems[1], "laid out it has other mistakes")
    })
}
