import SaysoEngine
import SaysoPolicyXML

/// Policies to check by, read once.
enum FuzzPolicies {
  static let larkfield = checker("policies/larkfield.xml")
  static let starter = checker("policies/starter.xml")

  private static func checker(_ path: String) -> Checker? {
    (try? PolicyLoader.load(contentsOf: Samples.root + path)).map { Checker($0) }
  }
}
