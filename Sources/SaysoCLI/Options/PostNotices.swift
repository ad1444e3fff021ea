import SaysoModel
import SaysoPolicy
import SaysoReports

/// Says so when a post names a person, platform or account that the policy does not know: the check goes on, with what
/// that means.
struct PostNotices {
  let policy: Policy
  /// That of the report: what is masked there is not told here either.
  let exposure: Exposure

  init(_ policy: Policy, _ exposure: Exposure = .reveal) {
    self.policy = policy
    self.exposure = exposure
  }

  /// In order of the posts, each sentence once.
  func give(_ posts: [Post]) {
    var said: Set<String> = []
    for sentence in posts.flatMap(sentences) where said.insert(sentence).inserted { Output.notice(sentence) }
  }

  private func sentences(_ post: Post) -> [String] {
    [author(post), platform(post), account(post), markup(post)].compactMap(\.self)
  }

  /// Markdown in a file that is read as plain text: its links and pictures are characters like others.
  private func markup(_ post: Post) -> String? {
    guard post.sourceMap == nil, let file = post.origin?.file, file.lowercased().hasSuffix(".md"),
      post.text.contains("](")
    else { return nil }
    return "\(file) looks like Markdown and is read as plain text. "
      + "If it is posted where Markdown is shown as such, say --markup markdown."
  }

  private func author(_ post: Post) -> String? {
    guard let author = post.author,
      policy.people.resolve(author: author, account: nil, on: post.platform) == nil
    else { return nil }
    let namesakes = AuthorName(author).namesakes(in: policy.people).map(\.id.rawValue)
    guard namesakes.count < 2 else {
      return "Several people are called “\(author)”, so who is posting counts as unknown. "
        + "Give an id: \(namesakes.joined(separator: ", "))."
    }
    let persons = policy.people.persons
    let nearest = NearestName.of(author, among: persons.map(\.id.rawValue) + persons.map(\.name))
    return "The policy knows nobody called “\(author)”, so who is posting counts as unknown."
      + (nearest == nil ? roleGuess(author) : guess(nearest))
  }

  /// A role, or nearly one, where a person should be named.
  private func roleGuess(_ author: String) -> String {
    let roles = policy.people.roles
    let names = roles.map(\.id.rawValue) + roles.map(\.name)
    guard let name = NearestName.of(author, among: names),
      let role = roles.first(where: { $0.id.rawValue == name || $0.name == name })
    else { return "" }
    let bearers = policy.people.persons.filter { $0.roles.contains(role.id) }.map(\.id.rawValue)
    let some = bearers.prefix(5).joined(separator: ", ") + (bearers.count > 5 ? " …" : "")
    return " “\(name)” is a role; name a person who has it\(bearers.isEmpty ? "" : ": \(some)")."
  }

  private func platform(_ post: Post) -> String? {
    guard let platform = post.platform else { return nil }
    guard !policy.knows(platform) else { return nil }
    let shown = exposure.apply(platform) ?? platform
    return "“\(shown)” is no platform that sayso or the policy knows, so where it goes counts as unknown."
      + (shown == platform ? PlatformGuess.sentence(for: platform, among: policy.knownPlatforms) : "")
  }

  private func account(_ post: Post) -> String? {
    guard let account = post.account else { return nil }
    let declared = policy.organization.accounts + policy.people.persons.flatMap(\.accounts)
    let isDeclared = declared.contains { $0.matches(account, on: post.platform ?? $0.platform) }
    guard !isDeclared else { return nil }
    let place = exposure.apply(post.platform).map { " on \($0)" } ?? ""
    return "The policy does not declare an account @\(account)\(place), so it counts as a personal account."
  }

  private func guess(_ nearest: String?) -> String { nearest.map { " Did you mean “\($0)”?" } ?? "" }
}
