@testable import SaysoPosts

extension FuzzTarget {
  static let xExports = FormatFamily(formats: [.xArchive, .xAPI], samples: ["x-archive", "x-archive-old", "x-api"])
    .target("x", "X: archive, API pages, and the notes and account beside them", .json)
}
