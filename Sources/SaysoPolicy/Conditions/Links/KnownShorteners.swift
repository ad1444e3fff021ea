/// Domains that exist to hide a longer address, so that nobody can tell offline where a link goes.
///
/// Compiled in November 2026 from the shorteners' own sites; a policy adds its own with `<shortener domain="…"/>`.
enum KnownShorteners {
  static let domains: Set<String> = [
    "bit.ly", "bitly.com", "buff.ly", "cutt.ly", "dlvr.it", "fb.me", "goo.gl", "hubs.ly", "ift.tt", "is.gd", "j.mp",
    "lnkd.in", "ow.ly", "po.st", "rb.gy", "rebrand.ly", "s.id", "shorturl.at", "short.io", "snip.ly", "soo.gd",
    "spr.ly", "t.co", "t.ly", "t2m.io", "tiny.cc", "tinyurl.com", "trib.al", "u.to", "v.gd", "wp.me", "x.gd", "zpr.io",
  ]
}
