import Foundation
import SaysoText
import Testing

@Suite("Public suffix lists")
struct PublicSuffixListTests {
  private static func list(_ text: String) throws -> PublicSuffixList {
    let file = FileManager.default.temporaryDirectory.appending(path: "suffixes-\(UUID().uuidString).dat")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try PublicSuffixList(contentsOf: file.path)
  }

  private static let small = """
    // ===BEGIN ICANN DOMAINS===
    com
    net
    org
    co.example
    // ===END ICANN DOMAINS===
    // ===BEGIN PRIVATE DOMAINS===
    pages.com
    // ===END PRIVATE DOMAINS===
    """

  @Test("one's own list decides")
  func own() throws {
    let list = try Self.list(Self.small)
    #expect(DomainName("a.b.co.example").registrableDomain(by: list) == "b.co.example")
    #expect(DomainName("a.b.co.example").registrableDomain == "co.example")
    #expect(DomainName("a.dana.pages.com").registrableDomain(by: list) == "dana.pages.com")
    #expect(DomainName("a.co.uk").registrableDomain(by: list) == "co.uk")
    #expect(DomainName("pages.com").isBelowSuffix(of: list) && !DomainName("a.co.uk").isBelowSuffix(of: list))
    #expect(list.contains("pages.com") && !list.contains("pages.com", .icann) && list.contains("co.example", .icann))
    #expect(!list.contains("zz"))
  }

  @Test("links are found and cut by the list given")
  func extractor() throws {
    let text = Array("See lumo.co.example and lumo.co.uk".utf8)
    let found = EntityExtractor(suffixes: try Self.list(Self.small + "\nexample\n")).entities(in: text)
    let domains: [String?] = found.map {
      guard case .link(let address) = $0.kind else { return nil }
      return address.registrableDomain
    }
    #expect(domains == ["lumo.co.example"])
  }

  @Test(
    "its date",
    arguments: [
      ("// VERSION: 2026-08-19_08-29-36_UTC", 1_787_128_176), ("// VERSION: 2026-08-19", 1_787_097_600),
      ("// made 2026", nil),
      ("// VERSION: tomorrow", nil), ("// VERSION: 2026-99-19", nil),
      ("// VERSION: 2026-08-19_99-99-99", 1_787_097_600),
    ] as [(String, Double?)])
  func date(head: String, expected: Double?) throws {
    #expect(try Self.list(head + "\n" + Self.small).date?.timeIntervalSince1970 == expected)
  }

  @Test("the built-in list tells its date")
  func builtinDate() throws {
    #expect(try #require(PublicSuffixList.builtin.date) > Date(timeIntervalSince1970: 1_500_000_000))
  }

  @Test("a file that is none")
  func refused() throws {
    #expect(throws: PublicSuffixListError.unreadable(path: "/nowhere/list.dat")) {
      try PublicSuffixList(contentsOf: "/nowhere/list.dat")
    }
    #expect(throws: PublicSuffixListError.self) { try Self.list("") }
    let some = Self.small.replacing("org\n", with: "")
    for none in ["# sayso\n\nChecks posts, com and net.\n", some] {
      do {
        _ = try Self.list(none)
        Issue.record("taken for a list: \(none)")
      } catch let error as PublicSuffixListError {
        guard case .notAList = error else { Issue.record("\(error)"); continue }
      }
    }
    #expect(
      "\(PublicSuffixListError.notAList(path: "a.dat"))"
        == "“a.dat” is no public suffix list: it lacks com, net or org; expected the format of publicsuffix.org.")
    #expect(throws: PublicSuffixListError.self) { try Self.list("// only a remark\n") }
    #expect("\(PublicSuffixListError.unreadable(path: "a.dat"))" == "The public suffix list “a.dat” can’t be read.")
    #expect(
      "\(PublicSuffixListError.noRules(path: "a.dat"))"
        == "“a.dat” holds no public suffix rule; expected the format of publicsuffix.org.")
  }

  @Test("lists can be read and asked from many threads at once")
  func threads() async throws {
    let list = try Self.list(Self.small)
    let all = await withTaskGroup(of: Bool.self) { group in
      for index in 0..<64 {
        group.addTask {
          DomainName("n\(index).dana.pages.com").registrableDomain(by: list) == "dana.pages.com"
            && DomainName("n\(index).münchen.de").registrableDomain == "xn--mnchen-3ya.de"
        }
      }
      return await group.allSatisfy { $0 }
    }
    #expect(all)
  }
}
