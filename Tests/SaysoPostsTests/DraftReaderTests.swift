import SaysoModel
import SaysoPosts
import Testing

@Suite("Drafts")
struct DraftReaderTests {
  private func drafts(_ text: String) throws -> [Draft] { try DraftReader(file: "d.md").drafts(in: Array(text.utf8)) }

  private func problems(_ bytes: [UInt8]) -> [String] {
    do {
      _ = try DraftReader(file: "d.md").drafts(in: bytes)
      return []
    } catch {
      return error.problems.map { "\($0.file):\($0.line):\($0.column): \($0.error.message.plain)" }
    }
  }

  @Test("front matter")
  func frontMatter() throws {
    let text = """
      ---
      as: amir
      # a remark
      On:  LinkedIn
      at: "2026-03-02 09:00"
      account: '@lark'
      kind: reply
      lang: en
      alt: A cat: asleep
      alt: ""
      file: cat.mp4
      of: customer
      paid: yes
      ---

      Héllo,
      world

      """
    let draft = try #require(try drafts(text).first)
    #expect(draft.at == DraftTime(text: "2026-03-02 09:00", line: 5, column: 5))
    #expect(
      draft.post
        == Post(
          text: "Héllo,\nworld", author: "amir", platform: .linkedin, account: "lark", kind: .reply, language: "en",
          media: [Media(kind: .video, alt: "A cat: asleep", file: "cat.mp4"), Media(alt: "")], paid: true,
          reference: ReferencedPost(ownership: .customer),
          origin: Origin(file: "d.md", line: 16, column: 1, isVerbatim: true)))
  }

  @Test(
    "text alone",
    arguments: [
      ("Hi", "Hi", 1, 1), ("\u{FEFF}Hi\r\nthere\r\n", "Hi\nthere", 1, 4), ("\n\n  Hi ", "  Hi ", 3, 1),
      ("\u{FEFF}---\r\nas: amir\r\n---\r\nHi", "Hi", 4, 1), ("---\n---\nHi", "Hi", 3, 1),
      ("Hi -- ---", "Hi -- ---", 1, 1),
      ("a\n\n\nb", "a\n\n\nb", 1, 1),
    ])
  func text(written: String, text: String, line: Int, column: Int) throws {
    let draft = try #require(try drafts(written).first)
    #expect(
      draft.post.text == text && draft.post.origin == Origin(file: "d.md", line: line, column: column, isVerbatim: true)
    )
    #expect(draft.post.part == nil && draft.at == nil && draft.post.media == nil)
  }

  @Test("a thread")
  func thread() throws {
    let parts = try drafts("---\nas: amir\nalt: A cat\n---\none\n---\n\ntwo\n---  \nthree\n")
    #expect(parts.map(\.post.text) == ["one", "two", "three"])
    #expect(parts.map(\.post.part?.number) == [1, 2, 3] && parts.allSatisfy { $0.post.part?.count == 3 })
    #expect(parts.map(\.post.origin?.line) == [5, 8, 10] && parts.allSatisfy { $0.post.author == "amir" })
    #expect(parts.map(\.post.media) == [[Media(alt: "A cat")], nil, nil])
  }

  @Test("problems, all at once")
  func allProblems() {
    let text = """
      ---
      ass: amir
      platform: x
      as: a
      as: b
      at:
      just words
      lang: "en
      kind: toot
      paid: perhaps
      ---
      one
      ---
      ---
      two
      """
    #expect(
      problems(Array(text.utf8)) == [
        "d.md:2:1: Unknown key “ass”. Did you mean “as”?",
        "d.md:3:1: Unknown key “platform”. Known are: as, on, at, account, kind, lang, alt, of, paid, file, markup, quoted.",
        "d.md:5:1: “as” stands twice; only “alt” and “file” may be repeated.",
        "d.md:6:1: “at” has no value.",
        "d.md:7:1: A line of the front matter must read “key: value”.",
        "d.md:8:7: The value of “lang” opens a quotation mark and does not close it.",
        "d.md:9:7: “kind” is “toot”, but must be one of: post, reply, repost, quote, story, comment.",
        "d.md:10:7: “paid” is “perhaps”, but must be one of: yes, no.",
        "d.md:13:1: This part of the thread has no text.",
      ])
  }

  @Test(
    "problems of the whole",
    arguments: [
      ("", "d.md:1:1: The draft has no text."), (" \n\t\n", "d.md:1:1: The draft has no text."),
      ("---\nas: amir\n---\n", "d.md:4:1: The draft has no text."),
      ("---\nas: amir\nHi", "d.md:1:1: The front matter that begins here is not closed by a line “---”."),
      ("a\n---\n", "d.md:3:1: This part of the thread has no text."),
    ])
  func wholeProblems(text: String, message: String) { #expect(problems(Array(text.utf8)) == [message]) }

  @Test("bytes that are not UTF-8 are named by line and byte")
  func notUTF8() {
    let bytes = Array("é\nGr".utf8) + [0xFC]
    #expect(problems(bytes) == ["d.md:2:3: The text is not UTF-8 from this byte on."])
  }

  @Test("a draft has a limit")
  func limit() {
    let bytes = [UInt8](repeating: 0x61, count: DraftReader.longest + 1)
    #expect(problems(bytes) == ["d.md:1:1: The draft has 262145 bytes or more; the limit is 262144."])
  }

  @Test("text from the command line is taken as it is")
  func plain() throws {
    let draft = try DraftReader(file: "--text").draft(plain: Array("---\nas: amir\n---\n".utf8))
    #expect(draft.post.text == "---\nas: amir\n---\n" && draft.post.author == nil)
    #expect(throws: DraftProblems.self) { try DraftReader(file: "--text").draft(plain: [0x20, 0x0A]) }
  }

  @Test("a draft cut at any byte is a draft or a list of problems")
  func cuts() {
    let whole = Array("---\nas: 'amir'\nalt: \"é \\\" 🦅\"\n---\r\none 🦅\n---\ntwo\n".utf8)
    for end in 0...whole.count {
      do {
        for draft in try DraftReader(file: "d.md").drafts(in: Array(whole[..<end])) {
          #expect(!draft.post.text.isEmpty)
        }
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
  }
}
