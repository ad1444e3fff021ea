import Foundation
import SaysoModel
import SaysoPolicy
import SaysoPolicyXML
import SaysoTestSupport
import Testing

@Suite struct GoalTests {
  private static let topic = "<topic id=\"trouble\"><term>flickers</term></topic>"

  private func load(_ goal: String) throws -> Policy {
    try PolicySnippet("", declarations: Self.topic, assume: "<purpose>\(goal)</purpose>").load()
  }

  @Test func readsEverythingThatAGoalMaySay() throws {
    let policy = try load(
      """
      <goal id="a" measure="repeated-replies" enforces="duty" account="official" at-least="4" days="7" share="20%">A.</goal>
      <goal id="b" measure="topic-spike" topic="trouble" deviations="2">B.</goal>
      <goal id="c" measure="promotion-ratio" topic="trouble" of="posts" share="25%" by="2027-01-31">C.</goal>
      """)
    let goals = policy.purpose.goals
    #expect(goals.map(\.measure) == [.repeatedReplies, .topicSpike, .promotionRatio])
    #expect(goals.map(\.enforces) == [SentenceID("duty"), nil, nil])
    #expect(goals.map(\.atLeast) == [4, nil, nil])
    #expect(goals.map(\.days) == [7, nil, nil])
    #expect(goals.map(\.deviations) == [nil, 2, nil])
    #expect(goals.map(\.share) == [20, nil, 25])
    #expect(goals.map(\.base) == [.replies, .replies, .posts])
    #expect(policy.measuredTopics == [TopicID("trouble")])
    #expect(policy.enforcedSentences.contains(SentenceID("duty")))
  }

  @Test(arguments: [
    ("measure=\"topic-spike\"", "topic"), ("measure=\"topic-spike\" topic=\"other\"", "other"),
    ("measure=\"findings\" days=\"7\"", "days"), ("measure=\"undeclared-accounts\" account=\"official\"", "account"),
    ("measure=\"repeated-replies\" enforces=\"leave\"", "leave"),
    ("measure=\"repeated-replies\" at-least=\"0\"", "at-least"), ("measure=\"robots\"", "robots"),
  ])
  func refuses(_ attributes: String, _ named: String) throws {
    let error = #expect(throws: PolicyErrors.self) { try self.load("<goal id=\"g\" \(attributes)>G.</goal>") }
    let errors = error.map { "\($0)" } ?? ""
    #expect(errors.contains("“\(named)”"))
    #expect(errors.components(separatedBy: "p.xml:").count == 2, "one mistake, told once")
  }
}
