import SaysoCalendar
import SaysoModel

/// Reads one file of a baseline and keeps every mistake it meets.
struct BaselineReader {
  let file: String
  let policy: String
  private(set) var entries: [BaselineEntry] = []
  private(set) var problems: [BaselineProblem] = []
  private var line = 0
  private var hasHeader = false

  init(file: String, policy: String) {
    self.file = file
    self.policy = policy
  }

  mutating func read(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for content in bytes[start...].split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      read(line: content)
    }
    if !hasHeader && problems.isEmpty { note(.noHeader, 1, line: 1) }
  }

  private mutating func read(line content: ArraySlice<UInt8>) {
    guard content.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
    let marks = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    if marks.contains(where: { content.starts(with: $0.utf8) }) { return note(.conflict, 1) }
    do throws(LineFault) {
      let object = try LineObject(parsing: content)
      if hasHeader || object.members.contains(where: { $0.name == "fingerprint" }) {
        if !hasHeader { note(.noHeader, 1) }
        hasHeader = true
        readEntry(object)
      } else {
        readHeader(object)
      }
    } catch {
      note(.form(expected: error.words), error.column)
    }
  }

  private mutating func readHeader(_ object: LineObject) {
    hasHeader = true
    let members = distinct(object, ["baseline", "schemaVersion"])
    guard let policy = members["baseline"] else { return note(.noHeader, 1) }
    if case .text(let id) = policy.value {
      if id != self.policy { note(.otherPolicy(id), policy.column) }
    } else {
      note(.notText("baseline"), policy.column)
    }
    guard let version = members["schemaVersion"] else { return note(.missing("schemaVersion"), 1) }
    guard case .number(let number) = version.value, number == 1 else {
      if case .number(let number) = version.value { return note(.newerVersion(number), version.column) }
      return note(.form(expected: "the number 1"), version.column)
    }
  }

  private mutating func readEntry(_ object: LineObject) {
    let before = problems.count
    // Merging leaves the header of the other branch where it stood.
    if object.members.map(\.name) == ["baseline", "schemaVersion"] { return readHeader(object) }
    let members = distinct(object, ["fingerprint", "waiver"] + EntryDescription.names)
    guard let mark = members["fingerprint"] else { return note(.missing("fingerprint"), 1) }
    var description = EntryDescription()
    for name in EntryDescription.names { if let member = members[name] { description[name] = text(member) ?? "" } }
    let waiver = members["waiver"].flatMap { read(waiver: $0) }
    guard let fingerprint = text(mark), before == problems.count else { return }
    let isFingerprint =
      fingerprint.utf8.count == 32
      && fingerprint.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    guard isFingerprint else { return note(.noFingerprint(fingerprint), mark.column) }
    entries.append(
      BaselineEntry(fingerprint: fingerprint, waiver: waiver, file: file, line: line, description: description))
  }

  private mutating func read(waiver member: LineObject.Member) -> Waiver? {
    guard case .object(let object) = member.value else {
      note(.notAnObject, member.column)
      return nil
    }
    let names = ["owner", "reason", "until"]
    let members = distinct(object, names)
    var values: [String] = []
    for name in names {
      guard let part = members[name] else {
        note(.missing(name), member.column)
        continue
      }
      guard let value = text(part) else { continue }
      if value.allSatisfy(\.isWhitespace) { note(.empty(name), part.column) }
      if name == "until", (try? LocalDate(parsing: value)) == nil { note(.noDate(value), part.column) }
      values.append(value)
    }
    return values.count == 3 ? Waiver(owner: values[0], reason: values[1], until: values[2]) : nil
  }

  private mutating func text(_ member: LineObject.Member) -> String? {
    if case .text(let text) = member.value { return text }
    note(.notText(member.name), member.column)
    return nil
  }

  /// The members by name; those that stand twice or are not known are told.
  private mutating func distinct(_ object: LineObject, _ known: [String]) -> [String: LineObject.Member] {
    var members: [String: LineObject.Member] = [:]
    for member in object.members {
      if !known.contains(member.name) {
        note(.unknown(member.name, nearest: NearestName.of(member.name, among: known)), member.nameColumn)
      } else if members.updateValue(member, forKey: member.name) != nil {
        note(.twice(member.name), member.nameColumn)
      }
    }
    return members
  }

  private mutating func note(_ mistake: BaselineProblem.Mistake, _ column: Int, line: Int? = nil) {
    problems.append(BaselineProblem(file: file, line: line ?? self.line, column: column, mistake: mistake))
  }
}
