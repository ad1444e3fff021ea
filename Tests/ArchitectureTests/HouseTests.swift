import Foundation
import Testing

/// The house keeps its shape: who may know whom, and how large a room may grow.
@Suite struct HouseTests {
  /// The modules as Package.swift lists them, lowest first.
  private static let order: [String] = {
    let declared = try? Regex<(Substring, Substring)>(
      "(?:module\\(|executableTarget\\(\\s*name: )\\s*\"(\\w+)\"", as: (Substring, Substring).self)
    return declared.map { SourceTree.package.matches(of: $0).map { String($0.1) } } ?? []
  }()

  /// The one room that each kept library is known in.
  private static let rooms = [
    "CLibXML2": ["SaysoPolicyXML", "SaysoMarkup"], "CMarkdown": ["SaysoMarkup"], "CPublicSuffix": ["SaysoText"],
    "CSnowball": ["SaysoText"], "CRE2": ["SaysoText"], "CScanKernel": ["SaysoText"],
    "CUnicode": ["SaysoText"], "CUnicodeTables": ["SaysoText"], "CSimdJSON": ["SaysoPosts"],
    "CDigest": ["SaysoDigest"], "CArchive": ["SaysoPosts"], "CSQLite": ["SaysoReports"],
    "FoundationInternationalization": ["SaysoCalendar"],
    "ArgumentParser": ["SaysoCLI"],
  ]

  @Test func theFloorsAreKnown() {
    #expect(Self.order.first == "SaysoModel" && Self.order.last == "SaysoCLI" && Self.order.count >= 11)
    #expect(Set(SourceTree.sources.map(\.module)) == Set(Self.order))
    #expect(SourceTree.sources.count > 200 && SourceTree.tests.count > 60)
  }

  @Test func nothingImportsUpward() {
    for file in SourceTree.sources {
      let floor = Self.order.firstIndex(of: file.module) ?? -1
      for place in file.imports {
        guard let other = Self.order.firstIndex(of: place.module) else { continue }
        #expect(other < floor, "\(file.path):\(place.line) imports \(place.module)")
      }
    }
  }

  @Test func whatIsNotOursStaysInItsRoom() {
    let ordinary: Set<String> = ["FoundationEssentials", "Glibc", "Musl", "Darwin", "Synchronization"]
    for file in SourceTree.sources {
      for place in file.imports where !Self.order.contains(place.module) && !ordinary.contains(place.module) {
        let rooms = Self.rooms[place.module] ?? []
        #expect(rooms.contains(file.module), "\(file.path):\(place.line) imports \(place.module)")
      }
    }
  }

  @Test func filesAreShort() {
    for file in SourceTree.sources + SourceTree.tests {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines")
    }
  }

  @Test func functionsAreShort() {
    for file in SourceTree.sources + SourceTree.tests where !file.isGenerated {
      for function in FunctionLength.functions(in: file.code) where function.length > 60 {
        Issue.record("\(file.path):\(function.line) is a function of \(function.length) lines")
      }
    }
  }

  @Test(arguments: ["Util", "Helper", "Manager", "Extensions", "Misc", "Common"])
  func noRoomForOddsAndEnds(_ word: String) {
    let named = (SourceTree.paths(in: "Sources") + SourceTree.paths(in: "Tests")).filter { path in
      path.split(separator: "/").contains { $0.localizedCaseInsensitiveContains(word) }
    }
    #expect(named.isEmpty, "\(named)")
  }

  @Test func nothingTraps() throws {
    let traps = try Regex(
      "try!|\\bas!|\\bfatalError\\b|\\bpreconditionFailure\\b|\\bunsafelyUnwrapped\\b|[\\w\\)\\]>]!(?![=\\w])")
    for file in SourceTree.sources {
      for (index, line) in file.code.enumerated() where line.contains(traps) {
        Issue.record("\(file.path):\(index + 1) \(line)")
      }
    }
  }
}
