import SaysoMarkup
import SaysoModel
import SaysoPosts
import Testing

@Suite("Posts in HTML and Markdown") struct MarkupPostTests {
  private func draft(_ text: String, file: String, markup: PostMarkup? = nil) throws -> Post {
    try #require(try DraftReader(file: file, markup: markup).drafts(in: Array(text.utf8)).first).post
  }

  private func problems(_ text: String, file: String) -> [String] {
    do {
      _ = try DraftReader(file: file).drafts(in: Array(text.utf8))
      return []
    } catch {
      return error.problems.map { "\($0.file):\($0.line):\($0.column): \($0.error.message.plain)" }
    }
  }

  @Test(
    "what a draft is written in",
    arguments: [
      ("d.html", nil, "", "*a* b"), ("d.HTM", nil, "", "*a* b"), ("d.xhtml", nil, "", "*a* b"),
      ("d.markdown", nil, "", "a\nb"),
      ("d.md", nil, "", "<p>*a*\n<i>b</i>"), ("d.txt", nil, "", "<p>*a*\n<i>b</i>"),
      ("html", .plain, "", "<p>*a*\n<i>b</i>"),
      ("d.md", .html, "", "*a* b"), ("d.html", .plain, "", "<p>*a*\n<i>b</i>"), ("d.md", nil, "markup: HTML", "*a* b"),
      ("d.html", nil, "markup: plain", "<p>*a*\n<i>b</i>"), ("d.html", .html, "markup: plain", "*a* b"),
      ("d.md", nil, "markup: markdown", "a\nb"), ("standard input", nil, "", "<p>*a*\n<i>b</i>"),
    ] as [(String, PostMarkup?, String, String)])
  func language(file: String, markup: PostMarkup?, matter: String, expected: String) throws {
    let front = matter.isEmpty ? "" : "---\n\(matter)\n---\n"
    let post = try draft(front + "<p>*a*\n<i>b</i>", file: file, markup: markup)
    #expect(post.text == expected)
  }

  @Test("a draft in HTML")
  func html() throws {
    let text = "---\nas: amir\nalt: A cat\n---\n\n<p>Fal<b>con</b>\n---\n<a href='x'>h</a><img src=i.png alt></p>\n"
    let post = try draft(text, file: "d.html")
    #expect(post.text == "Falcon --- h" && post.author == "amir" && post.part == nil)
    #expect(post.links == [PostLink(range: 11..<12, target: "x")])
    #expect(post.media == [Media(alt: "A cat"), Media(alt: "", file: "i.png")])
    #expect(post.origin == Origin(file: "d.html", line: 6, column: 1, isVerbatim: true))
    #expect(post.sourceMap?.source == "<p>Fal<b>con</b>\n---\n<a href='x'>h</a><img src=i.png alt></p>")
  }

  @Test("markup without pictures does not say that the post has none")
  func media() throws {
    #expect(try draft("<p>a", file: "d.html").media == nil)
    #expect(try draft("<img src=a.png>", file: "d.html").text == "")
  }

