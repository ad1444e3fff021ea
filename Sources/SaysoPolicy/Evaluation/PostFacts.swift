public import FoundationEssentials
public import SaysoModel

/// What is known of a post beside its words, seen with the policy's eyes. A class, as it is handed on unchanged.
public final class PostFacts: Sendable {
  public let author: Fact<Person>
  public let platform: Fact<PlatformID>
  public let accountClass: Fact<AccountClass>
  public let postKind: Fact<PostKind>
  public let ownership: Fact<ReferencedPost.Ownership>
  public let publishAt: Fact<Date>
  public let language: Fact<String>
  public let media: Fact<[Media]>
  public let paid: Fact<Bool>
  /// Whether it shares, quotes or answers another post.
  let sharesAnother: Fact<Bool>
  /// What is missing while the author is unknown: a handle means nothing without its platform.
  let authorInput: MissingInput
  /// What is missing while the class of the account is unknown.
  let accountInput: MissingInput

  public init(_ post: Post, _ policy: Policy) {
    author = Fact(policy.people.resolve(author: post.author, account: post.account, on: post.platform))
    platform = Fact(post.platform)
    accountClass = Fact(
      policy.people.accountClass(of: post.account, on: post.platform, policy.organization),
      assuming: post.account == nil ? policy.assumptions.account : nil)
    let kind = Fact(post.kind, assuming: policy.assumptions.post)
    postKind = kind
    ownership = Self.ownership(of: post, kind, policy)
    publishAt = Fact(post.publishAt)
    language = Fact(post.language, assuming: policy.assumptions.language)
    media = Fact(post.media, assuming: policy.assumptions.media)
    paid = Fact(post.paid, assuming: policy.assumptions.paid)
    sharesAnother = post.reference != nil ? .told(true) : kind.mapped { $0 != .post && $0 != .story }
    let isHandle = post.platform == nil && post.author.map(policy.people.isHandle) == true
    authorInput = isHandle ? .platform : .author
    accountInput = post.account == nil ? .account : .platform
  }

  /// What was not told and taken for granted, in a fixed order.
  public var assumptions: [Assumption] {
    var list: [Assumption] = []
    list.reserveCapacity(5)
    if case .assumed(let value) = accountClass { list.append(Assumption(input: "account", value: value.rawValue)) }
    if case .assumed(let value) = postKind { list.append(Assumption(input: "post", value: value.rawValue)) }
    if case .assumed = media { list.append(Assumption(input: "media", value: "none")) }
    if case .assumed(let value) = language { list.append(Assumption(input: "lang", value: value)) }
    if case .assumed = paid { list.append(Assumption(input: "paid", value: "no")) }
    return list
  }

  /// A plain post or story shares nobody's words, so the question of whose they are has an answer: its author's own.
  private static func ownership(
    of post: Post, _ kind: Fact<PostKind>, _ policy: Policy
  ) -> Fact<ReferencedPost.Ownership> {
    if let told = post.reference?.ownership { return .told(told) }
    if let handle = post.reference?.handle, let platform = post.platform {
      let isOfficial = policy.organization.accounts.contains { $0.matches(handle, on: platform) }
      return .told(isOfficial ? .official : .anyone)
    }
    switch kind {
    case .told(.post), .told(.story): return .told(.anyone)
    case .assumed(.post), .assumed(.story): return .assumed(.anyone)
    default: return .unknown
    }
  }
}
