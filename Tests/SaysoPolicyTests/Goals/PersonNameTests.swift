import SaysoModel
import SaysoPolicy
import SaysoTestSupport
import Testing

@Suite struct PersonNameTests {
  @Test(arguments: [
    ("Amir Haddad", "amir"), ("amir  HADDAD ", "amir"), ("amir", "amir"), ("Amir", nil), ("Haddad Amir", nil),
    ("Dana Reyes", "dana"), ("Sam Lee", nil), ("", nil), (" ", nil),
  ])
  func resolvesFullNames(_ author: String, _ person: String?) throws {
    let namesakes = "<person id=\"sam\" name=\"Sam Lee\"/><person id=\"slee\" name=\"Sam Lee\"/>"
    let people = try PolicySnippet("", people: namesakes).load().people
    for platform in [PlatformID.linkedin, nil] {
      #expect(people.resolve(author: author, account: nil, on: platform)?.id.rawValue == person)
    }
  }

  @Test func aHandleGoesBeforeANamesake() throws {
    let people = try PolicySnippet(
      "",
      people:
        "<person id=\"a\" name=\"Jo\"/><person id=\"b\" name=\"B\"><account platform=\"x\" handle=\"jo\"/></person>"
    ).load().people
    #expect(people.resolve(author: "jo", account: nil, on: .x)?.id.rawValue == "b")
    #expect(people.resolve(author: "jo", account: nil, on: .linkedin)?.id.rawValue == "a")
  }
}
