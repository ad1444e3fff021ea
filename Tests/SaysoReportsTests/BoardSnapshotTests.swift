import SaysoReports
import SaysoTestSupport
import Testing

/// The page of a small scan, whole but for its style and script.
@Suite struct BoardSnapshotTests {
  @Test func asItStaysInTheHouse() throws { try expectSnapshot(try BoardFixture.small(.reveal).body, "board.html") }

  @Test func asItIsHandedOn() throws {
    try expectSnapshot(try BoardFixture.small(.share, hidesAuthors: true).body, "board-shared.html")
  }
}
