/// Whole policies, and one for each corner of the vocabulary that fits into an input.
enum PolicySeeds {
  static var all: [[UInt8]] {
    let small = Samples.bytes("policies/starter.xml", "Tests/SaysoPolicyXMLTests/Policies")
    return (small + conditions.map { Array((head + $0 + tail).utf8) }).filter { $0.count < 16384 }
  }

  private static let conditions = [
    "<speaking id=\"r\" enforces=\"duty\" tier=\"red\"><find><term slack=\"2\" match=\"stem\">falcon</term></find></speaking>",
    """
    <speaking id="r" enforces="duty" tier="red"><find><all><pattern>(?i)f[a-z]+n</pattern><not><any><near within="3">
    <term>a b</term><term match="exact">B</term></near><count at-least="2"><hashtag/></count></any></not></all></find>
    </speaking>
    """,
    "<form id=\"f\" enforces=\"duty\" tier=\"red\" limit=\"280\" hashtags=\"3\" platforms=\"x\"/>",
    "<links id=\"l\" enforces=\"duty\" tier=\"red\"><host>larkfield.example</host></links>",
    "<personal-data id=\"d\" enforces=\"duty\" tier=\"red\" kinds=\"email phone\"/>",
    "<confidential id=\"c\" enforces=\"duty\" tier=\"red\"><find><term>Peregrine</term></find></confidential>",
    "<disclosure id=\"e\" enforces=\"duty\" tier=\"red\"><when><term>Larkfield</term></when><label>#ad</label></disclosure>",
  ]

  private static let head = """
    <policy xmlns="urn:sayso:policy:1" id="test" version="1" effective="2026-11-01" zone="Europe/London" lang="en">
    <title>A policy</title><organization name="Larkfield"><alias>#LKFD</alias><domain>larkfield.example</domain>
    <product id="lumo" name="Lumo"/><account platform="x" handle="LarkfieldHelp"/></organization>
    <people><role id="speaker" name="speaker"/><person id="dana" name="Dana Reyes" roles="speaker"/></people>
    <tiers><tier id="red" action="block" contact="legal" within="PT15M">Stop.</tier></tiers>
    <hours id="desk"><open days="mon-fri" from="09:00" to="17:00"/></hours>
    <contact id="legal" name="Counsel" hours="desk"/>
    <section id="s" title="S"><clause id="c" title="C"><p><must id="duty">Keep to it.</must></p>
    """

  private static let tail = "</clause></section></policy>"
}
