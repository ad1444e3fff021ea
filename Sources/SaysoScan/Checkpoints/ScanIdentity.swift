/// Everything that decides what a scan writes, in words: policy, inputs, options. A scan is taken up again only where
/// all of it is the same.
public struct ScanIdentity: Hashable, Sendable, Codable {
  public struct Trait: Hashable, Sendable, Codable {
    /// As a person knows it: `the policy`, `--in-force-only`.
    public let name: String
    public let value: String
  }

  public private(set) var traits: [Trait] = []

  public init() {}

  /// `value` is never shown.
  public mutating func add(_ name: String, _ value: String) { traits.append(Trait(name: name, value: value)) }

  /// The names of what differs, in order.
  func differences(from other: ScanIdentity) -> [String] {
    let mine = Dictionary(traits.map { ($0.name, $0.value) }) { first, _ in first }
    let others = Dictionary(other.traits.map { ($0.name, $0.value) }) { first, _ in first }
    var seen: Set<String> = []
    return (traits + other.traits).map(\.name).filter { mine[$0] != others[$0] && seen.insert($0).inserted }
  }
}
