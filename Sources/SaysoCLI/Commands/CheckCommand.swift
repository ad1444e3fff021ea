import ArgumentParser
import FoundationEssentials
import Glibc
import SaysoCalendar
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPosts
import SaysoReports
import SaysoText

/// `sayso check`: drafts before they are posted.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks drafts before you post them.",
    discussion: """
      A draft may begin with what is known of it, between two lines of three hyphens:

        ---
        as: amir
        on: x
        at: 2026-12-01T10:00
        ---
        Long week, good people.

      A line of three hyphens further down begins the next part of a thread; each part is checked alone.

      A file called .html, .htm, .xhtml or .markdown is read as a reader would see it, with the links and pictures in \
      it; .md is plain text, since most platforms show it as it stands. “markup: markdown” among the first lines, or \
      --markup, says otherwise.
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json, sarif, github, rdjson }

  @Argument(help: ArgumentHelp("Drafts; - for standard input.", valueName: "file")) var files: [String] = []
  @Option(name: .long, help: "The draft itself.") var text: String?
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var post: PostOptions
  @Option(name: .long, help: ArgumentHelp("The handle of the account it goes out from.", valueName: "handle"))
  var account: String?
  @Option(name: .long, help: "post, reply, repost, quote, story or comment.") var kind: PostKind?
  @Option(name: .long, help: "Whose post it shares or answers: official, customer or anyone.") var of:
    ReferencedPost.Ownership?
  @Option(name: .long, help: ArgumentHelp("What the post says that it shares or answers.", valueName: "text"))
  var quoted: String?
  @Option(name: .long, help: ArgumentHelp("The language of the draft: en, de …", valueName: "tag")) var lang: String?
  @Option(name: .long, help: "What the drafts are written in: plain, html or markdown.") var markup: PostMarkup?
  @Flag(
    name: .long,
    help:
      "Add a layer for authors of the policy: which line found what, each rule in plain English, what kept others quiet."
  )
  var explain = false
  @Option(name: .long, help: "text, json, sarif, github or rdjson.") var format: Format = .text
  @Option(name: .long, help: "Colour: auto, always or never.") var color: ColourChoice = .auto
  @Flag(name: .long, help: "Text in pure ASCII.") var ascii = false
  @OptionGroup var results: ResultOptions

  func run() throws {
    let policy = try policy.load()
    let now = try post.clock(policy.zone)
    let input = try DraftInput(files: files, text: text, markup: markup).read()
    let exposure = exposure(policy)
    for problem in input.problems { Output.notice(problem.sentence(exposure)) }
    guard !input.drafts.isEmpty else { throw ExitStatus.failed }
    let posts = try input.drafts.map { try completed($0, policy, now, exposure) }
    if !results.quiet { PostNotices(policy, exposure).give(posts) }
    let checker = Checker(policy, fingerprintKey: FingerprintKey.given)
    let options: Checker.Options = explain ? [.suggestions, .explanations] : [.suggestions]
    let reports = posts.map { checker.check($0, at: now, options: options) }
    // A person reads their words; a program finds its way in the file.
    let descriptions = try explain ? self.policy.described(reports) : [:]
    Output.write(reporter(policy, exposure, descriptions).output(format == .text ? reports : reports.map(\.inSource)))
    throw input.problems.isEmpty ? reports.map(results.status).max() ?? .nothingFound : ExitStatus.failed
  }

  func validate() throws {
    if let lang, !lang.isEmpty, !LanguageTag.isWellFormed(lang) {
      throw ValidationError("--lang “\(lang)” is no language tag: write en, de or de-AT.")
    }
  }

  /// Whoever masks a report hands on what stands on standard error, too: a build's log holds both.
  private func exposure(_ policy: Policy) -> Exposure {
    switch format {
    case .text, .json: results.house(policy)
    case .sarif, .github, .rdjson: results.outside(policy)
    }
  }

  private func reporter(
    _ policy: Policy, _ exposure: Exposure, _ descriptions: [RuleID: RuleDescription]
  ) -> any Reporter {
    let root = FileManager.default.currentDirectoryPath
    switch format {
    case .text:
      return TextReporter(
        style: TerminalSettings.style(colour: color, ascii: ascii), exposure: exposure,
        notes: explain ? [policy.suffixes.note] : [], descriptions: descriptions)
    case .json: return JSONReporter(tool: .sayso, exposure: exposure, descriptions: descriptions)
    case .sarif: return SARIFReporter(tool: .sayso, exposure: exposure, root: root)
    case .github: return GitHubReporter(exposure: exposure, root: root)
    case .rdjson: return RDJSONReporter(tool: .sayso, exposure: exposure, root: root)
    }
  }

  private func draftMoment(_ draft: Draft, _ zone: PolicyZone, _ exposure: Exposure) throws -> Date? {
    guard let at = draft.at else { return nil }
    let place = "\(draft.post.origin?.file ?? ""):\(at.line):\(at.column): at"
    guard exposure != .reveal else { return try PostOptions.moment(at.text, zone, option: place) }
    do { return try zone.moment(parsing: at.text) } catch { throw CommandProblem.maskedTime(place) }
  }

  /// The draft with what the command line and the environment tell of it.
  private func completed(_ draft: Draft, _ policy: Policy, _ now: Date, _ exposure: Exposure) throws -> Post {
    var post = draft.post
    post.platform = self.post.typedPlatform ?? post.platform ?? self.post.givenPlatform
    post.author = (self.post.typedAuthor ?? post.author ?? self.post.givenAuthor).map {
      AuthorName($0).resolved(in: policy.people, on: post.platform)
    }
    post.account = account.flatMap(\.given).map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 } ?? post.account
    post.kind = kind ?? post.kind
    post.language = lang.flatMap(\.given) ?? post.language
    if of != nil || quoted != nil {
      post.reference = ReferencedPost(
        ownership: of ?? post.reference?.ownership, handle: post.reference?.handle,
        text: quoted ?? post.reference?.text)
    }
    post.publishAt =
      try self.post.givenMoment(policy.zone) ?? draftMoment(draft, policy.zone, exposure) ?? now
    return post
  }
}

extension ColourChoice: ExpressibleByArgument {}
extension Tool { static let sayso = Tool(version: Program.version) }
