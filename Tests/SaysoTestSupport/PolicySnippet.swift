public import SaysoEngine
public import SaysoPolicy
import SaysoPolicyXML

/// A policy that says only what a test is about; the rest is always the same.
///
/// The world around it: the company Larkfield with its product Lumo, Dana Reyes who may speak for it, Amir Haddad who
/// may not, four tiers, a contact with office hours and one without.
public struct PolicySnippet: Sendable {
  public var rules: String
  /// Topics, windows, platforms.
  public var declarations: String
  public var assume: String
  /// More people and roles.
  public var people: String

  public init(_ rules: String, declarations: String = "", assume: String = "", people: String = "") {
    self.rules = rules
    self.declarations = declarations
    self.assume = assume
    self.people = people
  }

  /// A policy with the one rule `r`, which fires wherever that condition holds.
  public init(finding condition: String, declarations: String = "", assume: String = "", people: String = "") {
    self.init(
      "<speaking id=\"r\" enforces=\"duty\" tier=\"orange\"><find>\(condition)</find></speaking>",
      declarations: declarations, assume: assume, people: people)
  }

  public var xml: String {
    """
    <policy xmlns="urn:sayso:policy:1" id="test" version="1" effective="2026-11-01" zone="Europe/London" lang="en">
    <title>A policy for tests</title>\(assume)\(Self.organization)
    <people>\(Self.persons)\(people)</people>\(Self.tiers)
    <negators reach="4"><term>not</term><term>never</term></negators>\(Self.contacts)\(declarations)
    <section id="s" title="The section"><clause id="c" title="The clause">
    <p><must id="duty">Keep to it.</must> <must id="other-duty">Keep to that too.</must> <may id="leave">You may do this.</may></p>
    \(rules)
    </clause></section></policy>
    """
  }

  public func load() throws -> Policy { try PolicyLoader.load(Array(xml.utf8), named: "p.xml") }
  public func checker(fingerprintKey: [UInt8]? = nil) throws -> Checker {
    Checker(try load(), fingerprintKey: fingerprintKey)
  }

  private static let organization = """
    <organization name="Larkfield"><alias>#LKFD</alias><domain>larkfield.example</domain>
    <domain kind="internal">wiki.corp.larkfield.example</domain>
    <product id="lumo" name="Lumo"><alias>Lumo Lamp</alias></product><product id="fenlight" name="Fenlight"/>
    <competitor id="bright" name="BrightCo"/><customer id="hill" name="Hill Hospital"/>
    <account platform="x" handle="LarkfieldHelp"/><account platform="x" handle="desk" class="shared"/></organization>
    """

  private static let persons = """
    <role id="spokesperson" name="spokesperson"/>
    <person id="dana" name="Dana Reyes" roles="spokesperson"><account platform="linkedin" handle="dana-reyes"/></person>
    <person id="amir" name="Amir Haddad"><account platform="x" handle="amir_solders"/></person>
    """

  private static let tiers = """
    <tiers><tier id="red" action="block" contact="legal" within="PT15M">Stop.</tier>
    <tier id="orange" action="hold" contact="comms" within="PT1H">Wait.</tier>
    <tier id="yellow" action="advise" contact="comms">Think.</tier><tier id="green" action="clear">Fine.</tier></tiers>
    """

  private static let contacts = """
    <hours id="desk"><open days="mon-fri" from="09:00" to="17:00"/></hours>
    <contact id="legal" name="Counsel's desk" hours="desk" backup="comms"/>
    <contact id="comms" name="Comms on call" email="comms@larkfield.example"/>
    """
}
