import SaysoMarkup

extension FuzzTarget {
  static let html = FuzzTarget(
    name: "html", reads: "HTML: tags, references, what a reader sees, the way back", dictionary: .html,
    seeds: {
      [
        "<p class=\"a\" hidden='b'>F<b>al</b>&eacute;<!-- c --><img alt='x' src=y><a href=\"z\">é</a><script>a</script></p>",
        "<ul><li>a<li>b</ul><table><tr><td>c<td>d</table><pre>\ne &ngE; &#x1F600;</pre><br>&copy &amp;#x;<![CDATA[x]]>",
        "<span style='display:none'>x</span><div><img class=emoji alt='🦅'></div><textarea>a</textarea><select><option>b",
      ].map { Array($0.utf8) } + Samples.bytes("samples/drafts/newsletter.html")
    },
    run: { input in
      if let read = try? HTMLReader.read(input.text) { demand(read) }
    })
}
