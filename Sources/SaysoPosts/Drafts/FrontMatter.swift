import SaysoModel

/// What a draft tells beside its text: `key: value` lines between two `---`.
struct FrontMatter {
  private(set) var author: String?
  private(set) var platform: PlatformID?
  private(set) var at: DraftTime?
  private(set) var account: String?
  private(set) var kind: PostKind?
  private(set) var language: String?
  private(set) var ownership: ReferencedPost.Ownership?
  private(set) var quoted: String?
  private(set) var paid: Bool?
  private(set) var markup: PostMarkup?
  private(set) var problems: [DraftProblem] = []
  private var alts: [String] = []
  private var files: [String] = []
  private var seen: Set<DraftKey> = []
  private let file: String

  init(_ lines: some Sequence<DraftLine>, file: String) {
    self.file = file
    for line in lines where !line.isBlank && !line.text.hasPrefix("#") { read(line) }
  }

  /// What is known of the post that is shared or answered.
  var reference: ReferencedPost? {
    ownership == nil && quoted == nil ? nil : ReferencedPost(ownership: ownership, text: quoted)
  }

  /// The first `alt` belongs to the first `file`, and so on.
  var media: [Media]? {
    guard !alts.isEmpty || !files.isEmpty else { return nil }
    return (0..<max(alts.count, files.count)).map { index in
      let file = index < files.count ? files[index] : nil
      return Media(kind: kind(of: file), alt: index < alts.count ? alts[index] : nil, file: file)
    }
  }

  /// By the ending of the file's name; an image unless it says otherwise.
  private func kind(of file: String?) -> Media.Kind {
    switch file?.split(separator: ".").last?.lowercased() {
    case "mp4", "mov", "m4v", "webm", "avi", "mkv": .video
    case "mp3", "m4a", "wav", "ogg", "flac": .audio
    default: .image
    }
  }

  private mutating func read(_ line: DraftLine) {
    guard let colon = line.text.firstIndex(of: ":") else { return report(.notAField, at: line) }
    let name = line.text[..<colon].trimmingBlanks
    guard !name.isEmpty else { return report(.notAField, at: line) }
    guard let key = DraftKey(rawValue: name.lowercased()) else {
      let nearest = NearestName.of(String(name), among: DraftKey.allCases.map(\.rawValue))
      return report(.unknownKey(String(name), nearest: nearest), at: line)
    }
    if !seen.insert(key).inserted, !key.mayRepeat { return report(.repeatedKey(key), at: line) }
    let written = line.text[line.text.index(after: colon)...].trimmingBlanks
    let column = line.column + line.text.utf8.distance(from: line.text.startIndex, to: written.startIndex)
    guard let value = unquoted(written) else { return report(.unclosedQuote(key), at: line, column: column) }
    guard !value.isEmpty || key == .alt else { return report(.missingValue(key), at: line) }
    set(key, value, line: line, column: column)
  }

  private mutating func set(_ key: DraftKey, _ value: String, line: DraftLine, column: Int) {
    switch key {
    case .author: author = value
    case .platform: platform = PlatformID(value.lowercased())
    case .at: at = DraftTime(text: value, line: line.number, column: column)
    case .account: account = value.hasPrefix("@") ? String(value.dropFirst()) : value
    case .kind: kind = choice(key, value, line, column)
    case .language: language = value
    case .alt: alts.append(value)
    case .ownership: ownership = choice(key, value, line, column)
    case .paid:
      switch value.lowercased() {
      case "yes", "true": paid = true
      case "no", "false": paid = false
      default: report(.unknownValue(key, value: value, allowed: ["yes", "no"]), at: line, column: column)
      }
    case .file: files.append(value)
    case .quoted: quoted = value
    case .markup: markup = choice(key, value, line, column)
    }
  }

  private mutating func choice<Value: CaseIterable & RawRepresentable<String>>(
    _ key: DraftKey, _ value: String, _ line: DraftLine, _ column: Int
  ) -> Value? {
    let choice = Value(rawValue: value.lowercased())
    if choice == nil {
      report(.unknownValue(key, value: value, allowed: Value.allCases.map(\.rawValue)), at: line, column: column)
    }
    return choice
  }

  /// Without its quotation marks; in double ones `\"` and `\\` are escapes, in single ones `''`. `nil` when they are
  /// opened and not closed.
  private func unquoted(_ value: Substring) -> String? {
    guard let mark = value.first, mark == "\"" || mark == "'" else { return String(value) }
    guard value.count >= 2, value.last == mark else { return nil }
    let inner = value.dropFirst().dropLast()
    if mark == "'" { return String(inner).replacing("''", with: "'") }
    var result = ""
    var isEscaped = false
    for sign in inner {
      if !isEscaped, sign == "\\" {
        isEscaped = true
        continue
      }
      if isEscaped, sign != "\"", sign != "\\" { result.append("\\") }
      result.append(sign)
      isEscaped = false
    }
    return isEscaped ? nil : result
  }

  private mutating func report(_ error: DraftError, at line: DraftLine, column: Int? = nil) {
    problems.append(DraftProblem(file: file, line: line.number, column: column ?? line.column, error: error))
  }
}

extension Substring {
  /// Without spaces and tabs at both ends.
  fileprivate var trimmingBlanks: Substring {
    var rest = self
    while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
    return rest.drop { $0 == " " || $0 == "\t" }
  }
}
