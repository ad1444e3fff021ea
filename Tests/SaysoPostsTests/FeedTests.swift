import FoundationEssentials
import SaysoMarkup
import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPosts

@Suite struct FeedTests {
  private func read(_ xml: String, as format: ExportFormat? = nil) -> [PostRecord] {
    let sample = ExportSample(file: "feed.xml", head: Array(xml.utf8), isCut: false)
    guard let format = format ?? FormatDetection(sample).best?.format else { return [] }
    var reader = format.reader(MemorySource(Array(xml.utf8)), ReadingContext(file: "feed.xml"))
    var records: [PostRecord] = []
    while let record = reader.next() { records.append(record) }
    #expect(reader.tally.isBalanced)
    return records
  }

  private func words(_ record: PostRecord) -> String {
    switch record {
    case .post(let post):
      [
        post.id, post.author, post.account, post.publishAt?.formatted(.iso8601), post.language,
        post.text.replacing("\n", with: "⏎"), post.links.map { $0.map(\.target).joined(separator: " ") },
        post.media.map { $0.map { "\($0.kind)(\($0.alt ?? "?"))" }.joined() },
      ].map { $0 ?? "-" }.joined(separator: " | ")
    case .skipped(let reason, let origin): "\(origin.line) skipped \(reason.rawValue)"
    case .failed(let failure, let origin): "\(origin.line) failed \(failure.message.plain)"
    }
  }

