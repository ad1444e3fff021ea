import FoundationEssentials
import SaysoModel
import Testing

/// A post of the domain notes, with the circumstances that make sense of it.
struct DomainPost: CustomTestStringConvertible, Sendable {
  /// Where the notes list it.
  enum Section: String, Sendable {
    case speakerAuthority = "3.1"
    case confidentialTerm = "3.2"
    case disclosure = "3.3"
    case link = "3.4"
    case shield = "protected speech"

    /// The kind of rule that the section is about; the shield has none of its own.
    var kind: RuleKindID? {
      switch self {
      case .speakerAuthority: "speaking"
      case .confidentialTerm: "confidential"
      case .disclosure: "disclosure"
      case .link: "links"
      case .shield: nil
      }
    }
  }

  enum Mark: String, Sendable {
    case breaks = "✗"
    case keeps = "✓"
  }

  let section: Section
  let mark: Mark
  let post: Post

  init(
    _ section: Section, _ mark: Mark, _ text: String, by author: String = "amir", on platform: PlatformID = .x,
    at moment: String = "2026-11-02T12:00:00Z", kind: PostKind? = nil, language: String? = nil,
    reference: ReferencedPost? = nil
  ) {
    self.section = section
    self.mark = mark
    post = Post(
      text: text, author: author, platform: platform,
      publishAt: try? Date(moment, strategy: .iso8601), kind: kind, language: language, reference: reference)
  }

  var testDescription: String { "\(section.rawValue) \(mark.rawValue) \(post.text)" }
}

extension DomainPost {
  static let all = speakerAuthority + confidentialTerms + disclosures + links + protectedSpeech

  static let speakerAuthority = [
    DomainPost(.speakerAuthority, .breaks, "On behalf of Larkfield: we are leaving the Oslo market."),
    DomainPost(.speakerAuthority, .breaks, "Our official answer on the lawsuit: it has no merit."),
    DomainPost(.speakerAuthority, .breaks, "Speaking for the whole board, we reject the bid."),
    DomainPost(.speakerAuthority, .keeps, "I work at Larkfield and, in my opinion, Oslo deserves better trams."),
    DomainPost(.speakerAuthority, .keeps, "We took the kids to Oslo, lovely weekend."),
    // “Bare reshare of @Larkfield's announcement by staff.”
    DomainPost(
      .speakerAuthority, .keeps, "", kind: .repost,
      reference: ReferencedPost(
        ownership: .official, handle: "larkfield", text: "On behalf of Larkfield: we are leaving the Oslo market.")),
    DomainPost(
      .speakerAuthority, .keeps, "On behalf of Larkfield: we are leaving the Oslo market.", kind: .repost,
      reference: ReferencedPost(handle: "Larkfield")),
  ]

  static let confidentialTerms = [
    DomainPost(.confidentialTerm, .breaks, "Falcon ships in March, can't wait!"),
    DomainPost(.confidentialTerm, .breaks, "Long week on #ProjectFalcon"),
    DomainPost(.confidentialTerm, .breaks, "F·a·l·c·o·n demo went great"),
    DomainPost(.confidentialTerm, .breaks, "Cut over to f\u{0430}lcon"),
    DomainPost(.confidentialTerm, .keeps, "Saw a peregrine falcon over the office."),
    DomainPost(.confidentialTerm, .keeps, "Watching the Falcons on Sunday."),
    // “"Lumo 4 is out" after its public date.”
    DomainPost(.confidentialTerm, .keeps, "Lumo 4 is out", at: "2031-11-17T08:00:00Z"),
  ]

  static let disclosures = [
    DomainPost(.disclosure, .breaks, "Lumo is the best lamp ever, buy it!"),
    DomainPost(.disclosure, .breaks, "Love my Lumo! #lamp #home #cosy #glow #sp", on: .instagram),
    DomainPost(.disclosure, .breaks, "Lumo changed my life. Opinions my own."),
    // “German post, label only in English.”
    DomainPost(
      .disclosure, .breaks, "Ad: Ich liebe meine Lumo, die beste Lampe von allen.", by: "hweiss", on: .mastodon,
      language: "de"),
    DomainPost(.disclosure, .keeps, "I work for Larkfield: Lumo is the lamp I use nightly."),
    DomainPost(.disclosure, .keeps, "Ad: 20% off Lumo this week.", by: "msilva", on: .instagram),
    DomainPost(.disclosure, .keeps, "#LarkfieldEmployee Proud of the new Lumo.", on: .linkedin),
    DomainPost(.disclosure, .keeps, "We are hiring lamp designers in Leeds."),
  ]

  static let links = [
    DomainPost(.link, .breaks, "Spec: https://wiki.corp.larkfield.example/falcon"),
    DomainPost(.link, .breaks, "Deal: bit.ly/3xyz"),
    DomainPost(.link, .breaks, "Login at larkfieId.com"),
    // The notes write larkfield.com, a name that somebody owns; the policy has its reserved twin.
    DomainPost(.link, .keeps, "Details: https://www.larkfield.example/lumo"),
    DomainPost(.link, .keeps, "Written in Node.js"),
    DomainPost(.link, .keeps, "Source: the regulator's own page"),
    DomainPost(.link, .keeps, "Source: https://www.lighting-regulator.example/rules/2026"),
  ]

  static let protectedSpeech = [
    DomainPost(.shield, .keeps, "Nurses here get £2 less than across town. Let's ask together."),
    DomainPost(.shield, .keeps, "My shift has had no heating for a week."),
    DomainPost(.shield, .keeps, "Thinking of a union. DM me."),
    DomainPost(.shield, .keeps, "I told the regulator about the accounts."),
  ]
}
