public import SaysoText
import SaysoModel
public struct ExpressionPattern: Sendable, Hashable { public let source: String; init(source: String, withinWords: Bool) { self.source = source }; var refusal: String? { nil } }
struct PatternScanner: Sendable { init(_ p: [ExpressionPattern]) throws {}; func hits(in: [TokenizedText]) -> [TermHit] { [] } }
extension TermPattern { var refusal: String? { nil } }