  @Test("problems")
  func problems() {
    #expect(problems("<p></p>", file: "d.html") == ["d.html:1:1: The draft has no text."])
    let deep = "---\nas: amir\n---\né\n é" + String(repeating: "<b>", count: 600)
    #expect(
      problems(deep, file: "d.html") == [
        "d.html:5:1536: This draft can't be read: its markup has more than 512 elements open at once."
      ])
    #expect(
      problems("---\nmarkup: rtf\n---\na", file: "d") == [
        "d:2:9: “markup” is “rtf”, but must be one of: plain, html, markdown."
      ])
  }

  @Test("text from the command line is plain unless it is said what it is")
  func plain() throws {
    let bytes = Array("<b>a</b>".utf8)
    #expect(try DraftReader(file: "a.html").draft(plain: bytes).post.text == "<b>a</b>")
    #expect(try DraftReader(file: "--text", markup: .html).draft(plain: bytes).post.text == "a")
  }

  @Test("a post made of markup")
  func made() throws {
    let post = try Post("Fal<b>con</b>", in: .html)
    #expect(post.text == "Falcon" && post.sourceMap?.source(of: 0..<6) == 0..<9 && post.links == [])
    #expect(try Post("<b>", in: .plain) == Post(text: "<b>"))
    #expect(throws: MarkupFault.self) { try Post(String(repeating: "<b>", count: 600), in: .html) }
  }

  // MARK: Rows

  @Test("rows of HTML and Markdown")
  func rows() throws {
    let rows = """
      {"html":"<p>Fal<b>con<\\/b> <a href=\\"x\\">h<\\/a><\\/p>","text":null,"id":1}
      {"markdown":"*a* ![b](c.png)","media":[{"alt":"d"}]}
      """
    let posts = ndjson(rows).records.compactMap(\.post)
    #expect(posts.map(\.text) == ["Falcon h", "a"])
    #expect(posts.first?.links == [PostLink(range: 7..<8, target: "x")] && posts.first?.media == nil)
    #expect(posts.first?.sourceMap?.source == "<p>Fal<b>con</b> <a href=\"x\">h</a></p>")
    #expect(posts.first?.origin?.column == 10)
    #expect(posts.last?.media == [Media(alt: "d"), Media(alt: "b", file: "c.png")])
  }

  @Test("links of a text")
  func links() throws {
    let rows = """
      {"links":[{"start":2,"end":6,"url":"https:\\/\\/a.example"},{"url":"b","end":0,"start":0}],"text":"é🦅"}
      {"text":"a","links":[]}
      {"text":"a","links":null}
      """
    let posts = ndjson(rows).records.compactMap(\.post)
    #expect(
      posts.map(\.links) == [
        [PostLink(range: 2..<6, target: "https://a.example"), PostLink(range: 0..<0, target: "b")], [], nil,
      ])
  }

  @Test(
    "failures",
    arguments: [
      ("{\"text\":\"a\",\"html\":\"a\"}", RecordFailure.severalTexts(["text", "html"])),
      ("{\"markdown\":\"a\",\"text\":\"a\"}", .severalTexts(["markdown", "text"])), ("{\"html\":null}", .missingText),
      ("{\"html\":1}", .wrongType(key: "html", expected: .text)),
      ("{\"html\":\"a\",\"html\":\"a\"}", .duplicateKey("html")),
      ("{\"html\":\"a\",\"links\":[]}", .linksBesideMarkup),
      ("{\"html\":\"\(String(repeating: "<b>", count: 600))\"}", .markup(.tooDeep(offset: 1532, limit: 512))),
      ("{\"text\":\"é\",\"links\":[{\"start\":1,\"end\":2,\"url\":\"\"}]}", .badLinkRange(index: 0, start: 1, end: 2)),
      ("{\"text\":\"é\",\"links\":[{\"start\":0,\"end\":3,\"url\":\"\"}]}", .badLinkRange(index: 0, start: 0, end: 3)),
      ("{\"text\":\"é\",\"links\":[{\"start\":2,\"end\":0,\"url\":\"\"}]}", .badLinkRange(index: 0, start: 2, end: 0)),
      (
        "{\"text\":\"é\",\"links\":[{\"start\":0,\"end\":9223372036854775807,\"url\":\"\"}]}",
        .badLinkRange(index: 0, start: 0, end: .max)
      ),
      (
        "{\"text\":\"é\",\"links\":[{\"start\":-1,\"end\":0,\"url\":\"\"}]}",
        .wrongType(key: "links[].start", expected: .offset)
      ),
      (
        "{\"text\":\"é\",\"links\":[{\"start\":0,\"end\":1.0,\"url\":\"\"}]}",
        .wrongType(key: "links[].end", expected: .offset)
      ),
      ("{\"text\":\"é\",\"links\":[{\"start\":0,\"end\":0}]}", .wrongType(key: "links[].url", expected: .text)),
      ("{\"text\":\"é\",\"links\":[1]}", .wrongType(key: "links[]", expected: .object)),
      ("{\"text\":\"é\",\"links\":{}}", .wrongType(key: "links", expected: .list)),
    ] as [(String, RecordFailure)])
  func failures(row: String, expected: RecordFailure) {
    let result = ndjson(row + "\n{\"text\":\"after\"}\n")
    #expect(result.records.first?.failure == expected && result.tally.isBalanced)
    #expect(result.records.last?.post?.text == "after")
  }

  @Test(
    "sentences",
    arguments: [
      (
        RecordFailure.severalTexts(["text", "html"]),
        "This row has “text” and “html”; only one of them can be its text."
      ),
      (.linksBesideMarkup, "“links” goes with “text” alone: markup holds its own links."),
      (
        .badLinkRange(index: 2, start: 1, end: 9),
        "“links[2]” from 1 to 9 is no stretch of the text, counted in UTF-8 bytes."
      ),
      (.wrongType(key: "links[].start", expected: .offset), "“links[].start” must be a whole number from 0 on."),
      (
        .markup(.tooDeep(offset: 3, limit: 9)),
        "This row can't be read: its markup has more than 9 elements open at once."
      ),
      (
        .markup(.tooManyAttributes(offset: 3, limit: 9)),
        "This row can't be read: one of its tags has more than 9 attributes, as if a “>” were missing."
      ),
      (.markup(.tooManyCells(offset: 3, limit: 9)), "This row can't be read: its tables have more than 9 cells."),
      (.markup(.noMemory), "This row can't be read: there was not enough memory to read it."),
    ] as [(RecordFailure, String)])
  func sentences(failure: RecordFailure, sentence: String) { #expect(failure.message.plain == sentence) }
}
