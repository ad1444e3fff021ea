import SaysoCalendar
import SaysoModel

/// Persons, roles and grants, whether they stand in the policy or in lists beside it.
enum PeopleDecoder {
  static func decode(_ root: PolicyElement, _ decoding: inout Decoding) -> People {
    let groups = root.children(named: "people")
    let listed = groups.flatMap { $0.descendants(named: "grants") }.flatMap(\.elements)
    var persons: [Person] = []
    for element in groups.flatMap({ $0.descendants(named: "person") }) {
      let id = element.attribute("id")?.value ?? ""
      let own = element.children(named: "grant") + listed.filter { $0.attribute("person")?.value == id }
      persons.append(
        Person(
          id: PersonID(id), name: element.attribute("name")?.value ?? "",
          roles: element.words(of: "roles").map { RoleID($0) },
          accounts: element.children(named: "account").map { AccountDecoder.decode($0, usually: .personal) },
          grants: own.map { grant($0, &decoding) }, location: element.location))
    }
    var roles: [Role] = []
    for element in groups.flatMap({ $0.descendants(named: "role") }) {
      roles.append(
        Role(
          id: RoleID(element.attribute("id")?.value ?? ""), name: element.attribute("name")?.value ?? "",
          grants: element.children(named: "grant").map { grant($0, &decoding) }, location: element.location))
    }
    return People(persons: persons, roles: roles)
  }

  private static func grant(_ element: PolicyElement, _ decoding: inout Decoding) -> Grant {
    Grant(
      topic: TopicID(element.attribute("topic")?.value ?? ""),
      window: decoding.period(of: element, named: "the grant"),
      platforms: element.attribute("platforms") == nil
        ? nil : Set(element.words(of: "platforms").map { PlatformID($0) }),
      accountClass: element.attribute("account").flatMap { AccountClass(rawValue: $0.value) },
      location: element.location)
  }
}
