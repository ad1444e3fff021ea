import Foundation
import SaysoPolicy
import SaysoPolicyXML
import Testing

@Suite("Lists beside a policy")
struct ListTests {
  private func read(_ element: String, _ files: [String: String]) throws -> (lines: [String], problems: [String]) {
    let folder = try TemporaryFolder(files)
    let elements = withExtendedLifetime(folder) { policy(holding: element, in: folder.path) }
    return (elements.root?.elements.first?.elements.map(line) ?? [], told(elements.problems))
  }

  private func line(_ element: PolicyElement) -> String {
    let attributes = element.attributes.map { " \($0.name)=\($0.value)@\($0.location.column ?? 0)" }.joined()
    let inner = element.children.map { if case .element(let child) = $0 { " (\(line(child)))" } else { "" } }.joined()
    let place = "\(element.location.line):\(element.location.column ?? 0)"
    return "\(element.name)@\(place)\(attributes) “\(element.text)”\(inner)"
  }

  @Test func termsWithHeader() throws {
    let csv =
      "\u{FEFF}Term,match,aliases,until\r\nFalcon,stem,,\r\n\r\n\"a \"\"b\"\", c\",,x|y,2027-01-01T00:00\r\n,,,\r\n"
    let (lines, problems) = try read("<terms src='t.csv'/>", ["t.csv": csv])
    #expect(problems == [])
    #expect(
      lines == [
        "term@2:1 match=stem@8 “Falcon”", "term@4:1 aliases=x|y@15 until=2027-01-01T00:00@19 “a \"b\", c”",
      ])
  }

  @Test(arguments: [";", "\t"]) func otherDelimiters(delimiter: String) throws {
    let csv = ["term;slack", "a, b;1", "é;2"].joined(separator: "\n").replacingOccurrences(of: ";", with: delimiter)
    let (lines, problems) = try read("<terms src='t.csv'/>", ["t.csv": csv])
    #expect(problems == [])
    #expect(lines == ["term@2:1 slack=1@6 “a, b”", "term@3:1 slack=2@4 “é”"])
  }

  @Test func plainText() throws {
    let text = "# a comment\nFalcon\n\n  Project   Falcon \r\n#falcon\n#\n"
    let (lines, problems) = try read("<terms src='t.txt'/>", ["t.txt": text])
    #expect(problems == [])
    #expect(lines == ["term@2:1 “Falcon”", "term@4:3 “Project Falcon”", "term@5:1 “#falcon”"])
  }

  @Test func people() throws {
    let csv = """
      id,name,roles,platform,handle
      amir,Amir Haddad,engineer,x,amirh
      amir,,,linkedin,amir-haddad
      jlee,Jo Lee,,,
      """
    let (lines, problems) = try read("<people><people src='s.csv'/></people>", ["s.csv": csv])
    #expect(problems == [])
    #expect(
      lines == [
        "people@1:44 src=s.csv@52 “”"
          + " (person@2:1 id=amir@1 name=Amir Haddad@6 roles=engineer@18 “”"
          + " (account@2:27 platform=x@27 handle=amirh@29 “”)"
          + " (account@3:8 platform=linkedin@8 handle=amir-haddad@17 “”))"
          + " (person@4:1 id=jlee@1 name=Jo Lee@6 “”)"
      ])
  }

  @Test func grants() throws {
    let csv = "topic;person;through;platforms\nmerger;dreyes;2026-12-31;x linkedin\n"
    let (lines, problems) = try read("<grants src='g.csv'/>", ["g.csv": csv])
    #expect(problems == [])
    #expect(lines == ["grant@2:1 topic=merger@1 person=dreyes@8 through=2026-12-31@15 platforms=x linkedin@26 “”"])
  }

  @Test func mistakes() throws {
    let csv = "term,macth,slack,slack\nFalcon,stem,1,2,3\n\"open,1\n"
    let (_, problems) = try read("<terms src='t.csv'/>", ["t.csv": csv])
    #expect(
      problems == [
        "t.csv:1:6 there is no column “macth” in this list",
        "t.csv:1:18 the row can't be read: the column “slack” stands there twice",
        "t.csv:2:17 the row can't be read: it has 5 values, and the list has 4 columns",
        "t.csv:3:1 the row can't be read: its closing quotation mark is missing",
      ])
  }

  @Test(arguments: [
    ("", "t.csv:1 the list needs a first line with the names of its columns"),
    ("Falcon\nEagle\n", "t.csv:1:1 the list needs a first line with the names of its columns"),
    ("match\nstem\n", "t.csv:1:1 the list needs a column “term”"),
    ("term\n\"a\" b\n", "t.csv:2:1 the row can't be read: something follows the closing quotation mark"),
  ])
  func header(csv: String, told: String) throws {
    #expect(try read("<terms src='t.csv'/>", ["t.csv": csv]).problems.contains(told))
  }

  @Test func notUTF8() throws {
    let folder = try TemporaryFolder()
    for name in ["t.csv", "t.txt"] {
      try folder.write(Data("term\na\n".utf8) + [0xE9] + Data("\nb\n".utf8), to: name)
      let problems = policy(holding: "<terms src='\(name)'/>", in: folder.path).problems
      #expect(told(problems) == ["\(name):3:1 this is not UTF-8"])
    }
  }

  @Test func nearestColumn() throws {
    let folder = try TemporaryFolder(["t.csv": "term,macth\nx,y\n"])
    let elements = policy(holding: "<terms src='t.csv'/>", in: folder.path)
    #expect(
      PolicyErrors(elements.problems, in: elements.source).description == """
        t.csv:1:6: there is no column “macth” in this list
            term,macth
                 ^
          expected: term, aliases, match, slack, lang, from, until, disguised
          did you mean “match”?
        """)
  }
}
