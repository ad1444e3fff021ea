import SaysoModel

struct BlueskyRecord {
  let record: JSONNode
  let author: String?
  let address: String?
  init(_ record: JSONNode, author: String?, address: String?) {
    self.record = record
    self.author = author
    self.address = address
  }
  func outcome() throws(RecordFailure) -> RecordOutcome {
    if record["$type"]?.text == "app.bsky.feed.repost" { return .skipped(.bareShare) }
    return .post(Post(id: address, text: record["text"]?.text ?? "", author: author))
  }
}
