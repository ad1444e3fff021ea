import SaysoModel
import SaysoPolicy

/// The company's name, aliases, domains, brands and accounts.
enum OrganizationDifference {
  private static let place = DocumentPlaces.Heading.organization.place
  private static let touches: Set<Dependency> = [.names, .links, .people]

  static func record(in recorder: inout DifferenceRecorder) {
    let empty = PolicyElement(name: "organization", location: recorder.new.root.location)
    let old = recorder.old.root.first("organization") ?? empty
    let new = recorder.new.root.first("organization") ?? empty
    for change in AttributeChange.between(old, new) {
      add(.changed, "The company’s \(change.name) \(change.words).", old, new, &recorder)
    }
    for name in ["alias", "domain"] {
      let key: (PolicyElement) -> String = { $0.words }
      list(ElementMatching(old.children(name), new.children(name), by: key), noun: noun(name), &recorder)
    }
    for name in ["product", "competitor", "customer"] {
      brands(ElementMatching(old.children(name), new.children(name), by: \.id), noun: name, &recorder)
    }
    accounts(old, new, whose: "the company", in: place, &recorder)
  }

  /// Accounts of the company or of a person.
  static func accounts(
    _ old: PolicyElement, _ new: PolicyElement, whose: String, in place: PolicyChange.Place,
    _ recorder: inout DifferenceRecorder
  ) {
    let matching = ElementMatching(old.children("account"), new.children("account")) {
      "\($0.value("platform") ?? "") \($0.value("handle")?.lowercased() ?? "")"
    }
    func name(_ account: PolicyElement, _ side: DocumentSide) -> String {
      "@\(account.value("handle") ?? "") on \(side.words.platform(account.value("platform") ?? ""))"
    }
    let touches = Self.touches
    for account in matching.removed {
      recorder.record(
        .removed, .organization, in: place, "\(name(account, recorder.old)) is no longer an account of \(whose)’s.",
        old: account, touches: touches)
    }
    for account in matching.added {
      recorder.record(
        .added, .organization, in: place, "\(name(account, recorder.new)) is now an account of \(whose)’s.",
        new: account, touches: touches)
    }
    for (old, new) in matching.pairs {
      for change in AttributeChange.between(old, new) {
        recorder.record(
          .changed, .organization, in: place,
          "For the account \(name(new, recorder.new)), \(change.name) \(change.words).", old: old, new: new,
          touches: touches)
      }
    }
  }

  private static func noun(_ name: String) -> String {
    name == "alias" ? "another name of the company’s" : "a domain of the company’s"
  }

  private static func list(_ matching: ElementMatching, noun: String, _ recorder: inout DifferenceRecorder) {
    for element in matching.removed {
      add(.removed, "“\(element.words)” is no longer \(noun).", element, nil, &recorder)
    }
    for element in matching.added { add(.added, "“\(element.words)” is now \(noun).", nil, element, &recorder) }
    for (old, new) in matching.pairs {
      for change in AttributeChange.between(old, new) {
        add(.changed, "For “\(new.words)”, \(change.name) \(change.words).", old, new, &recorder)
      }
    }
  }

  private static func brands(_ matching: ElementMatching, noun: String, _ recorder: inout DifferenceRecorder) {
    for brand in matching.removed {
      add(.removed, "\(name(brand)) is no longer a \(noun) that the policy knows.", brand, nil, &recorder)
    }
    for brand in matching.added {
      add(.added, "\(name(brand)) is a new \(noun) that the policy knows.", nil, brand, &recorder)
    }
    for (old, new) in matching.pairs {
      for change in AttributeChange.between(old, new) {
        let what: QuotingText = noun == "customer" ? "\(secret: change.words)" : "\(change.words)"
        add(.changed, "For the \(noun) \(name(new)), \(change.name) \(what).", old, new, &recorder)
      }
      let aliases = ElementMatching(old.children("alias"), new.children("alias"), by: \.words)
      for alias in aliases.removed {
        add(.removed, "\(name(alias, noun)) is no longer another name for \(name(new)).", alias, nil, &recorder)
      }
      for alias in aliases.added {
        add(.added, "\(name(alias, noun)) is now another name for \(name(new)).", nil, alias, &recorder)
      }
    }
  }

  /// Who buys from a company may be its secret.
  private static func name(_ element: PolicyElement, _ noun: String? = nil) -> QuotingText {
    let name = element.value("name") ?? (element.words.isEmpty ? element.id : element.words)
    return (noun ?? element.name) == "customer" ? "\(secret: "“\(name)”")" : "“\(name)”"
  }

  private static func add(
    _ action: PolicyChange.Action, _ text: QuotingText, _ old: PolicyElement?, _ new: PolicyElement?,
    _ recorder: inout DifferenceRecorder
  ) {
    recorder.record(action, .organization, in: place, text, old: old, new: new, touches: touches)
  }
}
