import SaysoMarkup

extension FuzzTarget {
  static let markdown = FuzzTarget(
    name: "markdown", reads: "Markdown: CommonMark and GitHub's tables, the way back", dictionary: .markdown,
    seeds: {
      let text = """
        # a

        - *b* [c](d "e") ![f](g)

        ```h
        i
        ```
        |j|k|
        |---|---|
        |l|m|
        <b>n</b> &amp; <!-- o --> [r][s] https://larkfield.example `p` ~~q~~\\*

        [s]: /t
        > u
        1. v
        """
      return [Array(text.utf8)] + Samples.bytes("README.md", "samples/drafts")
    },
    run: { input in
      if let read = try? MarkdownReader.read(input.text) { demand(read) }
    })
}
