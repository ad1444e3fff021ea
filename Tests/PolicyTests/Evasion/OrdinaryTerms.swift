import Sayso
import SaysoTestSupport

/// A policy that looks for some three hundred ordinary words, all of them through disguises.
enum OrdinaryTerms {
  static let words = """
    project falcon lumo merger launch roadmap prototype release secret budget salary bonus layoff strike union contract
    client supplier partner revenue profit margin forecast quarter dividend share stock invoice payment account ledger
    audit lawsuit claim verdict settlement patent trademark license permit recall breach leak outage incident hacker
    password token server cluster backup firmware beta milestone deadline sprint demo design drawing sketch blueprint
    factory warehouse shipment cargo delivery truck harbour airport runway bridge tunnel garden orchard forest meadow
    river lake island canyon desert glacier volcano thunder lightning rainbow blizzard summer winter spring autumn
    monday tuesday thursday saturday january february october november morning evening midnight holiday festival
    concert theatre museum gallery library cinema stadium kitchen bedroom bathroom balcony ceiling carpet curtain
    pillow blanket mattress wardrobe mirror candle lantern battery charger cable socket switch button handle
    hammer screwdriver wrench ladder bucket shovel basket bottle glass cup plate fork spoon knife napkin
    bread butter cheese tomato potato onion garlic pepper salt sugar honey apple banana orange lemon cherry
    coffee tea juice water beer wine whiskey brandy pork beef chicken salmon tuna rice pasta noodle soup
    doctor nurse teacher lawyer banker farmer baker butcher tailor plumber painter sailor pilot soldier
    mother father sister brother cousin uncle nephew daughter son husband wife neighbour friend enemy
    red blue green yellow purple silver golden copper iron steel marble granite timber cotton linen velvet
    run walk swim climb jump dance sing write read draw paint build break repair carry lift push pull
    happy angry tired hungry thirsty lonely clever stupid honest greedy gentle brave quiet loud bitter sweet
    cop cow man map cat hot top pot cot boat coat tax box ox bee ape pea toe
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  static let snippet = PolicySnippet(
    finding: words.map { "<term disguised=\"also\">\($0)</term>" }.joined())
}
