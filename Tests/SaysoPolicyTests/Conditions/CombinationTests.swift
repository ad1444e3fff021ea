import SaysoModel
import SaysoTestSupport
import Testing

/// `all`, `any`, `none` and `near`, with no, unknown and yes in every place.
@Suite struct CombinationTests {
  @Test(arguments: threeValued) func combines(_ row: ConditionRow) throws { try row.check() }
  @Test(arguments: words + sentences + spoilers) func standsNear(_ row: ConditionRow) throws { try row.check() }
  @Test(arguments: uncertainWords) func waitsFor(_ row: ConditionRow) throws { try row.check() }

  private static let unknown = "<paid/>"
  private static func untold(_ post: inout Post) { post.paid = nil }

  static let threeValued = [
    ConditionRow("any: yes beats unknown", "<any><term>a</term>\(unknown)</any>", .yes, "«a»", untold),
    ConditionRow("any: unknown beats no", "<any><term>b</term>\(unknown)</any>", .unknown(.paid), "a", untold),
    ConditionRow("any: no", "<any><term>b</term><term>c</term></any>", .no, "a"),
    ConditionRow("any: every child's words", "<any><term>a</term><term>b</term></any>", .yes, "«b» «a»"),
    ConditionRow("all: no hides unknown", "<all><term>b</term>\(unknown)</all>", .no, "a", untold),
    ConditionRow("all: unknown beats yes", "<all><term>a</term>\(unknown)</all>", .unknown(.paid), "a", untold),
    ConditionRow("all: every child's words", "<all><term>a</term><term>b</term></all>", .yes, "«b» and «a»"),
    ConditionRow("none: of nothing", "<none><term>b</term></none>", .yes, "a"),
    ConditionRow("none: of something", "<none><term>a</term></none>", .no, "a"),
    ConditionRow("none: unknown stays unknown", "<none>\(unknown)</none>", .unknown(.paid), "a", untold),
    ConditionRow("none: decided", "<none><term>a</term>\(unknown)</none>", .no, "a", untold),
    ConditionRow("none: with an image nobody describes", "<none><term>b</term></none>", .unknown(.altText), "a") {
      $0.media = [Media()]
    },
    ConditionRow(
      "missing: only of what is undecided", "<any><all><term>b</term><platform name=\"x\"/></all>\(unknown)</any>",
      .unknown(.paid), "a"
    ) {
      $0.paid = nil; $0.platform = nil
    },
  ]

  private static let near3 = "<near words=\"3\"><term>a</term><term>b</term></near>"

  static let words = [
    ConditionRow("in the window", near3, .yes, "«a» x «b»"),
    ConditionRow("in either order", near3, .yes, "«b» x «a»"),
    ConditionRow("one word too far", near3, .no, "a x y b"),
    ConditionRow("only the pair that fits", near3, .yes, "a x y «b» «a»"),
    ConditionRow("two pairs", near3, .yes, "«a» «b» x x x x «b» «a»"),
    ConditionRow(
      "three children", "<near words=\"4\"><term>a</term><term>b</term><term>c</term></near>", .yes, "«c» x «a» «b»"),
    ConditionRow(
      "a long phrase does not hide a short word",
      "<near words=\"3\"><term>a</term><any><term>b c d e</term><term>e</term></any></near>",
      .no, "a b c d e"),
    ConditionRow(
      "nor one behind it", "<near words=\"3\"><term>a</term><any><term>b c d</term><term>c</term></any></near>", .yes,
      "«a» b «c» d"),
    ConditionRow("not across texts", "<near within=\"post\"><term>a</term><term>b</term></near>", .no, "a") {
      $0.media = [Media(alt: "b")]
    },
    ConditionRow("in another text", near3, .yes, "x") { $0.media = [Media(alt: "«a» «b»")] },
    ConditionRow(
      "in the whole text", "<near within=\"post\"><term>a</term><term>b</term></near>", .yes, "«a». Well. And «b»."),
  ]

  private static let sentence = "<near within=\"sentence\"><term>a</term><term>b</term></near>"

  static let sentences = [
    ConditionRow("in one sentence", sentence, .yes, "We «a» so far and «b»."),
    ConditionRow("in two sentences", sentence, .no, "We a. You b."),
    ConditionRow("only the sentence with both", sentence, .yes, "We a. You «b» or «a»."),
    ConditionRow("Mr. ends no sentence", sentence, .yes, "We «a» Mr. Smith «b»."),
  ]

  private static let spoiled = "<near words=\"4\"><term>a</term><term>b</term><none><term>not</term></none></near>"

  static let spoilers = [
    ConditionRow("nothing spoils it", spoiled, .yes, "«a» «b»"),
    ConditionRow("spoiled between", spoiled, .no, "a not b"),
    ConditionRow("spoiled before", spoiled, .no, "not a b"),
    ConditionRow("spoiler too far away", spoiled, .yes, "not x x «a» «b»"),
    ConditionRow("one of two groups spoiled", spoiled, .yes, "a not b x x x «b» «a»"),
    ConditionRow(
      "spoiled in its sentence",
      "<near within=\"sentence\"><term>a</term><term>b</term><none><term>not</term></none></near>",
      .yes, "Not a or b. «a» and «b»."),
  ]

  /// Words that count only if something turns out one way can't complete a group for certain.
  private static let branch = """
    <near words="3"><any><term>a</term><all><term>b</term><paid/></all></any><term>c</term></near>
    """
  private static let dated = "<term from=\"2027-01-01\">a</term>"

  static let uncertainWords = [
    ConditionRow("a certain group", branch, .yes, "«a» «c» x x x b", untold),
    ConditionRow("a group of an undecided branch", branch, .unknown(.paid), "b c x x x a", untold),
    ConditionRow("the branch decided", branch, .yes, "«b» «c» x x x a") { $0.paid = true },
    ConditionRow("the branch decided the other way", branch, .no, "b c x x x a"),
    ConditionRow("a certain group shows no uncertain one", branch, .yes, "«a» «c» x x x b c", untold),
    ConditionRow("a dated word", "<near words=\"3\">\(dated)<term>b</term></near>", .unknown(.publishAt), "a b") {
      $0.publishAt = nil
    },
    ConditionRow(
      "a dated spoiler", "<near words=\"3\"><term>b</term><term>c</term><none>\(dated)</none></near>",
      .unknown(.publishAt), "a b c"
    ) { $0.publishAt = nil },
    ConditionRow("far apart, and an image nobody describes", near3, .unknown(.altText), "a x y z b") {
      $0.media = [Media()]
    },
    ConditionRow("a decided finding shows only certain words", "<any><term>b</term>\(dated)</any>", .yes, "a «b»") {
      $0.publishAt = nil
    },
  ]
}
