import Foundation
import SaysoPolicy
import SaysoPolicyXML
import Testing

@Suite("What a policy may take in")
struct FolderTests {
  static let fragment = "<fragment xmlns=\"urn:sayso:policy:1\">"

  private func mistakes(_ content: String, _ folder: TemporaryFolder) -> [PolicyProblem.Mistake] {
    policy(holding: content, in: folder.path).problems.map(\.mistake)
  }

  @Test func includeTakesItsPlace() throws {
    let folder = try TemporaryFolder([
      "a/one.xml": "\(Self.fragment)\n<topic id='t'/><include src='two.xml'/>\n</fragment>",
      "two.xml": "\(Self.fragment)<window id='w'/></fragment>",
      "policy.xml": "<policy xmlns='urn:sayso:policy:1'>\n<title/><include src='./a/one.xml'/><tiers/></policy>",
    ])
    let elements = PolicyLoader.elements(contentsOf: folder.path("policy.xml"))
    #expect(elements.problems.isEmpty)
    let places = elements.root?.elements.map { "\($0.name) \($0.location.file):\($0.location.line)" }
    let policy = folder.path("policy.xml")
    #expect(places == ["title \(policy):2", "topic a/one.xml:2", "window two.xml:1", "tiers \(policy):2"])
    #expect(elements.source.files.map(\.name) == ["policy.xml", "a/one.xml", "two.xml"])
    #expect(elements.source.line(2, of: "a/one.xml") == "<topic id='t'/><include src='two.xml'/>")
  }

  @Test(arguments: [
    "/etc/hostname", "../secret.xml", "a/../../secret.xml", "http://example.com/x.xml", "file:///etc/hostname", "",
    "out.xml", "outside/secret.xml",
  ])
  func nothingOutside(source: String) throws {
    let outer = try TemporaryFolder(["secret.xml": "<oops", "in/x": ""])
    let folder = outer.path("in")
    try outer.link("in/out.xml", to: "../secret.xml")
    try outer.link("in/outside", to: "..")
    let elements = policy(
      holding: "<include src='\(source)'/><section><include src='\(source)'/></section>", in: folder)
    #expect(elements.problems.map(\.mistake) == Array(repeating: .fileOutsideFolder(source), count: 2))
    #expect(!PolicyErrors(elements.problems, in: elements.source).description.contains("oops"))
    #expect(elements.source.files.count == 1)
  }

  @Test func linksInsideAreFollowed() throws {
    let folder = try TemporaryFolder(["a/b.xml": "\(Self.fragment)<topic/></fragment>"])
    try folder.link("c.xml", to: "a/b.xml")
    let elements = policy(holding: "<include src='c.xml'/><include src='a/../c.xml'/>", in: folder.path)
    #expect(told(elements.problems) == [])
    #expect(elements.root?.elements.map(\.location.file) == ["a/b.xml", "a/b.xml"])
    #expect(elements.source.files.count == 2)
  }

  @Test(.timeLimit(.minutes(1))) func onlyOrdinaryFiles() throws {
    let folder = try TemporaryFolder(["sub/x": ""])
    mkfifo(folder.path("pipe"), 0o600)
    try folder.link("null", to: "/dev/null")
    #expect(mistakes("<include src='pipe'/>", folder) == [.fileNotRegular("pipe")])
    #expect(mistakes("<include src='sub'/>", folder) == [.fileNotRegular("sub")])
    #expect(mistakes("<include src='null'/>", folder) == [.fileOutsideFolder("null")])
    #expect(mistakes("<include src='none.xml'/>", folder) == [.fileNotFound("none.xml")])
    for device in ["/dev/null", folder.path("pipe"), "/"] {
      #expect(
        PolicyLoader.elements(contentsOf: device).problems.map(\.mistake) == [.fileNotRegular(device)])
    }
  }

  @Test func hugeFiles() throws {
    let folder = try TemporaryFolder(["big.xml": "", "big.csv": ""])
    truncate(folder.path("big.xml"), off_t(1) << 40)
    truncate(folder.path("big.csv"), off_t(1) << 40)
    #expect(mistakes("<include src='big.xml'/>", folder) == [.fileTooLarge("big.xml", limit: 16 << 20)])
    #expect(mistakes("<terms src='big.csv'/>", folder) == [.fileTooLarge("big.csv", limit: 32 << 20)])
  }

  @Test func cycles() throws {
    let folder = try TemporaryFolder([
      "a.xml": "\(Self.fragment)<include src='b.xml'/></fragment>",
      "b.xml": "\(Self.fragment)<include src='a.xml'/></fragment>",
      "self.xml": "<policy xmlns='urn:sayso:policy:1'><include src='self.xml'/></policy>",
    ])
    #expect(mistakes("<include src='a.xml'/>", folder) == [.includeCycle("a.xml")])
    let own = PolicyLoader.elements(contentsOf: folder.path("self.xml"))
    #expect(own.problems.map(\.mistake) == [.includeCycle("self.xml")])
  }

  @Test func depthAndNumber() throws {
    var files: [String: String] = [:]
    for level in 1...9 {
      files["\(level).xml"] = "\(Self.fragment)<include src='\(level + 1).xml'/></fragment>"
      files["wide\(level).xml"] =
        Self.fragment + String(repeating: "<include src='wide\(level + 1).xml'/>", count: 40) + "</fragment>"
    }
    let folder = try TemporaryFolder(files)
    #expect(mistakes("<include src='1.xml'/>", folder) == [.includeTooDeep(limit: 8)])
    #expect(mistakes("<include src='wide1.xml'/>", folder).contains(.tooManyFiles(limit: 256)))
    let tooMany = String(repeating: "<include src='9.xml'/>", count: 1000)
    #expect(mistakes(tooMany, folder).filter { $0 == .tooManyFiles(limit: 256) }.count == 1)
  }

  @Test func fragmentsAreChecked() throws {
    let folder = try TemporaryFolder([
      "f.xml": "<fragment xmlns=\"urn:sayso:policy:1\" id='x'><title/></fragment>",
      "g.xml": "<policy xmlns=\"urn:sayso:policy:1\"/>",
    ])
    let content = "<include src='f.xml'/><include src='g.xml'/>"
    let problems = policy(holding: content, in: folder.path).problems
    #expect(
      told(problems) == [
        "f.xml:1:38 <fragment> has no attribute “id”", "f.xml:1:45 <title> does not belong in <fragment>",
        "g.xml:1:1 there is no element <policy> in <include>",
      ])
  }

  @Test func includeElsewhereIsLeftForTheVocabulary() {
    let root = policy(holding: "<organization><include src='a.xml'/></organization>").root
    #expect(root?.elements.first?.elements.first?.name == "include")
    let kept = policy(holding: "<include/>").root
    #expect(kept?.elements.map(\.name) == ["include"])
  }

  @Test func digest() throws {
    let folder = try TemporaryFolder(["a.xml": "\(Self.fragment)</fragment>", "p.xml": "<policy/>"])
    func digest() -> String { policy(holding: "<include src='a.xml'/>", in: folder.path).source.sha256 }
    let before = digest()
    #expect(before == digest())
    #expect(before.utf8.count == 64)
    try folder.write(Data("\(Self.fragment) </fragment>".utf8), to: "a.xml")
    #expect(before != digest())
    // sha256sum of "5:p.xml,9:<policy/>,"
    let alone = PolicyLoader.elements(contentsOf: folder.path("p.xml")).source.sha256
    #expect(alone == "247322d714ce64577c1f5b9dc02979947f1994e76235fa6f82863a71635d54ea")
  }
}
