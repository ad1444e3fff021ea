/// What shows that a link is of a place the policy names.
enum LinkMatch: Hashable, Sendable {
  /// Domain, path and scheme.
  case place
  case `internal`
  case shortener
  case userinfo
  case lookalike(LookAlike)
  /// The host that its words show.
  case mismatch(displayed: String)
  /// There is no page that it leads to.
  case program
  case carries(LinkParameters.Purpose, LinkParameters.Evidence)
}
