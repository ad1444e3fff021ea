import SaysoCalendar

/// Finds wall-clock times that the policy's zone never shows, or shows twice: whichever was meant, an offset must say.
enum MomentCheck {
  static func problems(in element: PolicyElement, _ zone: PolicyZone) -> [PolicyProblem] {
    var problems: [PolicyProblem] = []
    visit(element, zone, &problems)
    return problems
  }

  private static func visit(_ element: PolicyElement, _ zone: PolicyZone, _ problems: inout [PolicyProblem]) {
    for attribute in element.attributes where isMoment(attribute.name) {
      if let mistake = mistake(attribute.value, zone) {
        problems.append(PolicyProblem(mistake, at: attribute.location))
      }
    }
    for child in element.elements { visit(child, zone, &problems) }
  }

  private static func isMoment(_ name: String) -> Bool {
    ["from", "until", "at", "respond-by"].contains(name)
  }

  private static func mistake(_ value: String, _ zone: PolicyZone) -> PolicyProblem.Mistake? {
    guard let local = try? LocalMoment(parsing: value) else { return nil }
    do {
      _ = try zone.resolve(local)
      return nil
    } catch .nonexistentTime {
      return .clockSkipsTime(value, zone: zone.name)
    } catch .ambiguousTime(_, _, let offsets) {
      return .clockRepeatsTime(value, zone: zone.name, offsets: offsets.map(UTCOffset.text))
    } catch {
      return nil
    }
  }
}
