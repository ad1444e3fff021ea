@testable import SaysoPosts

extension FuzzTarget {
  static let metaExports = FormatFamily(
    formats: [
      .facebookPosts, .facebookComments, .facebookLabels, .threads, .instagramMedia, .instagramComments, .metaPages,
    ], samples: ["facebook", "instagram", "facebook-html"]
  ).target("meta", "Facebook, Instagram, Threads, pages in HTML, and the owner beside them", .json)
}
