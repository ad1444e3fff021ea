@testable import SaysoPosts

extension FuzzTarget {
  /// Whatever is handed over as an archive: zip, tar, gzip, bzip2, xz, Zstandard, in each other. Seeds: `seeds.py`.
  static let archives = FuzzTarget(
    name: "archives", reads: "zip, tar, gzip, bzip2, xz, Zstandard, in each other", longest: 8192,
    run: { input in
      var input = input
      var options = ReadingOptions()
      options.archives.totalSize = 1 << 22
      options.archives.heldSize = 1 << 20
      options.archives.entries = 64
      let pieces = Int(input.byte())
      let whole = ExportParts(input.bytes, MemorySource(input.bytes), options)
      guard pieces > 0 else { return }
      let cut = ExportParts(input.bytes, DripSource(input.bytes[...], piece: pieces), options)
      demand(whole == cut, "in pieces of \(pieces): \(cut) for \(whole)")
    })
}
