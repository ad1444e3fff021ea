import Foundation
import SaysoCalendar
import SaysoModel

@testable import SaysoPosts

/// What a reader yields, one line a record, for snapshots.
func listing(_ records: [PostRecord], _ tally: ReadingTally) -> String {
  var lines = records.map(line)
  lines.append("rows \(tally.rows) = posts \(tally.posts) + skipped \(tally.skipped) + failed \(tally.failed)")
  lines += tally.notes.sorted { $0.key.rawValue < $1.key.rawValue }.map { "note \($0.key.rawValue) \($0.value)" }
  return lines.joined(separator: "\n") + "\n"
}

private func line(_ record: PostRecord) -> String {
  switch record {
  case .post(let post): "post \(place(post.origin)) \(facts(post)) \(quoted(post.text))\(extras(post))"
  case .skipped(let reason, let origin): "skip \(place(origin)) \(reason.rawValue)"
  case .failed(let failure, let origin): "fail \(place(origin)) \(failure.message.plain)"
  }
}

private func place(_ origin: Origin?) -> String { origin.map { "\($0.line):\($0.column)" } ?? "?" }

private func facts(_ post: Post) -> String {
  let facts = [
    post.id.map { "#\($0)" }, post.author.map { "by \($0)" }, post.account.map { "from @\($0)" },
    post.platform.map { "on \($0)" }, post.kind?.rawValue, post.publishAt.map(Timestamp.text),
  ]
  return facts.compactMap(\.self).joined(separator: " ")
}

private func extras(_ post: Post) -> String {
  let media = post.media.map { media in
    " media["
      + media.map { "\($0.kind.rawValue) \($0.file ?? "-") \($0.alt.map(quoted) ?? "undescribed")" }
      .joined(separator: ", ") + "]"
  }
  let links = post.links.map { links in
    " links[" + links.map { "\($0.range.lowerBound)..<\($0.range.upperBound) \($0.target)" }.joined(separator: ", ")
      + "]"
  }
  let rest = [post.language.map { " in \($0)" }, post.paid.map { " paid \($0)" }, media, links]
  return rest.compactMap(\.self).joined()
}

private func quoted(_ text: String) -> String {
  "“" + text.replacingOccurrences(of: "\r", with: "\\r").replacingOccurrences(of: "\n", with: "\\n") + "”"
}
