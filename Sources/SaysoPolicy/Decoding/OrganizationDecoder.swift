import SaysoModel
import SaysoText

/// The company and where it is to be found.
enum OrganizationDecoder {
  static func decode(_ root: PolicyElement) -> Organization {
    let element = root.child("organization")
    let children = element?.elements ?? []
    return Organization(
      name: element?.attribute("name")?.value ?? "",
      aliases: children.filter { $0.name == "alias" }.map(\.words),
      domains: children.filter { $0.name == "domain" }.map {
        OwnDomain(name: DomainName($0.words).name, isInternal: $0.attribute("kind")?.value == "internal")
      },
      brands: children.compactMap(brand),
      accounts: children.filter { $0.name == "account" }.map { AccountDecoder.decode($0, usually: .official) })
  }

  static func platforms(_ root: PolicyElement) -> [PlatformID: DeclaredPlatform] {
    let declared = root.children(named: "platform").map { element in
      DeclaredPlatform(
        id: PlatformID(element.attribute("id")?.value ?? ""), name: element.attribute("name")?.value,
        limit: element.number("limit"), hashtags: element.number("hashtags"), fold: element.number("fold"),
        lines: element.number("lines"))
    }
    return Dictionary(declared.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func brand(_ element: PolicyElement) -> Brand? {
    guard let kind = Brand.Kind(rawValue: element.name) else { return nil }
    return Brand(
      kind: kind, id: element.attribute("id")?.value ?? "", name: element.attribute("name")?.value ?? "",
      aliases: element.elements.map(\.words))
  }
}

enum AccountDecoder {
  static func decode(_ element: PolicyElement, usually accountClass: AccountClass) -> Account {
    Account(
      platform: PlatformID(element.attribute("platform")?.value ?? ""),
      handle: element.attribute("handle")?.value ?? "",
      accountClass: element.attribute("class").flatMap { AccountClass(rawValue: $0.value) } ?? accountClass)
  }
}
