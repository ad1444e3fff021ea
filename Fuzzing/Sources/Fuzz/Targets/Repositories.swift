@testable import SaysoPosts

extension FuzzTarget {
  /// Blocks are named by their digest, so mutated ones are seldom read: the seeds of `seeds.py` name some by a function
  /// that is not checked, and every input is read as one value of CBOR, too.
  static let repositories: FuzzTarget = {
    let posts = FormatFamily(formats: [.blueskyRepository], samples: [])
      .target("repositories", "Bluesky: CAR repositories, DAG-CBOR, the tree of records", .text)
    return FuzzTarget(
      name: posts.name, reads: posts.reads,
      run: { input in
        posts.run(input)
        _ = CBORReader.value(input.bytes[...])
        _ = Base64.bytes(Base64.text(input.bytes[...])) == input.bytes
      })
  }()
}
