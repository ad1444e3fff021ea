import SaysoModel
import SaysoPolicy
import SaysoPolicyXML
import SaysoReports
import SaysoText

/// What every part of a page is made from.
struct PageMatter: Sendable {
  let policy: Policy
  let root: PolicyElement
  /// The policy's own and those of its suites.
  let examples: [Example]
  /// How files are named on a page.
  let names: SourceName
  let secrets: SecretWords
  let anchors: PageAnchors
  /// The rules' own elements, for what only their kinds know.
  private let ruleElements: [String: PolicyElement]
  /// Whether the page's own words, which are English, need to be marked as such.
  private let isEnglish: Bool

  init(_ document: PolicyDocument) {
    let masked = MaskedWords.of(document.root, SecretPlaces(document.policy))
    root = masked
    policy = Policy(document.policy, saying: masked)
    examples = document.examples
    names = SourceName(document.root.location.file, suites: document.suites.map(\.path))
    secrets = SecretWords(policy)
    anchors = PageAnchors(policy, secrets)
    isEnglish = policy.language.lowercased().split(separator: "-").first == "en"
    let names = Set(policy.rules.map(\.id.rawValue))
    ruleElements = Dictionary(
      masked.family.compactMap { element in
        element.attribute("id").flatMap { id in
          names.contains(id.value) && element.attribute("enforces") != nil ? (id.value, element) : nil
        }
      }, uniquingKeysWith: { first, _ in first })
  }

  func element(of rule: Rule) -> PolicyElement? { ruleElements[rule.id.rawValue] }

  /// The page's own words within the policy's.
  func own(_ words: String) -> HTML { isEnglish ? .text(words) : .element(.span, [.lang("en")], words) }

  /// An element that holds the page's own words.
  func own(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], _ words: String) -> HTML {
    .element(tag, attributes + (isEnglish ? [] : [.lang("en"), HTMLAttribute(.dir, "ltr")]), words)
  }

  /// What the author of the policy says beside the prose, unless it gives away what is not public.
  func unlessSecret(_ text: String?) -> String? { text.flatMap { secrets.occur(in: $0) ? nil : $0 } }

  func link(_ clause: Clause, titled: Bool = false) -> HTML {
    .element(
      .a, [.href(.fragment(anchors.id(of: clause)))], titled ? "\(clause.number) \(clause.title)" : clause.number)
  }

  func link(_ contact: Contact) -> HTML {
    .element(.a, [.href(.fragment(anchors.id(of: contact.id)))], contact.name)
  }

  /// Everybody to try after a contact, in order; a circle ends where it closes.
  func backups(of contact: Contact) -> [Contact] {
    var found: [Contact] = []
    var seen: Set<ContactID> = [contact.id]
    var next = contact.backup
    while let id = next, seen.insert(id).inserted, let backup = policy.contacts[id] {
      found.append(backup)
      next = backup.backup
    }
    return found
  }

  /// Contacts in order of the document.
  var contacts: [Contact] { policy.contacts.values.sorted { $0.location < $1.location } }

  func name(of platform: PlatformID) -> String { policy.profile(of: platform).name }
}

/// A count with its noun.
func counted(_ count: Int, _ one: String, _ many: String) -> String { "\(count) \(count == 1 ? one : many)" }

extension Action {
  /// The verdict as reports word it, in sentence case.
  var words: String {
    switch self {
    case .block: "Don’t post"
    case .hold: "Ask first"
    case .advise: "Think again"
    case .clear: "OK to post"
    }
  }
}
