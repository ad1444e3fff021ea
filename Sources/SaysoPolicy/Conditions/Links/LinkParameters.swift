import SaysoText

/// What a link carries beside its place: who counts its readers, or who is paid for them.
///
/// `Tables/link-parameters.txt` names its sources and its date; a policy adds its own with `<link-parameter …/>`.
struct LinkParameters: Sendable {
  enum Purpose: String, Sendable, CaseIterable {
    case tracking, affiliate

    var clause: String {
      switch self {
      case .tracking: "that tells who came through it"
      case .affiliate: "that pays whoever posted it"
      }
    }
  }

  /// What shows the purpose.
  enum Evidence: Hashable, Sendable {
    /// A query parameter, by its name as a server reads it.
    case parameter(String)
    /// The domain of a programme.
    case host
  }

  private struct Rule: Hashable, Sendable {
    let purpose: Purpose
    /// Empty: everywhere but on `notOn`. A domain that ends in `.*` counts under any public suffix.
    var onlyOn: [String] = []
    var notOn: [String] = []

    func holds(on host: DomainName, _ suffixes: PublicSuffixList) -> Bool {
      !host.isEqualToOrBelow(anyOf: Set(notOn))
        && (onlyOn.isEmpty || onlyOn.contains { Self.matches(host, $0, suffixes) })
    }

    private static func matches(_ host: DomainName, _ domain: String, _ suffixes: PublicSuffixList) -> Bool {
      guard domain.hasSuffix(".*") else { return host.isEqualToOrBelow(domain) }
      return host.registrableDomain(by: suffixes)?.hasPrefix(domain.dropLast()) ?? false
    }
  }

  /// By the name in lower case.
  private var exact: [String: [Rule]] = [:]
  private var beginnings: [(text: String, rule: Rule)] = []
  private var hosts: [Purpose: Set<String>] = [:]
  private var suffixes = PublicSuffixList.builtin

  /// Read when a link first asks, not when a policy is loaded.
  static let known = LinkParameters(TableLines.of(PackageResources.link_parameters_txt))

  private init(_ lines: [[Substring]]) {
    for line in lines where line.count >= 2 {
      guard let purpose = Purpose(rawValue: String(line[0])) else { continue }
      if line[1] == "host", line.count == 3 {
        hosts[purpose, default: []].insert(String(line[2]))
      } else {
        let places = line.dropFirst(2)
        add(
          String(line[1]),
          Rule(
            purpose: purpose, onlyOn: places.filter { !$0.hasPrefix("-") }.map(String.init),
            notOn: places.filter { $0.hasPrefix("-") }.map { String($0.dropFirst()) }))
      }
    }
  }

  /// With those that the policy itself names.
  init(_ root: PolicyElement, suffixes: PublicSuffixList) {
    self.suffixes = suffixes
    for element in root.children(named: "link-parameter") {
      guard let name = element.attribute("name")?.value,
        let purpose = element.attribute("carries").flatMap({ Purpose(rawValue: $0.value) })
      else { continue }
      add(name, Rule(purpose: purpose, onlyOn: element.attribute("domain").map { [DomainName($0.value).name] } ?? []))
    }
  }

  private mutating func add(_ name: String, _ rule: Rule) {
    let name = name.lowercased()
    if name.hasSuffix("*") {
      beginnings.append((String(name.dropLast()), rule))
    } else {
      exact[name, default: []].append(rule)
    }
  }

  /// `query` is what stands between `?` and `#`, percent-encoded.
  func evidence(of purpose: Purpose, host: DomainName, query: String) -> Evidence? {
    ownEvidence(of: purpose, host, query, suffixes) ?? Self.known.ownEvidence(of: purpose, host, query, suffixes)
  }

  private func ownEvidence(
    of purpose: Purpose, _ host: DomainName, _ query: String, _ suffixes: PublicSuffixList
  ) -> Evidence? {
    if let hosts = hosts[purpose], host.isEqualToOrBelow(anyOf: hosts) { return .host }
    // By bytes: a combining mark would make one character of itself and the sign before it.
    for pair in query.utf8.split(whereSeparator: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ";") }) {
      let encoded = pair.prefix { $0 != UInt8(ascii: "=") }
      let name = String(decoding: Hexadecimal.percentDecoded(Array(encoded)[...]), as: UTF8.self)
      if rules(for: name.lowercased()).contains(where: { $0.purpose == purpose && $0.holds(on: host, suffixes) }) {
        return .parameter(name)
      }
    }
    return nil
  }

  private func rules(for name: String) -> [Rule] {
    (exact[name] ?? []) + beginnings.lazy.filter { name.hasPrefix($0.text) }.map(\.rule)
  }
}
