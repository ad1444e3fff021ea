import Foundation
import SaysoEngine
import SaysoReports
@testable import SaysoScan

extension FuzzTarget {
  /// A damaged checkpoint is refused, or a scan can be taken up by it.
  static let checkpoints = FuzzTarget(
    name: "checkpoints", reads: "Checkpoints of a scan", dictionary: .json,
    seeds: {
      let encoder = JSONEncoder()
      encoder.outputFormatting = .sortedKeys
      return (try? encoder.encode(sample)).map { [[UInt8]($0)] } ?? []
    },
    run: { input in
      guard let checkpoint = try? JSONDecoder().decode(Checkpoint.self, from: Data(input.bytes)) else { return }
      var state = checkpoint.state
      state.counts.add(state.counts)
      state.measures.merge(checkpoint.state.measures)
      state.settle("f")
      _ = checkpoint.identity.differences(from: ScanIdentity())
      demand((try? JSONEncoder().encode(checkpoint)) != nil, "it can't be written again")
    })

  private static var sample: Checkpoint {
    var identity = ScanIdentity()
    identity.add("the policy", "abc")
    var state = ScanState(budget: 50)
    state.notes = ["a"]
    return Checkpoint(
      version: Checkpoint.currentVersion, identity: identity, moment: Date(timeIntervalSince1970: 1_795_000_000),
      position: .init(), written: [17, 4], state: state)
  }
}
