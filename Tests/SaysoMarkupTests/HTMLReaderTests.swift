import SaysoMarkup
import SaysoModel
import Testing

@Suite("HTML as its reader sees it") struct HTMLReaderTests {
  private func text(_ html: String) throws -> String { try HTMLReader.read(html).text }

  @Test(
    "white space and lines",
    arguments: [
      ("", ""), ("plain", "plain"), ("  a \n\t b ", "a b"), ("<p>a</p><p>b</p>", "a\n\nb"),
      ("<p>a\n<p>b", "a\n\nb"), ("a<br>b<br/>c", "a\nb\nc"), ("a<br><br>b", "a\n\nb"),
      ("<div>a<br></div><div>b</div>", "a\nb"), ("<p>a</p><br><p>b</p>", "a\n\n\nb"),
      ("<div>a</div><div>b</div>c", "a\nb\nc"), ("<div><div><p>a</p></div></div>b", "a\n\nb"),
      ("<b>a</b> <i>b</i>", "a b"), ("<b>a </b> <i> b</i>", "a b"), ("<p> <b> a</b></p>", "a"),
      ("<h1>a</h1><p>b</p>", "a\n\nb"), ("<ul><li>a</li><li>b <b>c</b><li>d</ul>e", "a\nb c\nd\ne"),
      ("<ol>\n <li>a\n <ul><li>b</li></ul></li>\n</ol>", "a\nb"), ("<blockquote>a</blockquote>b", "a\nb"),
      ("<table><tr><td>a</td><td>b</td></tr><tr><th>c<th>d<th></tr></table>e", "a\tb\nc\td\ne"),
      ("<pre>\n a\n  b\r\nc</pre>d", " a\n  b\nc\nd"), ("<textarea>a  b</textarea>", "a  b"),
      ("<p style='white-space: pre-wrap'>a  b</p>", "a  b"), ("a&nbsp; &nbsp;b", "a\u{A0} \u{A0}b"),
      ("super<wbr>cali&shy;fragil", "supercali\u{AD}fragil"), ("<dl><dt>a<dd>b</dl>", "a\nb"), ("a<hr>b", "a\nb"),
      ("a\u{2003}b", "a\u{2003}b"), ("a&#32;&#9;&#x0A;b", "a b"), ("<q>a</q><sup>2</sup>", "a2"),
      ("<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", "漢かん"), ("<a>a</a><a>b</a>", "ab"),
      ("<option>a<option>b", "a\nb"), ("text1<div>x</div>text2", "text1\nx\ntext2"),
    ])
  func lines(html: String, expected: String) throws { #expect(try text(html) == expected) }

  @Test(
    "nobody sees it",
    arguments: [
      "<script>Falcon</script>", "<style>Falcon</style>", "<SCRIPT>if (a<b && c>d) '<p>Falcon</p>'</SCRIPT>",
      "<template>Falcon</template>", "<title>Falcon</title>", "<noscript>Falcon</noscript>", "<!-- Falcon -->",
      "<!-- Falcon", "<!--Falcon--!>", "<!--Falcon > --\n-- Falcon-->", "<!DOCTYPE Falcon>", "<?Falcon?>",
      "</3 Falcon>", "<p hidden>Falcon</p>", "<p hidden=''><b>Falcon</b></p>",
      "<p style='color: red; DISPLAY : none'>Falcon</p>", "<p style='display:none!important'>Falcon <b>x</b></p>",
      "<iframe>Falcon</iframe>", "<title><b>Falcon</title>", "<noscript></b><p>Falcon</noscript>", "<p hidden/>Falcon",
      "<video>Falcon</video>", "<dialog>Falcon</dialog>", "<b title='Falcon'></b>",
      "<datalist><option>Falcon</datalist>", "<b Falcon", "<p Falcon=\"x", "<!Falcon>",
      "<div hidden><div style='display:block'>Falcon</div></div>",
    ])
  func hidden(html: String) throws { #expect(try text("<p>a</p>" + html) == "a") }

  @Test(
    "somebody sees it",
    arguments: [
      "<p aria-hidden=true>Falcon</p>", "<p hidden style='display:block'>Falcon</p>",
      "<span class=invisible>Falcon</span>",
      "<p style='visibility:hidden'>Falcon</p>", "<p style='display:none;display:block'>Falcon</p>", "<!-->Falcon-->",
      "<!--->Falcon-->", "<dialog open>Falcon</dialog>", "<details><summary>a</summary>Falcon</details>",
      "<foo>Falcon</foo>", "<foo-bar x=y>Falcon", "<head>Falcon</head>", "</body></html>Falcon", "<html><body>Falcon",
      "<frameset>Falcon</frameset>", "<svg><text>Falcon</text></svg>", "<b title='<!--'>Falcon</b>",
      "<b title='>'>Falcon</b>", "<a href=x/>Falcon", "<b\u{0}>Falcon</b>", "<p hid\u{0}den>Falcon</p>",
      "<script></script>Falcon", "<style>a > b</style>Falcon", "<script>'</scr'</script>Falcon",
      "<noscript></noscript>Falcon", "<button>Falcon</button>", "<plaintext>Falcon", "<x:y>Falcon</x:y>",
      "<![CDATA[Falcon]]>", "<svg><text><![CDATA[Falcon]]></text></svg>", "<![CDATA[<p>Falcon</p>]]>",
      "<![CDATA[>Falcon",
      "<xmp><title>Falcon</xmp>", "<textarea><script>Falcon</textarea>", "<plaintext><!--Falcon", "<b/><rp></b>Falcon",
      "<![CDATA[<title>Falcon", "<svg><title/><text>Falcon", "<select><title>Falcon</select>", "<math><rp>Falcon",
      "<title></titleX></title>Falcon", "<p hidden/></p>Falcon",
    ])
  func shown(html: String) throws { #expect(try text(html).contains("Falcon")) }

  @Test(
    "less-than signs, ampersands and control characters",
    arguments: [
      ("I <3 you", "I <3 you"), ("a < b > c", "a < b > c"), ("<:( <_<", "<:( <_<"), ("a <", "a <"),
      ("a & b &", "a & b &"),
      ("AT&T &foo; &foo", "AT&T &foo; &foo"), ("Fal\u{0}con", "Falcon"), ("a\u{1}b", "a\u{1}b"),
      ("\u{FFFF}a\u{FFFE}", "\u{FFFF}a\u{FFFE}"), ("a\u{7F}b", "a\u{7F}b"), ("a\u{C}b", "a b"), ("<<b>a</b>", "<a"),
    ])
  func signs(html: String, expected: String) throws { #expect(try text(html) == expected) }

  @Test("of a CDATA section only the marks are left out")
  func characterData() throws {
    #expect(try text("a<![CDATA[ <b>b</b> ]] &amp;]]>c ]]>") == "a b ]] &c ]]>")
  }

  @Test("words that tags split")
  func split() throws {
    #expect(try text("Fal<b>con</b>") == "Falcon" && text("F<!-- -->a<i></i>l<x>c<wbr>o</x>n") == "Falcon")
    #expect(try text("<p dir=rtl>شركة <b>Larkfield</b> ‏&rlm;</p>") == "شركة Larkfield ‏\u{200F}")
  }

  // MARK: Links and media

  private func links(_ html: String) throws -> [String] {
    let read = try HTMLReader.read(html)
    return read.links.map { "\(String(decoding: Array(read.text.utf8)[$0.range], as: UTF8.self)) → \($0.target)" }
  }

  @Test(
    "links",
    arguments: [
      ("<a href='https://a.example/?x=1&amp;y=2'>here</a>", ["here → https://a.example/?x=1&y=2"]),
      ("<a href=https://a.example> <b>a</b> b </a>.", ["a b → https://a.example"]),
      ("see <a href=x>a</a> <a href=y>b", ["a → x", "b → y"]), ("<a name=x>a</a>", []),
      ("<A HREF='java&#115;cript&colon;x'>a</A>", ["a → javascript:x"]),
      ("<a href='?a=1&copy=2'>a</a>", ["a → ?a=1&copy=2"]),
      ("<a href=x href=y>a</a>", ["a → x"]), ("<a\u{C}href=x>a</a>", ["a → x"]), ("<a/href=x>a</a>", ["a → x"]),
      ("<a x='y'href=x>a</a>", ["a → x"]), ("<a x/y href=x/>a</a>", ["a → x/"]),
      ("<a href='x'><img src=i.png alt=I></a>", [" → x"]), ("<map><area href=x></map>", [" → x"]),
      ("<a href>a</a>", ["a → "]),
      ("<a href='&Aopf;é'>é</a>", ["é → 𝔸é"]), ("<p hidden><a href=x>a</a></p>", []),
      ("<a href='a`^|~{}b\u{7F}&amp;'>a</a>", ["a → a`^|~{}b\u{7F}&"]),
    ] as [(String, [String])])
  func links(html: String, expected: [String]) throws { #expect(try links(html) == expected) }

  @Test("Mastodon shortens what a link shows")
  func mastodon() throws {
    let html = """
      <p>Long week, see <a href="https://larkfield.example/press/spring/2027" rel="nofollow"><span class="invisible">\
      https://</span><span class="ellipsis">larkfield.example/press</span><span class="invisible">/spring/2027</span></a> \
      <a href="https://m.example/tags/lamp" class="mention hashtag" rel="tag">#<span>lamp</span></a> \
      <span class="h-card"><a href="https://m.example/@amir" class="u-url mention">@<span>amir</span></a></span></p>
      """
    #expect(try text(html) == "Long week, see larkfield.example/press… #lamp @amir")
    #expect(
      try links(html) == [
        "larkfield.example/press… → https://larkfield.example/press/spring/2027", "#lamp → https://m.example/tags/lamp",
        "@amir → https://m.example/@amir",
      ])
  }

  @Test("WordPress")
  func wordpress() throws {
    let html = """
      <!-- wp:heading --><h2 class="wp-block-heading">News &#8211; at last</h2><!-- /wp:heading -->

      <!-- wp:paragraph -->
      <p>The lamp&#8217;s here<img class="emoji" alt="🦅" src="https://s.w.org/e.svg">!</p>
      <!-- /wp:paragraph -->
      <!-- wp:image --><figure class="wp-block-image"><img src="https://a.example/up/IMG_1.jpg?w=3" alt="" class="wp-image-1"/>\
      <figcaption>A lamp</figcaption></figure><!-- /wp:image -->
      """
    let read = try HTMLReader.read(html)
    #expect(read.text == "News – at last\n\nThe lamp’s here🦅!\n\nA lamp")
    #expect(read.images == [Media(alt: "", file: "IMG_1.jpg")])
  }

  @Test(
    "media",
    arguments: [
      ("<img src=a/b.png>", [Media(file: "b.png")]), ("<img src=b.png alt>", [Media(alt: "", file: "b.png")]),
      ("<img alt='A &quot;cat&quot;' src='data:image/png;base64,xx'>", [Media(alt: "A \"cat\"")]),
      ("<video src=/v.mp4>old</video>", [Media(kind: .video, file: "v.mp4")]),
      ("<audio></audio>", [Media(kind: .audio)]),
      ("<img width=1 height=1 src=t.gif>", []), ("<img hidden src=t.gif>", []),
      ("<div hidden><img src=t.gif></div>", []),
      ("<input type=IMAGE alt=Go>", [Media(alt: "Go")]),
      ("<img class=emoji alt='' src=e.png>", [Media(alt: "", file: "e.png")]),
    ] as [(String, [Media])])
  func media(html: String, expected: [Media]) throws { #expect(try HTMLReader.read(html).images == expected) }
}
