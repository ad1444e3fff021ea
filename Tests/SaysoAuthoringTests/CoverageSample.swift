import SaysoAuthoring

/// A policy with one of everything that coverage counts, and the fewest examples that show all of it.
enum CoverageSample {
  static let head = """
    <policy xmlns="urn:sayso:policy:1" id="sample" version="1" effective="2026-11-01" zone="Europe/London" lang="en">
      <title>Sample &amp; policy</title>
      <assume account="personal" post="post" media="none" lang="en" paid="no"/>
      <organization name="Acme"><alias>Acme Works</alias><domain>acme.example</domain>
        <product id="skates" name="Skates"/><account platform="x" handle="acme" class="official"/></organization>
      <people><role id="voice" name="spokesperson"/>
        <person id="robin" name="Robin Vale" roles="voice"><grant topic="voice" platforms="x" through="2026-11-30"/></person>
        <person id="kim" name="Kim Ode"/></people>
      <tiers><tier id="red" action="block">Stop.</tier><tier id="green" action="clear">Fine.</tier></tiers>
      <negators><term>not</term></negators>
      <topic id="voice" title="the company"><near words="4"><term aliases="speaking for">on behalf of</term><mention of="organization"/></near></topic>
      <topic id="work" title="work"><term>our pay</term></topic>
      <section id="s" title="Section">

    """

  static let rules = """
        <clause id="c" title="Clause">
          <p>Prose with <em>stress</em>. <must id="named">Speak if named.</must> <should id="calm" by="people">Be calm.</should> <must id="idle">Nobody sees to this.</must> <may id="share">Share our posts.</may></p>
          <ul><li>A point.</li></ul>
          <speaking id="reserved" enforces="named" tier="red"><find><about topic="voice"/></find>
            <unless permits="share"><post kind="repost" of="official"/></unless></speaking>
          <must-not-be-here/>
        </clause>
        <clause id="d" title="Ties">
          <p><must id="tie">Say that you work here.</must></p>
          <disclosure id="praise" enforces="tie" tier="red"><find><near within="sentence"><mention of="product"/><term negation="spares">best</term></near></find>
            <statements><accept lang="en">I work at Acme</accept><refuse>#sp</refuse></statements></disclosure>
        </clause>
        <clause id="e" title="Links">
          <p><must id="open">Link openly.</must></p>
          <links id="addresses" enforces="open" tier="red" otherwise="allow"><list><deny domain="evil.test"/></list></links>
          <protected id="shield" permits="share"><find><about topic="work"/></find></protected>
        </clause>
    """.replacing("      <must-not-be-here/>\n", with: "")

  static let examples = [
    #"<example breaks="reserved" author="kim" platform="x"><hit>On behalf of</hit> <hit>Acme</hit>: hi.</example>"#,
    #"<example breaks="reserved" author="kim" platform="x"><hit>Speaking for</hit> <hit>Acme Works</hit>: hi.</example>"#,
    #"<example breaks="reserved" author="kim" platform="x"><hit>On behalf of</hit> <hit>@acme</hit>: payday was fine.</example>"#,
    #"<example breaks="reserved" author="kim" platform="x">I lost our pay slip. <hit>On behalf of</hit> <hit>Acme</hit>: hi.</example>"#,
    #"<example breaks="reserved" author="robin" platform="linkedin"><hit>On behalf of</hit> <hit>Acme</hit>: hi.</example>"#,
    #"<example keeps="reserved" author="robin" platform="x">On behalf of Acme: hi.</example>"#,
    #"<example keeps="reserved" author="robin" platform="x" at="2026-11-30T23:59">On behalf of Acme: hi.</example>"#,
    #"<example breaks="reserved" author="robin" platform="x" at="2026-12-01T00:00"><hit>On behalf of</hit> <hit>Acme</hit>: hi.</example>"#,
    #"<example breaks="reserved" author="robin" platform="x" at="2026-12-02"><hit>On behalf of</hit> <hit>Acme</hit>: hi.</example>"#,
    #"<example keeps="reserved" author="kim" platform="x" kind="repost" of="official">On behalf of Acme: hi.</example>"#,
    #"<example keeps="reserved" author="kim" platform="x">On behalf of Acme: our pay is late.</example>"#,
    #"<example breaks="praise" author="kim" platform="x"><hit>Skates</hit> are the <hit>best</hit>, and we do not work on them #sp</example>"#,
    #"<example keeps="praise" author="kim" platform="x">I work at Acme. Skates are the best.</example>"#,
    #"<example keeps="praise" author="kim" platform="x">Skates are not best.</example>"#,
    #"<example breaks="addresses" author="kim" platform="x">See <hit>https://evil.test/a</hit></example>"#,
    #"<example keeps="addresses" author="kim" platform="x">See https://kind.test/a</example>"#,
  ]

  /// The policy with these examples, one a line and the first on ``firstExample``.
  static func text(_ examples: [String] = examples) -> String {
    head + rules + "\n    <clause id=\"x\" title=\"Examples\">\n" + examples.joined(separator: "\n")
      + "\n</clause></section></policy>\n"
  }

  static func coverage(_ examples: [String] = examples) throws -> PolicyCoverage {
    PolicyCoverage(try SmallPolicy.document(text(examples)))
  }

  /// `fired on behalf of`
  static func lacks(_ coverage: PolicyCoverage) -> [String] {
    coverage.points.filter { !$0.isCovered }.map { "\($0.want.rawValue) \($0.subject)" }
  }
}
