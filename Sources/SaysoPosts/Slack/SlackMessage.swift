import SaysoModel

/// One message of a Slack export.
enum SlackMessage {
  /// What Slack itself wrote.
  private static let system: Set<String> = [
    "channel_join", "channel_leave", "channel_topic", "channel_purpose", "channel_name", "channel_archive",
    "channel_unarchive", "channel_convert_to_private", "channel_convert_to_public", "channel_posting_permissions",
    "channel_canvas_updated", "group_join", "group_leave", "group_topic", "group_purpose", "group_name",
    "group_archive",
    "group_unarchive", "pinned_item", "unpinned_item", "bot_add", "bot_remove", "bot_enable", "bot_disable",
    "reminder_add", "reminder_delete", "huddle_thread", "sh_room_created", "sh_room_shared", "app_conversation_join",
    "app_conversation_leave", "ekm_access_denied", "assistant_app_thread", "joiner_notification",
    "joiner_notification_for_inviter", "message_replied", "reply_broadcast", "file_mention",
  ]

  static func outcome(
    _ node: JSONNode, _ workspace: SlackWorkspace, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> RecordOutcome {
    guard case .object = node else { throw .notAnObject }
    guard node["type"]?.text ?? "message" == "message" else { return .skipped(.anotherKind) }
    let subtype = node["subtype"]?.text ?? ""
    if system.contains(subtype) { return .skipped(.systemMessage) }
    if subtype == "tombstone" || subtype == "message_deleted" { return .skipped(.removed) }
    // What an edited message says now.
    let message = subtype == "message_changed" ? node["message"] ?? node : node
    guard let stamp = message["ts"]?.identifier else { throw .missingText }
    var post = Post(text: "", author: author(message, workspace), platform: "slack")
    post.account = post.author
    post.id = (workspace.channel.map { $0 + "/" } ?? "") + stamp
    post.publishAt = conversion.time(.number(stamp))
    post.kind = message["thread_ts"]?.identifier.map { $0 == stamp ? .post : .reply } ?? .post
    post.media = (message["files"]?.elements ?? []).compactMap(media)
    post.show(text(message, workspace))
    if post.text.allSatisfy(\.isWhitespace), (post.media ?? []).isEmpty { return .skipped(.nothingToCheck) }
    return .post(post)
  }

  private static func author(_ message: JSONNode, _ workspace: SlackWorkspace) -> String? {
    if let user = message["user"]?.text { return workspace.person(user) }
    return message["username"]?.text ?? message.at("bot_profile", "name")?.text ?? message["bot_id"]?.text
  }

  /// Programs often say all they have to say in attachments. What Slack itself shows of a link is nobody's words.
  private static func text(_ message: JSONNode, _ workspace: SlackWorkspace) -> LinkedText {
    let written = message["text"]?.text ?? ""
    let attached = (message["attachments"]?.elements ?? []).filter {
      $0["from_url"] == nil && $0["original_url"] == nil
    }
    let parts = attached.map { attachment in
      let words = ["pretext", "title", "text"].compactMap { attachment[$0]?.text }.filter { !$0.isEmpty }
      return words.isEmpty ? attachment["fallback"]?.text ?? "" : words.joined(separator: "\n")
    }
    return SlackText.read(([written] + parts).filter { !$0.isEmpty }.joined(separator: "\n"), workspace)
  }

  private static func media(_ file: JSONNode) -> Media? {
    let kind: Media.Kind
    switch file["mimetype"]?.text?.split(separator: "/").first {
    case "image"?: kind = .image
    case "video"?: kind = .video
    case "audio"?: kind = .audio
    default: return nil
    }
    return Media(kind: kind, alt: file["alt_txt"]?.text, file: file["name"]?.text)
  }
}
