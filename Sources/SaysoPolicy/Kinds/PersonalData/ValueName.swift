import SaysoDetectors

/// What a value is called in a sentence.
struct ValueName: Hashable {
  let singular: String
  let plural: String

  private init(_ singular: String, _ plural: String) {
    (self.singular, self.plural) = (singular, plural)
  }

  init(of leaf: LeafID, _ policy: Policy) {
    switch policy.leaf(leaf).content {
    case .detections(let kinds):
      let names = DetectedKind.allCases.filter(kinds.contains).map(Self.name)
      self.init(
        EnglishList.of(names.map(\.singular), joinedBy: "or"), EnglishList.of(names.map(\.plural), joinedBy: "or"))
    case .repeated: self.init("a number that the other post gives, too", "numbers that the other post gives, too")
    default: self = Self.other
    }
  }

  private static let other = ValueName("something that belongs to one person", "things that belong to one person")

  static func name(_ kind: DetectedKind) -> ValueName {
    switch kind {
    case .paymentCard: ValueName("a payment card number", "payment card numbers")
    case .iban: ValueName("a bank account number", "bank account numbers")
    case .email: ValueName("an e-mail address", "e-mail addresses")
    case .phone: ValueName("a telephone number", "telephone numbers")
    case .nationalID: ValueName("a national identity number", "national identity numbers")
    case .ipAddress: ValueName("the network address of a device", "network addresses of devices")
    case .macAddress: ValueName("the hardware address of a device", "hardware addresses of devices")
    case .coordinates: ValueName("a place on the map", "places on the map")
    case .postalAddress: ValueName("a postal address", "postal addresses")
    case .dateOfBirth: ValueName("a date of birth", "dates of birth")
    case .secret: ValueName("a password or key", "passwords or keys")
    }
  }
}
