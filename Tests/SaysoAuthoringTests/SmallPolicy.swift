import Foundation
import SaysoAuthoring
import SaysoPolicy

/// A policy with nothing wrong, small enough to be read whole; a test replaces one piece of it.
enum SmallPolicy {
  static let text = """
    <policy xmlns="urn:sayso:policy:1" id="small" version="1" effective="2026-11-01" zone="Europe/London" lang="en">
      <title>Small policy</title>
      <assume account="personal" post="post" media="none" lang="en" paid="no"/>
      <organization name="Acme"><product id="skates" name="Rocket Skates"/></organization>
      <people><role id="voice" name="spokesperson"><grant topic="voice"/></role>
        <person id="robin" name="Robin Vale" roles="voice"/><person id="kim" name="Kim Ode"/></people>
      <tiers><tier id="red" action="block" contact="press" within="PT30M">Stop.</tier><tier id="green" action="clear">Fine.</tier></tiers>
      <hours id="office"><open days="mon-fri" from="09:00" to="17:00"/></hours>
      <contact id="press" name="Press office" email="press@acme.example" hours="office" backup="duty"/><contact id="duty" name="Duty phone" phone="+44 20 7946 0101"/>
      <topic id="voice" title="the company's position"><term>on behalf of Acme</term></topic>
      <topic id="work" title="working life"><term>our pay</term></topic>
      <section id="s" title="Speaking">
        <clause id="c" title="For the company">
          <p><must id="named">Speak for Acme only if you are named.</must> <may id="share">Share our posts.</may></p>
          <speaking id="reserved" enforces="named" tier="red">
            <find><about topic="voice"/></find>
            <unless permits="share"><post kind="repost" of="official"/></unless>
          </speaking>
          <example breaks="reserved" author="kim" platform="x"><hit>On behalf of Acme</hit>: sorry.</example>
          <example keeps="reserved" author="kim" platform="x" kind="repost" of="official">On behalf of Acme: sorry.</example>
        </clause>
        <clause id="d" title="Not public yet">
          <p><must id="unannounced">Name no project.</must></p>
          <confidential id="magnet" enforces="unannounced" tier="red"><find><term aliases="Magnetite">Project Magnet</term></find></confidential>
          <example breaks="magnet" author="kim" platform="x"><hit>Project Magnet</hit> is late.</example>
          <example keeps="magnet" author="kim" platform="x">A magnet on the fridge.</example>
        </clause>
        <clause id="e" title="Your working life">
          <p><may id="free">Discuss pay as you like, and report anything to any authority.</may> The law comes first.</p>
          <protected id="shield" permits="free"><find><about topic="work"/></find></protected>
        </clause>
      </section>
    </policy>
    """

  /// Sunday, 1 November 2026, noon in London.
  static let noon = Date(timeIntervalSince1970: 1_793_534_400)

  /// The policy with a piece of it replaced; every piece stands in it once.
  static func replacing(_ piece: String, with other: String) -> String {
    text.replacing(piece, with: other, maxReplacements: 1)
  }

  /// The policy with more in its first clause.
  static func adding(_ elements: String) -> String {
    replacing("<clause id=\"d\"", with: "<clause id=\"x\" title=\"More\">\(elements)</clause>\n    <clause id=\"d\"")
  }

  /// The policy with a rule of its own, and a sentence for it to enforce, in its first clause.
  static func rule(
    _ kind: String, _ attributes: String, _ content: String, breaks: String, keeps: String
  ) -> String {
    adding(
      """
      <p><must id="more">Mind this.</must></p>
      <\(kind) id="extra" enforces="more" tier="red" \(attributes)>\(content)</\(kind)>
      <example breaks="extra" author="kim" platform="x">\(breaks)</example>
      <example keeps="extra" author="kim" platform="x">\(keeps)</example>
      """)
  }

  static func document(_ text: String = text) throws -> PolicyDocument {
    try PolicyDocument(Array(text.utf8), named: "small.xml")
  }
}

/// The policies that come with sayso.
enum WorkedPolicy: String, CaseIterable, Sendable {
  case larkfield, starter

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  var path: String { Self.root.appending(path: "policies/\(rawValue).xml").path() }

  /// Named as in the package, wherever that lies.
  func document() throws -> PolicyDocument { try PolicyDocument(contentsOf: path) }
}
