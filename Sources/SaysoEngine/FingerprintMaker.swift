import SaysoDigest
import SaysoModel

/// Names a finding so that it is recognised in the next run, whatever has moved around it.
///
/// The name covers rule, platform, post id and the finding's place among those of its rule; never the line, because
/// exports get re-sorted. A post without an id is known by its words alone: those are hashed under a secret key, or
/// not at all, because a plain hash of short words can be found again by trying words.
struct FingerprintMaker: Sendable {
  let key: [UInt8]?

  /// The findings of one post, each with its fingerprint.
  func marked(_ findings: [Finding], _ post: Post) -> [Finding] {
    if post.id == nil, key?.isEmpty ?? true { return findings }
    var ordinals: [RuleID: Int] = [:]
    return findings.map { finding in
      var finding = finding
      let ordinal = ordinals[finding.rule, default: 0]
      ordinals[finding.rule] = ordinal + 1
      finding.fingerprint = fingerprint(finding.rule, ordinal, post) ?? ""
      return finding
    }
  }

  private func fingerprint(_ rule: RuleID, _ ordinal: Int, _ post: Post) -> String? {
    let place = [rule.rawValue, post.platform?.rawValue ?? "", String(ordinal)].joined(separator: "\u{1F}")
    if let id = post.id { return Digest.sha256(Array("\(place)\u{1F}\(id)".utf8)).prefix(16).hexadecimal }
    guard let key, !key.isEmpty else { return nil }
    let words = post.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Digest.hmacSHA256(Array("\(place)\u{1F}\(words)".utf8), key: key).prefix(16).hexadecimal
  }
}
