import SaysoPosts

extension FuzzTarget {
  /// A bare file under the names that exports have: what it is taken for, and what is read of it then.
  static let detection = FuzzTarget(
    name: "detection", reads: "Any file: its encoding, its format, its records", dictionary: .json,
    seeds: {
      Samples.files("samples/exports").filter { !$0.path.contains("archives") && !$0.path.contains("records/") }
        .flatMap { file in [0, 5].map { file.bytes + [UInt8($0)] } }
    },
    run: { input in
      var input = input
      let names = [
        "export", "tweets.js", "posts.csv", "Shares.csv", "outbox.json", "draft.md", "posts.ndjson", "feed.xml",
        "a.tsv",
      ]
      var options = ReadingOptions()
      options.archives.totalSize = 1 << 22
      let name = input.pick(names)
      _ = ExportParts(input.bytes, MemorySource(input.bytes), options, name: name)
    })
}
