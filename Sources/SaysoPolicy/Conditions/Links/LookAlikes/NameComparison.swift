/// One host held against one guarded name. The plainest explanation comes first.
struct NameComparison {
  private let host: RegisteredName
  private let name: NameForm
  private let guarded: GuardedDomain
  private let ownSuffixes: Set<String>

  init(_ host: RegisteredName, _ name: NameForm, _ guarded: GuardedDomain, ownSuffixes: Set<String>) {
    self.host = host
    self.name = name
    self.guarded = guarded
    self.ownSuffixes = ownSuffixes
  }

  var trick: LookAlike.Trick? {
    otherEnding ?? confusable ?? hyphens ?? affixes ?? edit ?? subdomain
  }

  /// In letters, below which a name is too common to tell anything.
  private enum Least {
    static let same = 3
    static let affixed = 4
    /// In front of somebody else's domain.
    static let subdomain = 5
    /// With any word beside it, and not just one of ``BaitWords``.
    static let anyAffix = 6
    static let doubledOrSwapped = 5
    static let editedUnderOwnSuffix = 6
    static let edited = 8
  }

  private var length: Int { guarded.label.scalars.count }

  private var otherEnding: LookAlike.Trick? {
    name.name == guarded.label.name && length >= Least.same ? .otherEnding(host.suffix) : nil
  }

  private var confusable: LookAlike.Trick? {
    guard length >= Least.same, name.look == guarded.label.look, name.name != guarded.label.name else { return nil }
    let usual = Set(guarded.label.scalars)
    var foreign: [Unicode.Scalar] = []
    for scalar in name.scalars where !scalar.isASCII && !usual.contains(scalar) && !foreign.contains(scalar) {
      foreign.append(scalar)
    }
    let digits = Set("0123456789".unicodeScalars)
    let hasNewDigit = name.scalars.contains { digits.contains($0) && !usual.contains($0) }
    return foreign.isEmpty && hasNewDigit ? .digits : .confusable(foreign: foreign)
  }

  private var hyphens: LookAlike.Trick? {
    length >= Least.affixed && name.bareLook == guarded.label.bareLook && name.look != guarded.label.look
      ? .hyphens : nil
  }

  private var edit: LookAlike.Trick? {
    guard length >= Least.doubledOrSwapped, let place = NameEdit.between(guarded.label.scalars, name.scalars),
      !place.isNumber
    else { return nil }
    let isSameEnding = ownSuffixes.contains(host.suffix) || host.suffix == guarded.suffix
    let isSlight = place.isDoubling || place.edit == .swapped
    // The first letter is what a reader looks at: another one makes another name, if the ending is another too.
    let isSeen = place.offset == 0 && !isSameEnding
    let least =
      isSlight ? Least.doubledOrSwapped : isSameEnding ? Least.editedUnderOwnSuffix : Least.edited
    return length >= least && !isSeen ? .edit(place.edit) : nil
  }
}

/// Words beside the name.
extension NameComparison {
  fileprivate var affixes: LookAlike.Trick? {
    guard length >= Least.affixed else { return nil }
    return hyphenated ?? joined
  }

  private var hyphenated: LookAlike.Trick? {
    let hyphen = UInt8(ascii: "-")
    let parts = name.look.split(separator: hyphen)
    let wanted = guarded.label.look.split(separator: hyphen)
    guard parts.count > wanted.count, wanted.count > 0,
      let start = (0...parts.count - wanted.count).first(where: { parts[$0..<$0 + wanted.count].elementsEqual(wanted) })
    else { return nil }
    let written = name.name.split(separator: "-")
    guard written.count == parts.count else { return nil }
    let words = (written[..<start] + written[(start + wanted.count)...]).map(String.init)
    let provesItself = guarded.isOwn && length >= Least.anyAffix
    return provesItself || words.allSatisfy(isBait) ? .affixes(words) : nil
  }

  /// `mylarkfield`, `larkfieldlogin`, `mylarkfieldlogin`.
  private var joined: LookAlike.Trick? {
    let (look, wanted) = (name.skeleton, guarded.label.skeleton)
    let written = Array(name.name.utf8)
    guard look.count > wanted.count, look.count - wanted.count <= 2 * BaitWords.longest, written.count == look.count
    else { return nil }
    for start in 0...look.count - wanted.count where look[start..<start + wanted.count].elementsEqual(wanted) {
      let around = [written[..<start], written[(start + wanted.count)...]].map {
        String(decoding: $0.filter { $0 != UInt8(ascii: "-") }, as: UTF8.self)
      }
      let words = around.filter { !$0.isEmpty }
      if words.allSatisfy(isBait) { return .affixes(words) }
    }
    return nil
  }

  private func isBait(_ word: String) -> Bool {
    BaitWords.all.contains(word) || word == guarded.suffix || !word.isEmpty && word.allSatisfy(\.isNumber)
  }
}

/// The name in front of somebody else's domain.
extension NameComparison {
  fileprivate var subdomain: LookAlike.Trick? {
    guard !host.subdomains.isEmpty else { return nil }
    let wanted = guarded.name.split(separator: ".")
    let labels = host.subdomains + [Substring(host.label)]
    let isWhole =
      labels.count >= wanted.count
      && (0...labels.count - wanted.count).contains { labels[$0..<$0 + wanted.count].elementsEqual(wanted) }
    if isWhole { return .subdomain(of: host.domain) }
    guard length >= Least.subdomain else { return nil }
    let names = host.subdomains.contains { label in
      label.split(separator: "-").contains { NameForm($0).look == guarded.label.look }
        || NameForm(label).look == guarded.label.look
    }
    return names ? .subdomain(of: host.domain) : nil
  }
}
