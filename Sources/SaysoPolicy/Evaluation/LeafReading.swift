import SaysoModel
public import SaysoText

/// How a text leaf reads a post. What the policy does not say follows from the kind of rule that asks.
public struct LeafReading: Hashable, Sendable {
  let zones: ZoneSet?
  let extraZones: ZoneSet
  let disguise: Disguise?
  let sparedByNegation: Bool
  /// Whether the scanner must look through disguises for this leaf. A leaf of a topic is asked by many rules, so it must.
  let seesThroughDisguises: Bool

  init(_ element: PolicyElement, _ decoding: Decoding) {
    let named = element.words(of: "in").compactMap(Zone.init)
    zones = element.attribute("in") == nil ? nil : ZoneSet(named)
    extraZones = []
    disguise = element.attribute("disguised").flatMap { Disguise(rawValue: $0.value) }
    sparedByNegation = element.attribute("negation")?.value == "spares"
    seesThroughDisguises = (disguise ?? decoding.defaultReading.disguise) != .no
  }

  private init(_ other: LeafReading, extraZones: ZoneSet) {
    zones = other.zones
    self.extraZones = extraZones
    disguise = other.disguise
    sparedByNegation = other.sparedByNegation
    seesThroughDisguises = other.seesThroughDisguises
  }

  /// The same, looking in one more zone unless the author of the policy names the zones.
  func adding(_ zone: Zone) -> LeafReading { LeafReading(self, extraZones: extraZones.union(ZoneSet(zone))) }

  func zones(under rule: RuleReading) -> ZoneSet { zones ?? rule.zones.union(extraZones) }

  func accepts(_ views: ViewSet, under rule: RuleReading) -> Bool {
    switch disguise ?? rule.disguise {
    // A reader's eye does not see invisible characters at all, and reads fancy letters as the letters they are: even a
    // term that wants no disguises reads past both.
    case .no: !views.subtracting([.invisible, .styled]).containsDisguise
    case .also: true
    case .only: views.containsDisguise
    }
  }
}

/// What a term does about disguises.
public enum Disguise: String, Sendable, CaseIterable { case no, also, only }

/// How the leaves of a rule read unless they say otherwise: a matter of its kind.
public struct RuleReading: Hashable, Sendable {
  public let zones: ZoneSet
  public let disguise: Disguise

  public static let standard = RuleReading(zones: .standard, disguise: .no)
  /// For what must not become known: everywhere a reader could find it, however it is dressed.
  public static let secret = RuleReading(
    zones: .standard.union(ZoneSet([.handle, .file, .link])), disguise: .also)
  /// For topics, which rules of every kind share: the scanner looks for everything, each rule takes what it reads.
  static let shared = RuleReading(zones: ZoneSet(Zone.allCases), disguise: .also)
}
