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
      demand(CheckpointFile.checkpoint(in: input.bytes) == nil, "it is taken without its seal")
      guard let checkpoint = try? JSONDecoder().decode(Checkpoint.self, from: Data(input.bytes)) else { return }
      var state = checkpoint.state
      state.settle("f")
      _ = checkpoint.identity.differences(from: ScanIdentity())
      guard let written = CheckpointFile.bytes(of: checkpoint) else { return }
      let again = CheckpointFile.checkpoint(in: written)
      demand(again.map { CheckpointFile.bytes(of: $0) == written } ?? (checkpoint.version != 1), "it reads otherwise")
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
