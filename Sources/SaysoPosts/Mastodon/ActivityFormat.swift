extension ExportFormat {
  /// The outbox of a Mastodon account, or any other objects of ActivityStreams 2.0 (W3C).
  static let activityStreams = ExportFormat(
    id: FormatID("mastodon"), title: "Mastodon outbox, ActivityStreams",
    companions: { MemberName.last($0) == "actor.json" },
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty else { return nil }
      if json.has("orderedItems") || json.has("orderedItems[].type") || json.strings["type"] == "OrderedCollection" {
        return Recognition(.high, because: "it is an ordered collection of activities")
      }
      if json.has("[].published", "[].content", "[].type") || json.has("[].object.content", "[].type") {
        return Recognition(.medium, because: "it is a list of activities")
      }
      guard json.has("type"), json.has("@context") || json.has("attributedTo") || json.has("object.content"),
        json.has("content") || json.has("object") || json.has("attachment")
      else { return nil }
      return Recognition(.medium, because: "it is an object of ActivityStreams")
    },
    reader: { source, context in
      let reader = ActivityReader(context)
      return JSONArrayReader(
        source, context,
        layout: { json in
          guard let json else { return .lists([[]]) }
          if json.isSequence, json.has("type"), !json.has("orderedItems") { return .lines }
          return .lists(
            json.strings["type"]?.hasSuffix("Collection") == true || json.has("orderedItems[].type")
              ? [["orderedItems"], ["items"]] : [[]])
        },
        convert: { (node, conversion) throws(RecordFailure) in [try reader.outcome(node, &conversion)] })
    })
}
