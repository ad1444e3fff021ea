import FoundationEssentials
import SaysoModel
import SaysoPolicy

/// What a post of an export that doesn't tell is taken to have.
struct PostDefaults {
  let author: String?
  let platform: PlatformID?
  let publishAt: Date?

  init(_ options: PostOptions, _ policy: Policy) throws {
    author = options.givenAuthor.map { AuthorName($0).resolved(in: policy.people, on: options.givenPlatform) }
    platform = options.givenPlatform
    publishAt = try options.givenMoment(policy.zone)
  }

  func completed(_ read: Post) -> Post {
    var post = read
    post.author = post.author ?? author
    post.platform = post.platform ?? platform
    post.publishAt = post.publishAt ?? publishAt
    return post
  }
}
