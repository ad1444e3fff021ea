public import ArgumentParser
public import SaysoModel
public import SaysoPosts
public import SaysoReports

// The model's own words are what the command line takes.
extension Action: ExpressibleByArgument {
  /// Whatever asks for nothing can't be a reason to fail.
  public static var allValueStrings: [String] { allCases.filter { $0 > .clear }.map(\.rawValue) }

  public init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    self.init(rawValue: argument)
  }
}
extension DateOrder: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
}
extension PostMarkup: ExpressibleByArgument {}
extension PostKind: ExpressibleByArgument {}
extension ReferencedPost.Ownership: ExpressibleByArgument {}

extension ScanFormat: ExpressibleByArgument {
  public static var allValueStrings: [String] { all.map(\.name) }

  public init?(argument: String) {
    guard let format = Self.named(argument) else { return nil }
    self = format
  }
}
