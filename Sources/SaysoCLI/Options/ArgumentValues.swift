public import ArgumentParser
public import SaysoModel

// The model's own words are what the command line takes.
extension Action: ExpressibleByArgument {}
extension PostKind: ExpressibleByArgument {}
extension ReferencedPost.Ownership: ExpressibleByArgument {}