  @Test("RSS")
  func rss() {
    let records = read(
      """
      <?xml version="1.0"?>
      <rss version="2.0" xmlns:content="u" xmlns:dc="d"><channel><title>News</title><language>en-gb</language>
      <item><title>Lumo &amp; you</title><link>https://larkfield.example/1</link><guid>g1</guid>
        <pubDate>Sun, 01 Mar 2026 10:00:00 +0100</pubDate><dc:creator>Ana</dc:creator>
        <description>short</description>
        <content:encoded><![CDATA[<p>Meet <a href="https://larkfield.example/lumo">Lumo</a>.</p><img src="a.png" alt="A lamp">]]></content:encoded></item>
      <item><title>Only a title…</title><description>Only a title and more</description><author>b@larkfield.example (Ben)</author></item>
      <item><title/><description> </description></item>
      <item><title>Bad day</title><pubDate>yesterday</pubDate></item>
      </channel></rss>
      """)
    #expect(
      records.map(words) == [
        "g1 | Ana | - | 2026-03-01T09:00:00Z | en-GB | Lumo & you⏎⏎Meet Lumo. | https://larkfield.example/lumo | image(A lamp)",
        "- | Ben | - | - | en-GB | Only a title and more |  | -",
        "8 skipped nothing-to-check",
        "- | - | - | - | en-GB | Bad day | - | -",
      ])
    if case .post(let post)? = records.first, let link = post.links?.first {
      #expect(Array(post.text.utf8)[link.range].elementsEqual("Lumo".utf8))
    }
  }

  @Test("what is cut off says so, even before anything stands in it")
  func truncation() {
    #expect(read("<?xml version='1.0'?>\n<!-- a", as: .rss).compactMap(\.failure) == [.noRecords])
    #expect(read("", as: .wordPress).compactMap(\.failure) == [.noRecords])
    let cut = read("<rss><channel><item><title>A</title></item><item><title>B")
    #expect(cut.compactMap(\.post?.text) == ["A"] && cut.compactMap(\.failure) == [.xml(.truncated)])
    #expect(cut.compactMap(\.failure).map(\.cutsShort) == [true])
    #expect(read("<rss><channel/></rss>").isEmpty)
  }

  @Test("Atom")
  func atom() {
    let records = read(
      """
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>T</title><author><name>Team</name></author>
      <entry><id>e1</id><title type="html">Neu &amp;amp; gut</title><published>2026-03-01T09:00:00Z</published>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sieh <a href="https://larkfield.example">hier</a>.</p></div></content></entry>
      <entry><id>e2</id><title>Plain</title><updated>2026-03-02T09:00:00Z</updated><summary>a &lt; b</summary><author><name>Ben</name></author>
        <link rel="enclosure" type="video/mp4" href="v.mp4"/></entry>
      </feed>
      """)
    #expect(
      records.map(words) == [
        "e1 | Team | - | 2026-03-01T09:00:00Z | de | Neu & gut⏎⏎Sieh hier. | https://larkfield.example | -",
        "e2 | Ben | - | 2026-03-02T09:00:00Z | de | Plain⏎⏎a < b | - | video(?)",
      ])
  }

  @Test("an entry without an author is by the first of the feed's")
  func feedAuthors() {
    let records = read(
      """
      <feed><author><name/></author><author><name> Dana
      </name></author><author><name>Eve</name></author><entry><title>a</title></entry>
      <entry><title>b</title><author><name>Ben</name></author></entry></feed>
      """)
    #expect(records.map { $0.post?.author } == ["Dana", "Ben"])
  }

  @Test("what concerns every item reaches those behind it", arguments: [1, 7, 1 << 16])
  func lateLanguage(size: Int) {
    let xml =
      "<rss><channel><item><title>a</title></item><language>en</language><item><title>b</title></item></channel></rss>"
    let source = DripSource(bytes: Array(xml.utf8)[...], size: size)
    var reader = ExportFormat.rss.reader(source, ReadingContext(file: "feed.xml"))
    let records = [reader.next(), reader.next(), reader.next()].compactMap { $0 }
    #expect(records.map { $0.post?.language } == [nil, "en"])
  }

  @Test("WordPress")
  func wordPress() {
    func item(_ parts: String) -> String { "<item>\(parts)</item>\n" }
    let records = read(
      """
      <rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="c" xmlns:excerpt="e" xmlns:dc="d"><channel>
      <link>https://blog.larkfield.example/en</link><language>en-US</language><wp:wxr_version>1.2</wp:wxr_version>

      """
        + item(
          "<title>Hello</title><dc:creator>ana</dc:creator><content:encoded><![CDATA[One\n\nTwo <b>x</b>]]></content:encoded>"
            + "<excerpt:encoded><![CDATA[In short]]></excerpt:encoded><wp:post_id>7</wp:post_id>"
            + "<wp:post_date>2026-03-01 10:00:00</wp:post_date><wp:post_date_gmt>2026-03-01 09:00:00</wp:post_date_gmt>"
            + "<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>")
        + item(
          "<title>Draft</title><content:encoded><![CDATA[<!-- wp:paragraph --><p>New</p><!-- /wp:paragraph -->]]></content:encoded>"
            + "<wp:post_id>8</wp:post_id><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>"
            + "<wp:status>draft</wp:status><wp:post_type>page</wp:post_type>")
        + item("<title>pic.png</title><wp:post_type>attachment</wp:post_type>")
        + item("<title>Gone</title><wp:status>trash</wp:status><wp:post_type>post</wp:post_type>") + "</channel></rss>")
    #expect(
      records.map(words) == [
        "7 | ana | blog.larkfield.example | 2026-03-01T09:00:00Z | en-US | Hello⏎⏎One⏎⏎Two x⏎⏎In short |  | -",
        "8 | - | blog.larkfield.example | - | en-US | Draft⏎⏎New |  | -",
        "7 skipped another-kind", "8 skipped removed",
      ])
  }

  @Test("nothing is lost in silence behind broken markup")
  func brokenOff() {
    let records = read("<rss><channel><item><title>a</title></item></channel></rss><item>b</item>", as: .rss)
    #expect(records.map(words).last == "1 failed The XML is broken here, and nothing behind can be read.")
    #expect(records.count == 2)
  }

  @Test(
    "attacks by entities are refused at once", arguments: ["xmlbomb.xml", "quadratic.xml", "external.xml", "dtd.xml"])
  func attacks(name: String) throws {
    guard let bytes = Conformance.data("robustness/xml-attacks/" + name) else { return }
    let records = read(String(decoding: bytes, as: UTF8.self), as: .rss)
    #expect(records.map(words).allSatisfy { $0.contains("document type") })
    #expect(records.count == 1)
  }
}
