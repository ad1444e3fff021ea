@testable import SaysoPosts

extension FuzzTarget {
  static let feeds: FuzzTarget = {
    var target = FormatFamily(formats: [.wordPress, .rss, .atom], samples: [])
      .target("feeds", "WordPress WXR, RSS, Atom", .xml)
    target.seeds = {
      [(wxr, 0), (rss, 1), (atom, 2), (late(1), 1), (late(700), 2), (late(1200), 2)].flatMap { text, format in
        [0, 5, 160].map { Array(text.utf8) + [0, 0, UInt8($0), UInt8(format)] }
      }
    }
    return target
  }()

  /// What concerns every record stands between and behind them, and is long.
  private static func late(_ length: Int) -> String {
    let name = "<author><name>\(String(repeating: "D", count: length))</name></author>"
    let entry = "<entry><id>a</id><title>Lamp</title></entry><item><title>Lamp</title></item>"
    return "<feed>\(entry)\(name)\(entry)<channel><item><title>b</title></item><language>en</language>"
      + "<item><title>c</title></item></channel></feed>"
  }

  private static let wxr = """
    <?xml version="1.0"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="a" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><language>en</language>
    <wp:author><wp:author_login>dana</wp:author_login></wp:author><item><title>Lamp &amp; light</title>
    <link>https://larkfield.example/a</link><pubDate>Tue, 03 Mar 2026 09:00:00 +0000</pubDate><dc:creator>dana
    </dc:creator><content:encoded><![CDATA[<p>Lumo is <b>here</b></p>]]></content:encoded><wp:post_id>7</wp:post_id>
    <wp:post_date_gmt>2026-03-03 09:00:00</wp:post_date_gmt><wp:post_type>post</wp:post_type><wp:status>publish
    </wp:status><wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_content>Yes</wp:comment_content></wp:comment>
    </item></channel></rss>
    """

  private static let rss = """
    <rss version="2.0"><channel><title>Larkfield</title><item><title>Lamp</title><description>&lt;p&gt;Lumo&lt;/p&gt;
    </description><guid>a</guid><pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate><link>https://larkfield.example</link>
    </item><item><description>Zwei</description></item></channel></rss>
    """

  private static let atom = """
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><author><name>Dana</name></author><entry><id>a</id>
    <title type="html">Lamp</title><content type="xhtml"><div>Lumo <a href="x">y</a></div></content><published>
    2026-03-03T09:00:00Z</published><link rel="alternate" href="https://larkfield.example"/></entry></feed>
    """
}
