import SaysoMarkup
import SaysoModel

/// Reads a draft: text, optionally below front matter between `---` lines, its thread parts separated by `---` lines.
public struct DraftReader: Sendable {
  /// In bytes: room for the longest post of any platform, Facebook's 63,206 characters, at four bytes each.
  public static let longest = 256 << 10

  /// The name that origins and problems carry.
  public let file: String
  /// What the drafts are written in, whatever their front matter and the file's name say.
  public let markup: PostMarkup?

  public init(file: String, markup: PostMarkup? = nil) {
    self.file = file
    self.markup = markup
  }

  /// One draft a thread part, in order. The text of each goes from its first to its last visible line, its line ends
  /// written as LF; its origin is the place of its first character.
  ///
  /// A draft in HTML or Markdown is one post: there three hyphens are what the markup says they are.
  ///
  /// What the front matter tells holds for every part; pictures belong to the first, and nothing is known of the others'.
  public func drafts(in bytes: [UInt8]) throws(DraftProblems) -> [Draft] {
    let (text, column) = try decoded(bytes)
    let lines = DraftLine.lines(of: text, column: column)
    var body = lines[...]
    var matter = FrontMatter([], file: file)
    if let first = lines.first, first.isSeparator {
      guard let close = lines.dropFirst().firstIndex(where: \.isSeparator) else {
        throw problem(.unclosedFrontMatter, line: 1, column: column)
      }
      matter = FrontMatter(lines[1..<close], file: file)
      body = lines[(close + 1)...]
    }
    var problems = matter.problems
    let markup = self.markup ?? matter.markup ?? PostMarkup(fileName: file)
    let parts = parts(of: body, isThread: markup == .plain, problems: &problems)
    guard problems.isEmpty else { throw DraftProblems(problems: problems) }
    var drafts: [Draft] = []
    for (index, part) in parts.enumerated() {
      drafts.append(try read(draft(part, matter, number: index + 1, of: parts.count), as: markup))
    }
    return drafts
  }

  /// The bytes of a text given on the command line: no front matter and no parts.
  public func draft(plain bytes: [UInt8]) throws(DraftProblems) -> Draft {
    let (text, column) = try decoded(bytes)
    guard text.contains(where: { !$0.isWhitespace }) else { throw problem(.noText, line: 1, column: 1) }
    let draft = Draft(post: Post(text: text, origin: Origin(file: file, line: 1, column: column, isVerbatim: true)))
    return try read(draft, as: markup ?? .plain)
  }

  /// The draft as its reader sees it.
  private func read(_ draft: Draft, as markup: PostMarkup) throws(DraftProblems) -> Draft {
    guard markup != .plain else { return draft }
    var draft = draft
    let source = draft.post.text
    let origin = draft.post.origin ?? Origin(file: file)
    do throws(MarkupFault) {
      if let read = try markup.read(source) { draft.post.show(read) }
    } catch {
      let before = source.utf8.prefix(error.offset)
      let column = before.reversed().prefix { $0 != 0x0A }.count
      let line = before.count { $0 == 0x0A }
      throw problem(.markup(error), line: origin.line + line, column: column + (line == 0 ? origin.column : 1))
    }
    guard !draft.post.isBlank else { throw problem(.noText, line: origin.line, column: origin.column) }
    return draft
  }

  /// The text without its byte order mark, and the column it begins at.
  private func decoded(_ bytes: [UInt8]) throws(DraftProblems) -> (String, Int) {
    guard bytes.count <= Self.longest else {
      throw problem(.tooLong(bytes: bytes.count, limit: Self.longest), line: 1, column: 1)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let fault = min(UTF8Fault.offset(in: bytes), bytes.count)
      let before = bytes[..<fault]
      let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      let line = before.count { $0 == 0x0A } + 1
      throw problem(.notUTF8, line: line, column: fault - lineStart + 1)
    }
    return text.unicodeScalars.first == "\u{FEFF}" ? (String(text.unicodeScalars.dropFirst()), 4) : (text, 1)
  }

  private typealias Part = ArraySlice<DraftLine>

  private func parts(of body: ArraySlice<DraftLine>, isThread: Bool, problems: inout [DraftProblem]) -> [Part] {
    let parts = body.split(omittingEmptySubsequences: false) { isThread && $0.isSeparator }
    if parts.allSatisfy({ $0.allSatisfy(\.isBlank) }) {
      let place = body.first ?? DraftLine(number: 1, column: 1, text: "")
      problems.append(DraftProblem(file: file, line: place.number, column: place.column, error: .noText))
      return []
    }
    for part in parts where part.allSatisfy(\.isBlank) {
      let line = part.first?.number ?? max(part.startIndex, 1)
      problems.append(DraftProblem(file: file, line: line, column: 1, error: .emptyPart))
    }
    return parts.map { part in
      let head = part.drop(while: \.isBlank)
      return head.prefix((head.lastIndex { !$0.isBlank } ?? head.startIndex) - head.startIndex + (head.isEmpty ? 0 : 1))
    }
  }

  private func draft(_ part: Part, _ matter: FrontMatter, number: Int, of count: Int) -> Draft {
    let post = Post(
      text: part.map(\.text).joined(separator: "\n"), author: matter.author, platform: matter.platform,
      account: matter.account, kind: matter.kind, language: matter.language, media: number == 1 ? matter.media : nil,
      paid: matter.paid, reference: matter.reference,
      part: count > 1 ? ThreadPart(number: number, count: count) : nil,
      origin: Origin(
        file: file, line: part.first?.number ?? 1, column: part.first?.column ?? 1, isVerbatim: true))
    return Draft(post: post, at: matter.at)
  }

  private func problem(_ error: DraftError, line: Int, column: Int) -> DraftProblems {
    DraftProblems(problems: [DraftProblem(file: file, line: line, column: column, error: error)])
  }
}
