import SaysoPolicyXML
import Testing

@Suite("Policies laid out")
struct PolicyFormatterTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let what: String
    let from: String
    let to: String
    var testDescription: String { what }
  }

  @Test(arguments: elements + words + asides) func layout(_ row: Row) throws {
    let once = try Self.laidOut(Self.head + row.from + Self.tail)
    let inner = once.dropFirst(Self.head.count).dropLast(Self.tail.count)
    let lines = inner.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.hasPrefix("  ") ? $0.dropFirst(2) : $0
    }
    #expect(lines.joined(separator: "\n") == row.to + "\n")
    #expect(try Self.laidOut(once) == once, "not stable")
  }

  private static let head = "<policy xmlns=\"urn:sayso:policy:1\">\n"
  private static let tail = "</policy>\n"

  private static func laidOut(_ text: String) throws -> String {
    try String(
      decoding: PolicyFormatter(width: 62).format(Array(text.utf8), named: "p.xml").formatted, as: UTF8.self)
  }

  static let elements: [Row] = [
    Row(
      what: "white space is no word", from: "<topic id=\"a\"><term> </term><term>\n</term></topic>\n<title>\t</title>",
      to: "<topic id=\"a\"><term/><term/></topic>\n<title/>"),
    Row(
      what: "a line each", from: "<title>T</title><assume paid='no' account=\"personal\" ></assume>",
      to: "<title>T</title>\n<assume account=\"personal\" paid=\"no\"/>"),
    Row(
      what: "what stands in one line and fits stays in one",
      from: "<topic id=\"a\"> <term>b</term> <term>c</term></topic>",
      to: "<topic id=\"a\"><term>b</term><term>c</term></topic>"),
    Row(
      what: "a line that is broken stays broken", from: "<topic id=\"a\">\n<term>b</term></topic>",
      to: "<topic id=\"a\">\n  <term>b</term>\n</topic>"),
    Row(
      what: "what doesn't fit is broken from outside inward",
      from:
        "<topic id=\"a\"><near words=\"6\"><any><term>one</term><term>two</term></any><term>three</term></near></topic>",
      to: """
        <topic id="a">
          <near words="6">
            <any><term>one</term><term>two</term></any>
            <term>three</term>
          </near>
        </topic>
        """),
    Row(
      what: "a long tag goes on further in",
      from:
        "<contact phone=\"+44 20 7946 0000\" email=\"press@acme.example\" id=\"press\" name=\"Press\" hours=\"o\"/>",
      to: """
        <contact id="press" name="Press" email="press@acme.example"
            phone="+44 20 7946 0000" hours="o"/>
        """),
    Row(
      what: "a list of aliases goes on behind a bar",
      from:
        "<topic id=\"a\">\n<term aliases=\"second alias | third alias\n |fourth alias\">first of the aliases</term></topic>",
      to: """
        <topic id="a">
          <term aliases="second alias|third alias|
              fourth alias">first of the aliases</term>
        </topic>
        """),
    Row(
      what: "empty lines: one between groups, none at the ends",
      from: "\n\n<title>T</title>\n\n\n\n<assume/>\n\n", to: "<title>T</title>\n\n<assume/>"),
    Row(
      what: "empty lines between chapters and before the next rule",
      from: """
        <section id="s" title="S"><clause id="a" title="A"><p>A</p>
        <speaking id="r"/><example keeps="r">A</example>
        <!-- why -->
        <speaking id="q"/><example keeps="q">B</example></clause><!-- end --><clause id="b" title="B"/></section>
        """,
      to: """
        <section id="s" title="S">
          <clause id="a" title="A">
            <p>A</p>
            <speaking id="r"/>
            <example keeps="r">A</example>

            <!-- why -->
            <speaking id="q"/>
            <example keeps="q">B</example>
          </clause> <!-- end -->

          <clause id="b" title="B"/>
        </section>
        """),
    Row(
      what: "what nobody knows stays as it is", from: "<title>T</title><odd  b='1' a='2'> x <y/>\n </odd>",
      to: "<title>T</title>\n<odd  b='1' a='2'> x <y/>\n </odd>"),
    Row(
      what: "words where none belong stay as they are", from: "<topic  id='a'> what <term>b</term>\n</topic>",
      to: "<topic id=\"a\"> what <term>b</term>\n</topic>"),
  ]

  static let words: [Row] = [
    Row(
      what: "running text is filled",
      from: """
        <purpose>
        <p>  Long ago, in a
          <em>far</em>away place there was a <strong>lamp</strong>, and it was lit.</p></purpose>
        """,
      to: """
        <purpose>
          <p>Long ago, in a <em>far</em>away place there was a
            <strong>lamp</strong>, and it was lit.</p>
        </purpose>
        """),
    Row(
      what: "space inside a mark stays there", from: "<title>a<em> b </em>c <em>d</em></title>",
      to: "<title>a<em> b </em>c <em>d</em></title>"),
    Row(
      what: "a no-break space is a character", from: "<title>a\u{A0} \u{A0}b &#32; c</title>",
      to: "<title>a\u{A0} \u{A0}b &#32; c</title>"),
    Row(
      what: "references and CDATA stay as they are written",
      from: "<title lang='\"' id='&quot;&#xE9;'>A &amp; &#233; <![CDATA[<  &]]> &gt;</title>",
      to: "<title lang='\"' id=\"&quot;&#xE9;\">A &amp; &#233;\n  <![CDATA[<  &]]> &gt;</title>"),
    Row(
      what: "an example keeps its lines, however long",
      from: """
        <section id="s" title="S"><clause id="a" title="A">
        <example keeps="r">  A line that goes on and on, well beyond the width of the page.
            Another <hit>line</hit>.
        </example></clause></section>
        """,
      to: """
        <section id="s" title="S">
          <clause id="a" title="A">
            <example keeps="r">A line that goes on and on, well beyond the width of the page.
              Another <hit>line</hit>.</example>
          </clause>
        </section>
        """),
    Row(
      what: "preserved space is preserved",
      from:
        "<section id=\"s\" title=\"S\"><clause id=\"a\" title=\"A\"><example xml:space='preserve' keeps=\"r\">  a\n b </example></clause></section>",
      to: """
        <section id="s" title="S">
          <clause id="a" title="A">
            <example keeps="r" xml:space="preserve">  a
         b </example>
          </clause>
        </section>
        """),
    Row(
      what: "a pattern is exact", from: "<topic id=\"a\"><pattern> a  b </pattern></topic>",
      to: "<topic id=\"a\"><pattern> a  b </pattern></topic>"),
    Row(
      what: "a term is one line", from: "<topic id=\"a\"><term> on\n   behalf  of </term></topic>",
      to: "<topic id=\"a\"><term>on behalf of</term></topic>"),
  ]

  static let asides: [Row] = [
    Row(
      what: "comments stay where they are",
      from: "<!-- before --><title>T</title><!-- behind -->\n\n    <!-- two\n         lines -->\n<assume/>",
      to: "<!-- before -->\n<title>T</title> <!-- behind -->\n\n<!-- two\n     lines -->\n<assume/>"),
    Row(
      what: "a comment in an element gives it lines", from: "<topic id=\"a\"> <!-- c --> <term>b</term></topic>",
      to: "<topic id=\"a\"> <!-- c -->\n  <term>b</term>\n</topic>"),
    Row(
      what: "a comment in a sentence", from: "<title>One <!-- 1\n  2 --> two<!-- -->three</title>",
      to: "<title>One <!-- 1\n2 --> two<!-- -->three</title>"),
    Row(
      what: "instructions", from: "<?a b\n   c?><title>T<?d?></title>", to: "<?a b\n c?>\n<title>T<?d?></title>"),
  ]
}
