import SaysoCalendar
import SaysoModel
import SaysoText

/// What a ``Policy`` holds. A class, for a policy is handed on at every step of a check: that counts one reference, and
/// not one for each part.
final class PolicyContents: Sendable {
  let reference: PolicyReference
  let effective: LocalDate
  let language: String
  let zone: PolicyZone
  let purpose: Purpose
  let assumptions: Assumptions
  let organization: Organization
  let people: People
  let contacts: [ContactID: Contact]
  let tiers: [Tier]
  let topics: [TopicID: Topic]
  let platforms: [PlatformID: DeclaredPlatform]
  let profiles: DeclaredProfiles
  let linkDirectory: LinkDirectory
  let negation: Negation?
  let suffixes: PublicSuffixList
  let sections: [PolicySection]
  let sentences: [Sentence]
  let rules: [Rule]
  let shields: [Shield]
  let examples: [Example]
  let leaves: [Leaf]

  init(_ root: PolicyElement, _ sha256: String, _ suffixes: PublicSuffixList, _ decoding: inout Decoding) {
    decoding.checkWindows()
    let body = SectionDecoder.decode(root, &decoding)
    let date = root.attribute("effective").flatMap { try? LocalDate(parsing: $0.value) }
    let topics = TopicDecoder.decode(root, &decoding)
    let negation = NegationDecoder.decode(root, &decoding)
    reference = PolicyReference(
      id: root.attribute("id")?.value ?? "", version: root.attribute("version")?.value ?? "",
      title: root.child("title")?.words ?? "", sha256: sha256, zone: decoding.zone.name)
    effective = date ?? LocalDate(dayNumber: 0)
    language = decoding.language
    zone = decoding.zone
    purpose = PurposeDecoder.decode(root)
    assumptions = AssumptionsDecoder.decode(root)
    organization = OrganizationDecoder.decode(root)
    people = PeopleDecoder.decode(root, &decoding)
    contacts = ContactDecoder.contacts(root, &decoding)
    tiers = ContactDecoder.tiers(root)
    self.topics = topics
    platforms = OrganizationDecoder.platforms(root)
    profiles = DeclaredProfiles(platforms)
    linkDirectory = LinkDirectory(root, organization, suffixes: suffixes)
    self.suffixes = suffixes
    self.negation = negation
    sections = body.sections
    sentences = body.sentences
    rules = body.rules
    shields = body.shields
    examples = ExampleDecoder.decode(root, effective: effective, &decoding)
    leaves = decoding.leaves
  }
}
