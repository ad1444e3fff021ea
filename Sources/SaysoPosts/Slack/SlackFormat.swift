extension ExportFormat {
  /// One day of one channel of a Slack export.
  static let slack = ExportFormat(
    id: FormatID("slack"), title: "Slack export",
    companions: { path in
      let name = MemberName.last(path)
      return name == "users.json" || name == "channels.json" || name == "groups.json"
    }, companionFolders: ["..", "."],
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty, json.has("[].ts", "[].type"),
        json.strings["[].type"] == "message"
      else { return nil }
      let isMessage = json.has("[].text") && (json.has("[].user") || json.has("[].bot_id") || json.has("[].subtype"))
      return isMessage ? Recognition(.high, because: "it is a list of messages with a “ts”") : nil
    },
    reader: { source, context in
      let workspace = SlackWorkspace(context)
      return JSONArrayReader(source, context) { (node, conversion) throws(RecordFailure) in
        [try SlackMessage.outcome(node, workspace, &conversion)]
      }
    })
}
