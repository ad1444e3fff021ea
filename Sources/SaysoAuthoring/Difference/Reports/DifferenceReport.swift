public import SaysoModel
import SaysoPolicy

/// Writes a comparison as it is made: first what the policies say differently, then each post that comes out
/// differently, last the figures.
public protocol DifferenceReport {
  mutating func head(_ difference: PolicyDifference, _ old: PolicyReference, _ new: PolicyReference) -> String
  mutating func post(_ post: ChangedPost) -> String
  /// - Parameter summary: `nil` when no posts were compared.
  mutating func foot(_ summary: CorpusSummary?) -> String
}
